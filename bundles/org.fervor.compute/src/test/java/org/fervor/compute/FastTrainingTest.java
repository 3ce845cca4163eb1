package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.fervor.core.compute.Balance;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastTrainingTest extends TrainingContract {

	FastTrainingTest() {
		super(new Nd4jComputeService(), "oneDNN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn1", "cnn2" })
	void thePapersNetworksGiveTheSameBesideEachOther(String net) throws Exception {
		Architecture architecture = net.equals("cnn1") ? PaperNetworks.cnn1() : PaperNetworks.cnn2();
		TrainingImages images = Patterns.images(19, 48, 7, 3);
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 2);

		assertTheSameBesideEachOther(new TrainingJob(architecture, Shape.image(48), LabelSet.SEVEN, settings, 9, images, images, images));
	}

	@Test
	void frozenBatchNormalisationInTheMiddleKeepsWhatItHas() throws IOException {
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 2).with(TrainingParameters.FREEZE, "batch-norm1");
		TrainingJob job = Patterns.job(settings, 8).with(new Start.FromModel(stored()));
		try (Network tuned = new Nd4jComputeService().train(job, TrainingListener.SILENT, Progress.NONE); Network before = new Nd4jComputeService().load(stored())) {
			for (String name : List.of("2_mean", "2_var", "2_gamma", "2_beta")) {
				assertThat(weights(tuned, name)).isEqualTo(weights(before, name));
			}
			assertThat(weights(tuned, "0_W")).isNotEqualTo(weights(before, "0_W"));
		}
	}

	@Test
	void classWeightsRaiseTheRecallOfARareClass() {
		List<PixelImage> images = new ArrayList<>();
		List<Integer> labels = new ArrayList<>();
		TrainingImages all = Patterns.images(140, Patterns.SIZE, 7, 1);
		for (int i = 0; i < all.size(); i++) {
			if (all.label(i) != 6 || i < 14) {
				images.add(all.image(i, 1));
				labels.add(all.label(i));
			}
		}
		TrainingImages few = TrainingImages.fixed(images, labels.stream().mapToInt(Integer::intValue).toArray());
		TrainingJob job = Patterns.job(Settings.defaults().with(TrainingParameters.EPOCHS, 3), 1);
		assertThat(recall(job, few, Balance.WEIGHTS)).isGreaterThan(recall(job, few, Balance.NONE));
	}

	private double recall(TrainingJob job, TrainingImages images, Balance balance) {
		List<EpochResult> epochs = train(
				new TrainingJob(job.architecture(), job.input(), job.labels(), job.settings().with(TrainingParameters.BALANCE, balance), 1, images, images, job.heldOut()));
		return epochs.get(epochs.size() - 1).heldOut().recalls().get(6);
	}
}
