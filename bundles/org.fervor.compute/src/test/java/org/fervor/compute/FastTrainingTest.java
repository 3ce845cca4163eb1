package org.fervor.compute;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
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
}
