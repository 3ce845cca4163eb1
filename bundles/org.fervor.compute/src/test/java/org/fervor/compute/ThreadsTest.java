package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;

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

/** One training on two native threads. */
class ThreadsTest {

	@Test
	void twoThreadsGiveTheSameScoresEveryTimeAndLeaveTheNextTrainingAlone() {
		double[][] one = scores(1);
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
}
