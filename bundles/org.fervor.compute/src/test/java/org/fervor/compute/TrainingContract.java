package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.fervor.core.compute.Balance;
import org.fervor.core.compute.Checkpoints;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Optimiser;
import org.fervor.core.compute.Schedule;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do; {@code FastTrainingTest} and {@code FitTrainingTest} run it. */
abstract class TrainingContract {

	private static final Settings QUICK = Settings.defaults().with(TrainingParameters.EPOCHS, 3);

	@TempDir
	private Path folder;
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
	void heldOutScoresAreToldBeforeTheirEpochAndAreThoseOfTheNetwork() {
		TrainingJob job = Patterns.job(QUICK, 1);
		List<String> told = new ArrayList<>();
		List<Scores> scores = new ArrayList<>();
		TrainingListener listener = new TrainingListener() {
			@Override
			public void heldOutScored(int epoch, Scores result) {
				told.add("scores " + epoch);
				scores.add(result);
			}

			@Override
			public void epochDone(EpochResult result) {
				told.add("epoch " + result.epoch());
				long right = IntStream.range(0, job.heldOut().size()).filter(i -> scores.get(scores.size() - 1).predicted(i) == job.heldOut().label(i)).count();
				assertThat(result.heldOut().accuracy()).isEqualTo((double) right / job.heldOut().size());
			}
		};
		try (Network network = service.train(job, listener, Progress.NONE)) {
			assertThat(told).containsExactly("scores 1", "epoch 1", "scores 2", "epoch 2", "scores 3", "epoch 3");
			List<double[]> last = network.score(Patterns.list(job.heldOut())).rows();
			assertThat(scores.get(2).rows()).hasSameSizeAs(last);
			for (int i = 0; i < last.size(); i++) {
				assertThat(scores.get(2).rows().get(i)).containsExactly(last.get(i), within(1e-5));
			}
		}
	}

