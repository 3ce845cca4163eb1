package org.fervor.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTextTest {

	static Stream<Layer> layers() {
		return Stream.concat(PaperNetworks.cnn1().layers().stream(), PaperNetworks.cnn2().layers().stream());
	}

	@ParameterizedTest
	@MethodSource("layers")
	void everyLayerIsReadBack(Layer layer) {
		assertThat(LayerText.parse(LayerText.format(layer))).isEqualTo(layer);
	}

	@Test
	void aConvolutionIsReadable() {
		assertThat(LayerText.format(PaperNetworks.cnn1().layers().get(0))).isEqualTo("convolution kernels=32 size=3 stride=1 activation=relu");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "conv kernels=3", "convolution kernels=3", "dropout rate=2", "dense units=x activation=relu", "max-pool size" })
	void nonsenseIsRefused(String line) {
		assertThatThrownBy(() -> LayerText.parse(line)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void twoThousandNestedBlocksAreRefusedWithTheLimit() {
		assertThatThrownBy(() -> LayerText.parse(nested(2000))).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("2000 blocks inside each other are too many; 30 are the most");
		Layer deepest = LayerText.parse(nested(Layer.MOST_NESTED));
		assertThat(LayerText.format(deepest)).isEqualTo(nested(Layer.MOST_NESTED).strip());
		assertThatThrownBy(() -> new Layer.Residual(java.util.List.of(deepest), java.util.List.of())).hasMessageContaining("31 blocks inside each other");
	}

	private static String nested(int depth) {
		return "residual [".repeat(depth) + "dropout rate=0.5" + " | ]".repeat(depth);
	}
}
