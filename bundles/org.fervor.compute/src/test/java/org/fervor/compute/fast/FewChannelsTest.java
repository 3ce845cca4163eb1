package org.fervor.compute.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.fervor.compute.TestNetworks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** oneDNN has only reference code, a hundred times slower, for convolutions of few channels in the layout that larger ones like. */
class FewChannelsTest {

	private static final long[] ONE = { 1, 1 };

	@BeforeAll
	static void start() {
		TestNetworks.start();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 8, 12 })
	void anotherLayoutIsTakenWhereThereIsOnlyReferenceCode(int channels) {
		try (OneDnn dnn = new OneDnn()) {
			long[] dims = { 2, channels, 12, 12 };
			memory.desc padded = dnn.layout(format_tag.nChw16c, dims);

			convolution_forward.primitive_desc chosen = dnn.fastest(layout -> convolution(dnn, layout, channels), padded, dnn.anyLayout(dims));

			assertThat(convolution(dnn, padded, channels).impl_info_str().getString()).startsWith("ref");
			assertThat(chosen.impl_info_str().getString()).doesNotStartWith("ref");
		}
	}

	@Test
	void theNeighboursLayoutStaysWhereItIsFast() {
		try (OneDnn dnn = new OneDnn()) {
			long[] dims = { 2, 32, 12, 12 };
			memory.desc padded = dnn.layout(format_tag.nChw16c, dims);

			assertThat(OneDnn.same(dnn.fastest(layout -> convolution(dnn, layout, 32), padded, dnn.anyLayout(dims)).src_desc(), padded)).isTrue();
		}
	}

	private static convolution_forward.primitive_desc convolution(OneDnn dnn, memory.desc input, int channels) {
		return dnn.own(new convolution_forward.primitive_desc(dnn.engine(), prop_kind.forward_training, algorithm.convolution_direct, input,
				dnn.anyLayout(16, channels, 3, 3), dnn.layout(format_tag.x, 16), dnn.anyLayout(2, 16, 12, 12), ONE, ONE, ONE, dnn.attributes(), false));
	}
}
