package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.compute.Checkpoints;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One training on two native threads. */
class ThreadsTest {

	@Test
	void twoThreadsGiveTheSameScoresEveryTimeAndLeaveTheNextTrainingAlone() {
		double[][] one = scores(1);
		assertThat(scores(0)).isDeepEqualTo(one);
		double[][] two = scores(2);
		assertThat(scores(2)).isDeepEqualTo(two);
		assertThat(scores(1)).isDeepEqualTo(one);
	}

	private static double[][] scores(int threads) {
		TrainingImages images = Patterns.images(19, 48, 7, 3);
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 2).with(TrainingParameters.THREADS, threads);
		TrainingJob job = new TrainingJob(PaperNetworks.cnn1(), Shape.image(48), LabelSet.SEVEN, settings, 9, images, images, images);
		try (Network network = new Nd4jComputeService().train(job, TrainingListener.SILENT, Progress.NONE)) {
			return network.score(Patterns.list(images)).rows().toArray(double[][]::new);
		}
	}

	/** So many parameters and pixels that statistics and Adam are shared out, too. */
	@Test
	void aLargeNetworkOnThreeThreadsRepeatsItselfAndGoesOnFromItsCheckpoint(@TempDir Path folder) {
		Architecture large = new Architecture("large", List.of(new Layer.Convolution(32, 3, 1, Activation.RELU), Layer.BatchNorm.DEFAULT, new Layer.MaxPool(2, 2),
				new Layer.Dense(128, Activation.RELU), new Layer.Output()));
		TrainingImages images = Patterns.images(9, 48, 7, 3);
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 3).with(TrainingParameters.THREADS, 3);
		TrainingJob job = new TrainingJob(large, Shape.image(48), LabelSet.SEVEN, settings, 9, images, images, images);
		double[][] whole = scores(job);
		TrainingJob kept = job.with(Checkpoints.in(folder, "net"));
		assertThatThrownBy(() -> new Nd4jComputeService().train(kept, r -> {
			if (r.epoch() == 2) {
				throw new IllegalStateException("killed");
			}
		}, Progress.NONE)).hasMessage("killed");

		assertThat(scores(kept)).isDeepEqualTo(whole);
	}

	private static double[][] scores(TrainingJob job) {
		try (Network network = new Nd4jComputeService().train(job, TrainingListener.SILENT, Progress.NONE)) {
			assertThat(network.notes().get("trainer")).endsWith("3 threads");
			return network.score(Patterns.list(job.heldOut())).rows().toArray(double[][]::new);
		}
	}
}
