package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

	@BeforeAll
	static void start() {
		new Nd4jBackend().enter();
	}

	@ParameterizedTest
	@CsvSource({ "cnn1, 48, 7", "cnn1, 64, 7", "cnn1, 96, 7", "cnn1, 48, 6", "cnn2, 48, 7", "cnn2, 64, 7", "cnn2, 96, 7", "cnn2, 48, 8" })
	void everyLayerHasTheParametersOfThePaper(String net, int size, int classes) {
		Architecture architecture = net.equals("cnn1") ? PaperNetworks.cnn1() : PaperNetworks.cnn2();
		try (Closing network = new Closing(NetworkBuilder.build(architecture, Shape.image(size), classes, Settings.defaults(), 1))) {
			List<Long> expected = NetworkShape.of(architecture, Shape.image(size), classes).layers().stream().map(LayerCost::parameters).toList();
			assertThat(Arrays.stream(network.net().getLayers()).map(Layer::numParams).toList()).isEqualTo(expected);
		}
	}

	@Test
	void cnn1Has476135ParametersAt96Pixels() {
		assertThat(parameters(PaperNetworks.cnn1())).isEqualTo(476_135);
	}

	@Test
	void cnn2Has19829287ParametersAt96Pixels() {
		assertThat(parameters(PaperNetworks.cnn2())).isEqualTo(19_829_287);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 16, 31 })
	void anInputThatPoolsAwayIsRefusedByName(int size) {
		assertThatThrownBy(() -> NetworkBuilder.build(PaperNetworks.cnn1(), Shape.image(size), 7, Settings.defaults(), 1)).isInstanceOf(UserError.class)
				.hasMessageContaining("CNN_1");
	}

	@Test
	void theSeedDecidesTheWeights() {
		assertThat(weights(1)).isEqualTo(weights(1)).isNotEqualTo(weights(2));
	}

	private static float[] weights(long seed) {
		try (Closing network = new Closing(NetworkBuilder.build(PaperNetworks.cnn1(), Shape.image(48), 7, Settings.defaults(), seed))) {
			return network.net().params().toFloatVector();
		}
	}

	private static long parameters(Architecture architecture) {
		try (Closing network = new Closing(NetworkBuilder.build(architecture, Shape.image(96), 7, Settings.defaults(), 1))) {
			return network.net().numParams();
		}
	}

	private record Closing(MultiLayerNetwork net) implements AutoCloseable {
		@Override
		public void close() {
			net.close();
		}
	}
}
