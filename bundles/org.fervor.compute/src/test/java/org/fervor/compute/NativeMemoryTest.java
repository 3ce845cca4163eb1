package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

	private static final long MEGABYTE = 1 << 20;
	/** CNN_1 with its updater and the activations of a batch is about 30 MB: a run that kept them would show after the second of ten. */
	private static final long NOISE = 40 * MEGABYTE;

	private final ComputeService service = new Nd4jComputeService();

	@Test
	void trainingGivesItsMemoryBack() {
		trainAndScore();
		long before = bytes();
		for (int i = 0; i < 10; i++) {
			trainAndScore();
		}
		assertThat(bytes() - before).isLessThan(NOISE);
	}

	@Test
	void scoringTwoHundredTimesKeepsNothing() {
		TrainingJob job = job(1);
		try (Network network = service.train(job, TrainingListener.SILENT, Progress.NONE)) {
			network.score(Patterns.list(job.train()));
			long before = bytes();
			for (int i = 0; i < 200; i++) {
				network.score(Patterns.list(job.train()).subList(0, 8));
			}
			assertThat(bytes() - before).isLessThan(NOISE);
		}
	}

	@Test
	void twoHundredIterationsDoNotGrow() {
		long[] seen = new long[50];
		service.train(job(50), result -> seen[result.epoch() - 1] = bytes(), Progress.NONE).close();

		assertThat(seen[49] - seen[5]).isLessThan(NOISE);
	}

	private void trainAndScore() {
		TrainingJob job = job(2);
		try (Network network = service.train(job, TrainingListener.SILENT, Progress.NONE)) {
			network.score(Patterns.list(job.train()));
		}
	}

	/** CNN_1 on 32 images: four batches an epoch. */
	private static TrainingJob job(int epochs) {
		TrainingImages images = Patterns.images(32, 48, 7, 1);
		return new TrainingJob(PaperNetworks.cnn1(), Shape.image(48), LabelSet.SEVEN, Settings.defaults().with(TrainingParameters.EPOCHS, epochs), 1, images, images, images);
	}

	private static long bytes() {
		System.gc();
		return Pointer.physicalBytes();
	}
}
