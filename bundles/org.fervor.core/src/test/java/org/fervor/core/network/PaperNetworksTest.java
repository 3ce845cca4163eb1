package org.fervor.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperNetworksTest {

	@ParameterizedTest
	@CsvSource({ "48, 7, 345063", "64, 7, 394215", "96, 7, 476135", "96, 6, 475878" })
	void cnn1HasTheParametersOfThePaper(int size, int classes, long parameters) {
		assertThat(NetworkShape.of(PaperNetworks.cnn1(), Shape.image(size), classes).parameters()).isEqualTo(parameters);
	}

	@ParameterizedTest
	@CsvSource({ "48, 7, 5673511", "64, 7, 9343527", "96, 7, 19829287" })
	void cnn2HasTheParametersOfThePaper(int size, int classes, long parameters) {
		assertThat(NetworkShape.of(PaperNetworks.cnn2(), Shape.image(size), classes).parameters()).isEqualTo(parameters);
	}

	@Test
	void cnn1HasTheShapesOfThePaperLayerByLayer() {
		NetworkShape shape = NetworkShape.of(PaperNetworks.cnn1(), Shape.image(96), 7);
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.BatchNorm).extracting(c -> c.output().toString())
				.containsExactly("48×48×32", "24×24×64", "12×12×96", "6×6×128", "3×3×64");
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.Convolution).extracting(LayerCost::parameters)
				.containsExactly(896L, 18_496L, 55_392L, 110_720L, 73_792L);
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.Dense || c.layer() instanceof Layer.Output).extracting(LayerCost::parameters)
				.containsExactly(147_712L, 65_792L, 1_799L);
	}

	@Test
	void cnn2HasTheParametersOfThePaperLayerByLayer() {
		NetworkShape shape = NetworkShape.of(PaperNetworks.cnn2(), Shape.image(96), 7);
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.Convolution).extracting(LayerCost::parameters)
				.containsExactly(896L, 9_248L, 18_496L, 36_928L, 73_856L, 147_584L);
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.Dense || c.layer() instanceof Layer.Output).extracting(LayerCost::parameters)
				.containsExactly(18_875_392L, 524_800L, 131_328L, 1_799L);
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.BatchNorm).extracting(LayerCost::parameters)
				.containsExactly(128L, 128L, 256L, 256L, 512L, 512L, 4_096L, 2_048L, 1_024L);
	}

	@Test
	void receptiveFieldGrowsWithPooling() {
		NetworkShape shape = NetworkShape.of(PaperNetworks.cnn1(), Shape.image(96), 7);
		assertThat(shape.layers()).filteredOn(c -> c.layer() instanceof Layer.MaxPool).extracting(LayerCost::receptiveField).containsExactly(4, 10, 22, 46, 94);
	}

	@Test
	void anInputThatPoolsAwayIsRefusedBySayingWhere() {
		assertThatThrownBy(() -> NetworkShape.of(PaperNetworks.cnn1(), Shape.image(16), 7)).hasMessageContaining("CNN_1, layer 14 (max-pool5): no pixels left");
	}

	@Test
	void anArchitectureWithoutOutputIsRefused() {
		assertThatThrownBy(() -> new Architecture("x", List.of(new Layer.Dense(3, Activation.RELU)))).hasMessageContaining("last layer must be the output");
	}
}
