package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Optimiser;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do; {@code FastTrainingTest} and {@code FitTrainingTest} run it. */
abstract class TrainingContract {

	private static final Settings QUICK = Settings.defaults().with(TrainingParameters.EPOCHS, 3);

	private final ComputeService service;
	private final String trainer;

	TrainingContract(ComputeService service, String trainer) {
		this.service = service;
		this.trainer = trainer;
	}

	@ParameterizedTest
	@EnumSource(Loss.class)
	void everyLossLearnsThePatterns(Loss loss) {
		List<EpochResult> epochs = train(Patterns.job(Settings.defaults().with(TrainingParameters.LOSS, loss).with(TrainingParameters.EPOCHS, 12)
				.with(TrainingParameters.LEARNING_RATE, 3e-3), 1));

		EpochResult last = epochs.get(11);
		assertThat(last.heldOut().accuracy()).isGreaterThan(0.7);
		assertThat(last.heldOut().macroF1()).isGreaterThan(0.7);
		assertThat(last.train().loss()).isLessThan(epochs.get(0).train().loss());
	}

	@ParameterizedTest
	@CsvSource({ "ADAM, 0.003, 0.001", "SGD, 0.05, 0", "SGD, 0.05, 0.001" })
	void everyOptimiserLearnsThePatterns(Optimiser optimiser, double rate, double l2) {
		Settings settings = Settings.defaults().with(TrainingParameters.OPTIMISER, optimiser).with(TrainingParameters.LEARNING_RATE, rate)
				.with(TrainingParameters.L2, l2).with(TrainingParameters.EPOCHS, 12);

		assertThat(train(Patterns.job(settings, 1)).get(11).heldOut().accuracy()).isGreaterThan(0.7);
	}

	@Test
	void measuresAreTrueValuesOfTheFinishedNetwork() {
		TrainingJob job = Patterns.job(QUICK, 1);
		List<EpochResult> epochs = new ArrayList<>();
		try (Network network = service.train(job, epochs::add, Progress.NONE)) {
			List<double[]> scores = network.score(Patterns.list(job.heldOut())).rows();
			double sum = 0;
			for (int i = 0; i < scores.size(); i++) {
				for (int c = 0; c < 7; c++) {
					double p = scores.get(i)[c];
					sum -= Math.log(Math.max(1e-5, c == job.heldOut().label(i) ? p : 1 - p));
				}
			}
			assertThat(epochs.get(2).heldOut().loss()).isCloseTo(sum / scores.size(), within(1e-4));
		}
	}

	@Test
	void aJobWithoutHeldOutImagesHasNoMeasureOfThem() {
		TrainingJob job = Patterns.job(QUICK, 1);
		TrainingJob without = new TrainingJob(job.architecture(), job.input(), job.labels(), job.settings(), 1, job.train(), job.monitor(),
				TrainingImages.fixed(List.of(), new int[0]));

		assertThat(train(without)).allSatisfy(epoch -> assertThat(epoch.heldOut()).isEqualTo(EpochResult.Measure.NONE));
	}

	@Test
	void theSameJobGivesTheSameScoresBitForBit() {
		assertThat(scores(Patterns.job(QUICK, 5))).isDeepEqualTo(scores(Patterns.job(QUICK, 5)));
	}

	@Test
	void anotherSeedGivesOtherScores() {
		assertThat(scores(Patterns.job(QUICK, 5))).isNotEqualTo(scores(Patterns.job(QUICK, 6)));
	}

	@Test
	void runsBesideEachOtherGiveTheScoresOfARunAlone() throws Exception {
		assertTheSameBesideEachOther(Patterns.job(QUICK, 5));
	}

