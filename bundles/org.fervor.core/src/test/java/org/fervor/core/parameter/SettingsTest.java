package org.fervor.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.fervor.core.compute.Loss;
import org.fervor.core.compute.TrainingParameters;
import org.junit.jupiter.api.Test;

class SettingsTest {

	@Test
	void whatIsNotSetHasItsDefault() {
		assertThat(Settings.defaults().get(TrainingParameters.BATCH)).isEqualTo(8);
		assertThat(Settings.defaults().with(TrainingParameters.BATCH, 32).get(TrainingParameters.BATCH)).isEqualTo(32);
	}

	@Test
	void textsAreReadBackAsTheyWereWritten() {
		Settings settings = Settings.defaults().with(TrainingParameters.LOSS, Loss.HINGE).with(TrainingParameters.LEARNING_RATE, 5e-4);
		Map<String, String> texts = settings.texts(TrainingParameters.ALL);
		assertThat(texts).containsEntry("loss", "hinge").containsEntry("learning-rate", "5.0E-4").containsEntry("epochs", "500");
		Settings back = Settings.parse(TrainingParameters.ALL, texts);
		assertThat(back.texts(TrainingParameters.ALL)).isEqualTo(texts);
	}

	@Test
	void aMistypedParameterIsAnsweredWithTheOnesThereAre() {
		assertThatThrownBy(() -> Settings.parse(TrainingParameters.ALL, Map.of("bacth", "8"))).hasMessageContaining("no parameter 'bacth'").hasMessageContaining("batch");
	}

	@Test
	void aValueOutOfRangeIsAnsweredWithTheRange() {
		assertThatThrownBy(() -> Settings.parse(TrainingParameters.ALL, Map.of("batch", "0"))).hasMessage("batch cannot be '0': 1 to 4096 images");
		assertThatThrownBy(() -> Settings.parse(TrainingParameters.ALL, Map.of("loss", "l1"))).hasMessage("loss cannot be 'l1': bce, mse, hinge");
		assertThatThrownBy(() -> Settings.parse(TrainingParameters.ALL, Map.of("learning-rate", "NaN"))).hasMessageContaining("learning-rate cannot be");
		assertThatThrownBy(() -> Settings.parse(TrainingParameters.ALL, Map.of("epochs", "ten"))).hasMessageContaining("epochs cannot be 'ten'");
	}

	@Test
	void flagsUnderstandWords() {
		Parameter<Boolean> flag = Parameter.flag("x", false, "");
		assertThat(Settings.parse(List.of(flag), Map.of("x", "yes")).get(flag)).isTrue();
		assertThatThrownBy(() -> flag.parse("maybe")).hasMessageContaining("x cannot be 'maybe'");
	}
}
