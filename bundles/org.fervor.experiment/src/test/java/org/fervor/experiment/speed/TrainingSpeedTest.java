package org.fervor.experiment.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.data.Percentage;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.score.Scores;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSpeedTest {

	/** A machine that follows the model exactly. */
	private static final TrainingSpeed TRUTH = new TrainingSpeed(6e-11, 4e-9, 3);

	@TempDir
	private Path folder;

	@Test
	void aMachineThatFollowsTheModelIsPredictedExactly() throws IOException {
		TrainingSpeed speed = calibration(new Machine("a")).measure(Progress.NONE);
		for (Architecture network : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2(), ComparisonNetworks.vgg16(), ComparisonNetworks.resNet50())) {
			for (int batch : new int[] { 8, 32 }) {
				NetworkShape shape = NetworkShape.of(network, Shape.image(96), 7);
				assertThat(speed.imagesPerSecond(shape, batch)).as(network.name()).isCloseTo(TRUTH.imagesPerSecond(shape, batch), Percentage.withPercentage(1));
			}
		}
	}

	@Test
	void otherLayersMayTakeLonger() {
		NetworkShape shape = NetworkShape.of(ComparisonNetworks.resNet50(), Shape.image(48), 7);
		TrainingSpeed plain = new TrainingSpeed(TRUTH.perMultiplyAdd(), TRUTH.perParameter(), 1);
		assertThat(TRUTH.imagesPerSecond(shape, 8) * 3).isCloseTo(plain.imagesPerSecond(shape, 8), within(1e-6));
	}

	/** What {@code fervor bench train} gave on a quiet machine: releng/docs/benchmarks.md and the prototype's figures at 96 pixels. */
	@Test
	void theBenchmarksOfAQuietMachineAreMetFromThoseAtFortyEightPixels() {
		TrainingSpeed speed = TrainingSpeed.fit(List.of(sample(PaperNetworks.cnn1(), 48, 8, 601), sample(PaperNetworks.cnn1(), 48, 32, 652), sample(PaperNetworks.cnn2(), 48, 8, 128),
				sample(PaperNetworks.cnn2(), 48, 32, 162)), List.of());
		assertThat(speed.imagesPerSecond(NetworkShape.of(PaperNetworks.cnn1(), Shape.image(96), 7), 8)).isCloseTo(165, Percentage.withPercentage(15));
		assertThat(speed.imagesPerSecond(NetworkShape.of(PaperNetworks.cnn2(), Shape.image(96), 7), 8)).isCloseTo(29, Percentage.withPercentage(15));
	}

	private static SpeedSample sample(Architecture network, int size, int batch, double imagesPerSecond) {
		return new SpeedSample(NetworkShape.of(network, Shape.image(size), 7), batch, imagesPerSecond);
	}

	@Test
	void whatCannotBeIsNotBelievedWhateverIsMeasured() {
		NetworkShape small = NetworkShape.of(PaperNetworks.cnn1(), Shape.image(48), 7);
		NetworkShape large = NetworkShape.of(PaperNetworks.cnn2(), Shape.image(96), 7);
		TrainingSpeed odd = TrainingSpeed.fit(List.of(new SpeedSample(small, 8, 10), new SpeedSample(large, 8, 9), new SpeedSample(small, 32, 500)), List.of());
		assertThat(odd.imagesPerSecond(large, 8)).isPositive().isFinite();
		assertThat(odd.otherLayers()).isEqualTo(1);
	}

	@Test
	void itIsMeasuredOncePerMachine() throws IOException {
		Machine machine = new Machine("a");
		assertThat(calibration(machine).kept()).isEmpty();
		TrainingSpeed first = calibration(machine).measured(Progress.NONE);
		int trainings = machine.trainings.get();
		assertThat(calibration(machine).measured(Progress.NONE)).isEqualTo(first);
		assertThat(machine.trainings).hasValue(trainings);
		assertThat(calibration(new Machine("b")).kept()).as("another machine's figures do not count").isEmpty();
	}

	@Test
	void aDamagedFileIsMeasuredAgain() throws IOException {
		for (String damaged : List.of("", "{", "{\"machine\": \"x\"}", "{\"machine\": 3, \"speed\": {\"per_step\": -1}}")) {
			Files.writeString(folder.resolve("speed.json"), damaged);
			assertThat(calibration(new Machine("a")).kept()).isEmpty();
		}
	}

	@Test
	void measuringCanBeCancelled() {
		Machine machine = new Machine("a");
		Progress cancelled = new Progress() {
			@Override
			public void step(String name, long total) {
				// nobody looks
			}

			@Override
			public void advance(long amount) {
				// nobody looks
			}

			@Override
			public boolean cancelled() {
				return machine.trainings.get() >= 2;
			}
		};
		assertThatThrownBy(() -> calibration(machine).measure(cancelled)).isInstanceOf(CancelledByUser.class);
		assertThat(machine.trainings).hasValue(2);
		assertThat(folder.resolve("speed.json")).doesNotExist();
	}

	private SpeedCalibration calibration(ComputeService machine) {
		return new SpeedCalibration(machine, folder.resolve("speed.json"));
	}

	private static final class Machine implements ComputeService {
		private final String name;
		private final AtomicInteger trainings = new AtomicInteger();

		Machine(String name) {
			this.name = name;
		}

		@Override
		public BackendInfo backend() {
			return new BackendInfo(name, "none", false, 1, "");
		}

		@Override
		public Network train(TrainingJob job, TrainingListener listener, Progress progress) {
			trainings.incrementAndGet();
			NetworkShape shape = NetworkShape.of(job.architecture(), job.input(), job.labels().size());
			for (int epoch = 1; epoch <= job.settings().get(TrainingParameters.EPOCHS); epoch++) {
				double rate = TRUTH.imagesPerSecond(shape, job.settings().get(TrainingParameters.BATCH)) / (epoch == 1 ? 2 : 1);
				listener.epochDone(new EpochResult(epoch, Measure.NONE, Measure.NONE, 1e-3, rate));
			}
			return new Trained(job);
		}

		@Override
		public Network load(Path file) {
			throw new UnsupportedOperationException();
		}
	}

	private record Trained(TrainingJob job) implements Network {

		@Override
		public Architecture architecture() {
			return job.architecture();
		}

		@Override
		public Shape input() {
			return job.input();
		}

		@Override
		public LabelSet labels() {
			return job.labels();
		}

		@Override
		public Map<String, String> notes() {
			return Map.of();
		}

		@Override
		public Scores score(List<PixelImage> images) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void save(Path file, Map<String, String> notes) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
