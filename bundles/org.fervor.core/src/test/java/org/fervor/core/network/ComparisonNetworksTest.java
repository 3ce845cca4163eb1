package org.fervor.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonNetworksTest {

	/** Published counts of the convolutional part, and the dense layers that follow from 48 pixels. */
	@Test
	void theParametersAreThoseThatArePublished() {
		assertThat(parameters(ComparisonNetworks.vgg16())).isEqualTo(14_714_688 + (512 * 4096 + 4096) + (4096 * 4096 + 4096) + (4096 * 7 + 7));
		assertThat(parameters(ComparisonNetworks.resNet50())).isEqualTo(23_587_712 + 2048 * 7 + 7);
		// published without biases and gains, two for each of 17,216 channels
		assertThat(parameters(ComparisonNetworks.inceptionV3())).isEqualTo(21_802_784 + 2 * 17_216 + 2048 * 7 + 7);
	}

	@ParameterizedTest
	@ValueSource(ints = { 48, 64, 96, 224 })
	void theyWorkAtTheSizesOfCrops(int size) {
		for (Architecture network : List.of(ComparisonNetworks.vgg16(), ComparisonNetworks.resNet50(), ComparisonNetworks.inceptionV3())) {
			assertThat(NetworkShape.of(network, Shape.image(size), 7).layers()).last().extracting(LayerCost::output).isEqualTo(Shape.vector(7));
		}
	}

	@Test
	void resNet50At224PixelsCostsWhatIsPublished() {
		assertThat(NetworkShape.of(ComparisonNetworks.resNet50(), Shape.image(224), 1000).multiplyAdds()).isBetween(3_800_000_000L, 4_200_000_000L);
	}

	@Test
	void blocksStandOnOneLineOfText() {
		for (Architecture network : List.of(ComparisonNetworks.resNet50(), ComparisonNetworks.inceptionV3())) {
			assertThat(network.layers().stream().map(LayerText::format).map(LayerText::parse).toList()).isEqualTo(network.layers());
		}
		assertThat(LayerText.format(new Layer.Residual(List.of(Layer.BatchNorm.DEFAULT), List.of()))).isEqualTo("residual [batch-norm decay=0.9 epsilon=1.0E-5 | ]");
	}

	@Test
	void chainsThatDoNotMeetAreRefused() {
		Layer strided = new Layer.Convolution(3, 3, 2, Activation.RELU);
		Architecture network = new Architecture("BAD", List.of(new Layer.Residual(List.of(strided), List.of()), new Layer.Output()));
		assertThatThrownBy(() -> NetworkShape.of(network, Shape.image(8), 7)).hasMessageContaining("4×4×3 and 8×8×3");
		assertThatThrownBy(() -> LayerText.parse("residual [output | ]")).hasMessageContaining("a block holds no");
		assertThatThrownBy(() -> LayerText.parse("branches [batch-norm decay=0.9 epsilon=1e-5 | ")).hasMessageContaining("closing bracket");
	}

	private static long parameters(Architecture network) {
		return NetworkShape.of(network, Shape.image(48), 7).parameters();
	}
}