	@Test
	void aJobWithoutHeldOutImagesHasNoMeasureOfThem() {
		TrainingJob job = Patterns.job(QUICK, 1);
		TrainingJob without = new TrainingJob(job.architecture(), job.input(), job.labels(), job.settings(), 1, job.train(), job.monitor(),
				TrainingImages.fixed(List.of(), new int[0]));

		service.train(without, new TrainingListener() {
			@Override
			public void heldOutScored(int epoch, Scores scores) {
				throw new AssertionError("there is nothing to score");
			}

			@Override
			public void epochDone(EpochResult epoch) {
				assertThat(epoch.heldOut()).isEqualTo(EpochResult.Measure.NONE);
			}
		}, Progress.NONE).close();
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

	@ParameterizedTest
	@CsvSource({ "1", "4", "5" })
	void aTrainingThatWasKilledGoesOnToTheSameScoresBitForBit(int killedAfter) {
		Settings settings = QUICK.with(TrainingParameters.EPOCHS, 6).with(TrainingParameters.SCHEDULE, Schedule.ONE_CYCLE).with(TrainingParameters.SELECT, Selection.VALIDATION);
		TrainingJob job = Patterns.job(settings, 5).withValidation(Patterns.images(14, Patterns.SIZE, 7, 9));
		TrainingJob kept = job.with(Checkpoints.in(folder, "net"));

		assertThatThrownBy(() -> service.train(kept, r -> {
			if (r.epoch() > killedAfter) {
				throw new IllegalStateException("killed");
			}
		}, Progress.NONE)).hasMessage("killed");
		List<Integer> epochs = new ArrayList<>();
		double[][] after;
		try (Network network = service.train(kept, r -> epochs.add(r.epoch()), Progress.NONE)) {
			after = network.score(Patterns.list(job.heldOut())).rows().toArray(double[][]::new);
		}

		assertThat(after).isDeepEqualTo(scores(job));
		assertThat(epochs).endsWith(6).hasSizeLessThan(6);
	}

	/** The operating system refuses to write on, as on a full disk, while the last checkpoint is written. */
	@Test
	void aDiskThatFillsUpWhileACheckpointIsWrittenLeavesTheOneBefore() throws IOException {
		TrainingJob job = Patterns.job(QUICK.with(TrainingParameters.EPOCHS, 4), 5);
		TrainingJob kept = job.with(Checkpoints.in(folder, "net"));
		try (FileSizeLimit limit = new FileSizeLimit()) {
			assertThatThrownBy(() -> service.train(kept, r -> {
				if (r.epoch() == 4) {
					limit.set(20_000);
				}
			}, Progress.NONE)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("the checkpoint of epoch 4").hasMessageContaining("is whole");
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(f -> f.getFileName().toString())).containsExactly("net-last.zip");
		}

		List<Integer> epochs = new ArrayList<>();
		try (Network network = service.train(kept, r -> epochs.add(r.epoch()), Progress.NONE)) {
			assertThat(network.score(Patterns.list(job.heldOut())).rows().toArray(double[][]::new)).isDeepEqualTo(scores(job));
		}
		assertThat(epochs).endsWith(4).hasSizeLessThan(4);
	}

	@Test
	void theCheckpointOfAnotherTrainingIsRefused() {
		TrainingJob job = Patterns.job(QUICK, 5).with(Checkpoints.in(folder, "net"));
		service.train(job, TrainingListener.SILENT, Progress.NONE).close();

		assertThatThrownBy(() -> train(Patterns.job(QUICK, 6).with(Checkpoints.in(folder, "net")))).isInstanceOf(UserError.class).hasMessageContaining("net-last.zip")
				.hasMessageContaining("the seed differs");
		assertThatThrownBy(() -> train(job.with(QUICK.with(TrainingParameters.L2, 0.1)))).isInstanceOf(UserError.class).hasMessageContaining("the settings differ");
		TrainingJob wider = new TrainingJob(Patterns.SMALL.withDropout(0.1), job.input(), job.labels(), job.settings(), job.seed(), job.start(), job.images(), job.checkpoints());
		assertThatThrownBy(() -> train(wider)).isInstanceOf(UserError.class).hasMessageContaining("the architecture differs").hasMessageContaining("remove it to begin anew");
	}

	@Test
	void aLossThatStopsBeingANumberLeavesTheLastGoodCheckpoint() {
		Settings wild = QUICK.with(TrainingParameters.OPTIMISER, Optimiser.SGD).with(TrainingParameters.LEARNING_RATE, 10.0).with(TrainingParameters.L2, 1.0)
				.with(TrainingParameters.WARM_UP, 40.0).with(TrainingParameters.EPOCHS, 200);

		assertThatThrownBy(() -> train(Patterns.job(wild, 1).with(Checkpoints.in(folder, "net")))).isInstanceOf(UserError.class).hasMessageContaining("are kept in")
				.hasMessageContaining("net-last.zip");
		try (Network network = service.load(folder.resolve("net-last.zip"))) {
			assertThat(network.score(Patterns.list(Patterns.images(7, Patterns.SIZE, 7, 2))).rows()).allSatisfy(row -> assertThat(row).doesNotContain(Double.NaN));
		}
	}

	@Test
	void theBestEpochOnValidationImagesIsKept() {
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 8).with(TrainingParameters.LEARNING_RATE, 0.02).with(TrainingParameters.SELECT,
				Selection.VALIDATION);
		TrainingImages validation = Patterns.images(21, Patterns.SIZE, 7, 3);
		List<EpochResult> epochs = new ArrayList<>();
		try (Network network = service.train(Patterns.job(settings, 2).withValidation(validation), epochs::add, Progress.NONE)) {
			EpochResult best = epochs.stream().min(Comparator.comparingDouble(e -> e.validation().loss())).orElseThrow();
			double right = IntStream.range(0, 21).filter(i -> network.score(List.of(validation.image(i, 1))).predicted(0) == validation.label(i)).count();
			assertThat(right / 21).isCloseTo(best.validation().accuracy(), within(1e-9));
		}
	}

	@Test
	void patienceEndsATrainingEarly() {
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 300).with(TrainingParameters.LEARNING_RATE, 0.02).with(TrainingParameters.PATIENCE, 2)
				.with(TrainingParameters.SELECT, Selection.VALIDATION);
		Counting progress = new Counting(Long.MAX_VALUE);
		List<EpochResult> epochs = new ArrayList<>();
		service.train(Patterns.job(settings, 2).withValidation(Patterns.images(21, Patterns.SIZE, 7, 3)), epochs::add, progress).close();