	/** Trains the job alone and then several times at once. */
	final void assertTheSameBesideEachOther(TrainingJob job) throws Exception {
		double[][] alone = scores(job);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<double[][]> run = () -> scores(job);
			for (Future<double[][]> future : threads.invokeAll(List.of(run, run, run))) {
				assertThat(future.get()).isDeepEqualTo(alone);
			}
		} finally {
			threads.shutdownNow();
		}
	}

	@Test
	void progressIsOneUnitPerImageAndEpoch() {
		Counting progress = new Counting(Long.MAX_VALUE);

		service.train(Patterns.job(QUICK, 1), TrainingListener.SILENT, progress).close();

		assertThat(progress.total).isEqualTo(3 * 70);
		assertThat(progress.done).isEqualTo(3 * 70);
	}

	@Test
	void cancelStopsWithinOneBatch() {
		Counting progress = new Counting(16);

		assertThatThrownBy(() -> service.train(Patterns.job(QUICK, 1), TrainingListener.SILENT, progress)).isInstanceOf(CancelledByUser.class);
		assertThat(progress.done).isEqualTo(16);
	}

	@Test
	void aLossThatStopsBeingANumberIsReportedWithItsBatch() {
		Settings wild = QUICK.with(TrainingParameters.OPTIMISER, Optimiser.SGD).with(TrainingParameters.LEARNING_RATE, 10.0).with(TrainingParameters.L2, 1.0)
				.with(TrainingParameters.EPOCHS, 200);

		assertThatThrownBy(() -> train(Patterns.job(wild, 1))).isInstanceOf(UserError.class).hasMessageContaining("batch").hasMessageContaining("learning rate");
	}

	@Test
	void imagesOfAnotherSizeAreRefused() {
		TrainingJob job = Patterns.job(QUICK, 1);
		TrainingImages large = Patterns.images(7, 20, 7, 1);

		assertThatThrownBy(() -> train(new TrainingJob(job.architecture(), job.input(), job.labels(), QUICK, 1, large, large, large))).isInstanceOf(UserError.class)
				.hasMessageContaining("20x20x3").hasMessageContaining("16x16x3");
	}

	@Test
	void oneImageOfAnotherSizeIsNamed() {
		TrainingJob job = Patterns.job(QUICK, 1);
		List<PixelImage> images = new ArrayList<>(Patterns.list(job.train()));
		images.set(41, PixelImage.black(20, 16, 3));
		TrainingImages mixed = TrainingImages.fixed(images, new int[images.size()]);

		assertThatThrownBy(() -> train(new TrainingJob(job.architecture(), job.input(), job.labels(), QUICK, 1, mixed, job.monitor(), job.heldOut())))
				.isInstanceOf(UserError.class).hasMessageContaining("image 41").hasMessageContaining("20x16x3");
	}

	@Test
	void aClassThatTheNetworkDoesNotHaveIsRefused() {
		TrainingJob job = Patterns.job(QUICK, 1);

		assertThatThrownBy(() -> train(new TrainingJob(job.architecture(), job.input(), LabelSet.SIX, QUICK, 1, job.train(), job.monitor(), job.heldOut())))
				.isInstanceOf(UserError.class).hasMessageContaining("class 6");
	}

	@Test
	void oneImageIsTooFew() {
		TrainingJob job = Patterns.job(QUICK, 1);
		TrainingImages one = Patterns.images(1, Patterns.SIZE, 7, 1);

		assertThatThrownBy(() -> train(new TrainingJob(job.architecture(), job.input(), job.labels(), QUICK, 1, one, one, one))).isInstanceOf(UserError.class)
				.hasMessageContaining("at least two");
	}

	@Test
	void batchesOfOneAreRefusedUnderBatchNormalisation() {
		assertThatThrownBy(() -> train(Patterns.job(QUICK.with(TrainingParameters.BATCH, 1), 1))).isInstanceOf(UserError.class).hasMessageContaining("set batch to 2");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 32, 69, 70, 4096 })
	void everyBatchSizeUsesEveryImage(int batch) {
		Counting progress = new Counting(Long.MAX_VALUE);

		service.train(Patterns.job(QUICK.with(TrainingParameters.BATCH, batch), 1), TrainingListener.SILENT, progress).close();

		assertThat(progress.done).isEqualTo(3 * 70);
	}

	@Test
	void theNotesNameTheTrainer() {
		try (Network network = service.train(Patterns.job(QUICK, 1), TrainingListener.SILENT, Progress.NONE)) {
			assertThat(network.notes()).containsEntry("trainer", trainer);
		}
	}

	private List<EpochResult> train(TrainingJob job) {
		List<EpochResult> epochs = new ArrayList<>();
		service.train(job, epochs::add, Progress.NONE).close();
		return epochs;
	}

	private double[][] scores(TrainingJob job) {
		try (Network network = service.train(job, TrainingListener.SILENT, Progress.NONE)) {
			return network.score(Patterns.list(job.heldOut())).rows().toArray(double[][]::new);
		}
	}

	/** Counts, and asks to stop when so many units are done. */
	private static final class Counting implements Progress {
		private final long most;
		private long total;
		private long done;

		Counting(long most) {
			this.most = most;
		}

		@Override
		public void step(String name, long units) {
			total = units;
		}

		@Override
		public void advance(long amount) {
			done += amount;
		}

		@Override
		public boolean cancelled() {
			return done >= most;
		}
	}
}
