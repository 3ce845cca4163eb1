package org.fervor.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayerChoiceTest {

	private static final Architecture CNN1 = PaperNetworks.cnn1();

	@Test
	void layersAreNamedByKindAndPlaceAmongTheirKind() {
		assertThat(CNN1.layerNames()).startsWith("convolution1", "max-pool1", "batch-norm1", "convolution2").endsWith("dense2", "dropout2", "output");
	}

	@Test
	void aNumberChoosesTheFirstOnes() {
		assertThat(LayerChoice.parse("4", CNN1)).containsExactly(0, 1, 2, 3);
		assertThat(LayerChoice.parse("", CNN1)).isEmpty();
	}

	@Test
	void namesAndPatternsChooseWhatTheyMatch() {
		assertThat(LayerChoice.parse("convolution1, dense*", CNN1)).containsExactly(0, 15, 17);
		assertThat(LayerChoice.parse("*1", CNN1)).contains(0, 1, 2).doesNotContain(3, 4, 5);
	}

	@Test
	void aNameThatIsNoneIsAnsweredWithThoseThereAre() {
		assertThatThrownBy(() -> LayerChoice.parse("conv1", CNN1)).hasMessageContaining("no layer 'conv1'").hasMessageContaining("convolution1, max-pool1");
		assertThatThrownBy(() -> LayerChoice.parse("99", CNN1)).hasMessageContaining("20 layers, not 99");
	}
}