		int best = IntStream.range(0, epochs.size()).boxed().min(Comparator.comparingDouble(i -> epochs.get(i).validation().loss())).orElseThrow() + 1;
		assertThat(epochs).hasSize(best + 2).hasSizeLessThan(300);
		assertThat(progress.done).isEqualTo(300 * 70);
	}

	@Test
	void choosingAnEpochNeedsValidationImages() {
		assertThatThrownBy(() -> train(Patterns.job(QUICK.with(TrainingParameters.SELECT, Selection.VALIDATION), 1))).hasMessageContaining("no validation images");
		assertThatThrownBy(() -> train(Patterns.job(QUICK.with(TrainingParameters.PATIENCE, 3), 1))).hasMessageContaining("set select to validation");
	}

	@ParameterizedTest
	@EnumSource(value = Balance.class, names = { "NONE", "SAMPLING" })
	void rareClassesAreMadeUpFor(Balance balance) {
		List<PixelImage> images = new ArrayList<>(Patterns.list(Patterns.images(70, Patterns.SIZE, 7, 1)));
		// all but every tenth image of the last classes is gone
		List<Integer> kept = IntStream.range(0, 70).filter(i -> i % 7 < 3 || i < 14).boxed().toList();
		TrainingImages few = TrainingImages.fixed(kept.stream().map(images::get).toList(), kept.stream().mapToInt(i -> i % 7).toArray());
		TrainingJob job = Patterns.job(Settings.defaults().with(TrainingParameters.BALANCE, balance).with(TrainingParameters.EPOCHS, 12)
				.with(TrainingParameters.LEARNING_RATE, 3e-3).with(TrainingParameters.LABEL_SMOOTHING, 0.1), 1);

		List<EpochResult> epochs = train(new TrainingJob(job.architecture(), job.input(), job.labels(), job.settings(), 1, few, few, job.heldOut()));

		assertThat(epochs.get(11).train().recalls()).hasSize(7);
		assertThat(epochs.get(11).train().loss()).isLessThan(epochs.get(0).train().loss());
	}

	@Test
	void frozenLayersKeepTheirWeightsAndTheOthersLearn() throws IOException {
		Path model = stored();
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 6).with(TrainingParameters.FREEZE, "3");
		TrainingJob job = Patterns.job(settings, 8).with(new Start.FromModel(model));
		List<EpochResult> epochs = new ArrayList<>();
		try (Network tuned = service.train(job, epochs::add, Progress.NONE); Network before = service.load(model)) {
			assertThat(weights(tuned, "0_W")).isEqualTo(weights(before, "0_W"));
			assertThat(weights(tuned, "2_mean")).isEqualTo(weights(before, "2_mean"));
			assertThat(weights(tuned, "2_gamma")).isEqualTo(weights(before, "2_gamma"));
			assertThat(weights(tuned, "3_W")).isNotEqualTo(weights(before, "3_W"));
			assertThat(epochs.get(5).train().loss()).isLessThan(epochs.get(0).train().loss());
			Path again = folder.resolve("tuned.zip");
			tuned.save(again, Map.of());
			try (Network loaded = service.load(again)) {
				assertThat(loaded.score(Patterns.list(job.heldOut())).rows()).usingRecursiveComparison().isEqualTo(tuned.score(Patterns.list(job.heldOut())).rows());
			}
		}
	}

	@Test
	void layersFrozenInTheMiddleKeepTheirWeightsAndTheFirstLearn() throws IOException {
		Path model = stored();
		Settings settings = QUICK.with(TrainingParameters.FREEZE, "dense1");
		try (Network tuned = service.train(Patterns.job(settings, 8).with(new Start.FromModel(model)), TrainingListener.SILENT, Progress.NONE); Network before = service.load(model)) {
			assertThat(weights(tuned, "3_W")).isEqualTo(weights(before, "3_W"));
			assertThat(weights(tuned, "0_W")).isNotEqualTo(weights(before, "0_W"));
		}
	}

	@Test
	void otherClassesBeginWithANewOutputLayerAndTheLogSaysSo() throws IOException {
		Path model = stored();
		List<String> notes = new ArrayList<>();
		TrainingImages six = Patterns.images(60, Patterns.SIZE, 6, 4);
		TrainingJob job = new TrainingJob(Patterns.SMALL, Shape.image(Patterns.SIZE), LabelSet.SIX, QUICK.with(TrainingParameters.LEARNING_RATE, 1e-8), 3, six, six, six)
				.with(new Start.FromModel(model));
		try (Network tuned = service.train(job, listening(notes), Progress.NONE); Network before = service.load(model)) {
			assertThat(tuned.labels()).isEqualTo(LabelSet.SIX);
			assertThat(weights(tuned, "0_W")).containsExactly(weights(before, "0_W"), within(1e-6f));
		}
		assertThat(notes).singleElement().asString().contains("output begins anew").contains(model.toString());
	}

	@Test
	void aLargerInputBeginsWithResampledDenseWeightsAndTheLogSaysSo() throws IOException {
		Path model = stored();
		List<String> notes = new ArrayList<>();
		TrainingImages large = Patterns.images(70, 24, 7, 1);
		TrainingJob job = new TrainingJob(Patterns.SMALL, Shape.image(24), LabelSet.SEVEN, QUICK.with(TrainingParameters.LEARNING_RATE, 1e-8).with(TrainingParameters.EPOCHS, 1),
				3, large, large, large);
		List<EpochResult> carried = new ArrayList<>();
		service.train(job.with(new Start.FromModel(model)), listening(notes, carried), Progress.NONE).close();

		assertThat(notes).singleElement().asString().contains("dense1 was resampled from 8×8×8 to 12×12×8");
		assertThat(carried.get(0).train().loss()).isLessThan(train(job).get(0).train().loss());
	}

	@Test
	void weightsOfOtherLayersAreRefused() throws IOException {
		Path model = stored();
		Architecture other = new Architecture("OTHER", List.of(new Layer.Dense(4, Activation.RELU), new Layer.Output()));
		TrainingJob job = Patterns.job(QUICK, 1);
		TrainingJob foreign = new TrainingJob(other, job.input(), job.labels(), QUICK, 1, job.train(), job.monitor(), job.heldOut()).with(new Start.FromModel(model));

		assertThatThrownBy(() -> train(foreign)).isInstanceOf(UserError.class).hasMessageContaining(model.toString()).hasMessageContaining("OTHER");
	}

	@Test
	void epochsTellOfNormsMemoryAndTimeLeft() {
		List<EpochResult> epochs = train(Patterns.job(QUICK, 1));

		assertThat(epochs).allSatisfy(e -> {
			assertThat(e.vitals().gradientNorm()).isPositive();
			assertThat(e.vitals().weightNorm()).isPositive();
			assertThat(e.vitals().memory()).isGreaterThan(1 << 20);
		});
		assertThat(epochs.get(0).vitals().secondsLeft()).isPositive();
		assertThat(epochs.get(2).vitals().secondsLeft()).isZero();
	}

	final Path stored() throws IOException {
		Path file = folder.resolve("start.zip");
		try (Network network = service.train(Patterns.job(Settings.defaults().with(TrainingParameters.EPOCHS, 8), 4), TrainingListener.SILENT, Progress.NONE)) {
			network.save(file, Map.of());
		}
		return file;
	}

	static float[] weights(Network network, String name) {
		return ((Nd4jNetwork) network).network().byName().get(name).dup().reshape(-1).toFloatVector();
	}

	private static TrainingListener listening(List<String> notes) {
		return listening(notes, new ArrayList<>());
	}

	private static TrainingListener listening(List<String> notes, List<EpochResult> epochs) {
		return new TrainingListener() {
			@Override
			public void epochDone(EpochResult result) {
				epochs.add(result);
			}

			@Override
			public void note(String line) {
				notes.add(line);
			}
		};
	}

	final List<EpochResult> train(TrainingJob job) {
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
