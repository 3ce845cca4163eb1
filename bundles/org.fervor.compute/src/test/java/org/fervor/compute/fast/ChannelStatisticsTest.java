package org.fervor.compute.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;

import org.bytedeco.dnnl.memory.format_tag;
import org.fervor.compute.TestNetworks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelStatisticsTest {

	@BeforeAll
	static void start() {
		TestNetworks.start();
	}

	@ParameterizedTest
	@CsvSource({ "nchw, 3, 5, 7, 9", "nhwc, 3, 5, 7, 9", "nChw16c, 2, 18, 40, 40", "nChw8c, 2, 18, 5, 3", "nChw16c, 8, 32, 48, 48", "nChw16c, 1, 16, 1, 1" })
	void meanAndVarianceAreThoseOfDoublePrecisionInEveryLayout(format_tag tag, int images, int channels, int height, int width) {
		try (OneDnn dnn = new OneDnn()) {
			long[] dims = { images, channels, height, width };
			Tensor plain = dnn.allocate(dnn.layout(format_tag.nchw, dims), dims);
			float[] values = filled(plain, 1000);
			Tensor tensor = dnn.allocate(dnn.layout(tag, dims), dims);
			Step copy = dnn.reorder(plain, tensor);
			assertStatistics(dnn, tensor, copy, values, images, channels, height * width);
		}
	}

	@Test
	void vectorsHaveStatisticsToo() {
		try (OneDnn dnn = new OneDnn()) {
			Tensor tensor = dnn.allocate(dnn.layout(format_tag.nc, 8, 1024), 8, 1024);
			assertStatistics(dnn, tensor, () -> {
				// the values are in place
			}, filled(tensor, 3), 8, 1024, 1);
		}
	}

	@Test
	void anUnknownLayoutIsLeftToOneDnn() {
		try (OneDnn dnn = new OneDnn()) {
			Tensor tensor = dnn.allocate(dnn.layout(format_tag.nChw4c, 2, 8, 3, 3), 2, 8, 3, 3);
			Tensor channel = dnn.allocate(dnn.layout(format_tag.x, 8), 8);

			assertThat(ChannelStatistics.of(dnn, Team.alone(), tensor, channel, channel)).isEmpty();
		}
	}

	private static float[] filled(Tensor plain, double offset) {
		SplittableRandom random = new SplittableRandom(4);
		float[] values = new float[plain.stored()];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (offset + random.nextDouble());
		}
		plain.values().put(0, values);
		return values;
	}

	private static void assertStatistics(OneDnn dnn, Tensor tensor, Step before, float[] values, int images, int channels, int pixels) {
		Tensor mean = dnn.allocate(dnn.layout(format_tag.x, channels), channels);
		Tensor variance = dnn.allocate(dnn.layout(format_tag.x, channels), channels);
		Step statistics = ChannelStatistics.of(dnn, Team.alone(), tensor, mean, variance).orElseThrow();
		dnn.ready();
		before.run();
		dnn.await();
		statistics.run();
		for (int c = 0; c < channels; c++) {
			double sum = 0;
			double square = 0;
			for (int i = 0; i < images * pixels; i++) {
				double value = values[(i / pixels * channels + c) * pixels + i % pixels];
				sum += value;
				square += value * value;
			}
			double expected = sum / images / pixels;
			assertThat((double) mean.values().get(c)).isCloseTo(expected, within(1e-7 * expected));
			assertThat((double) variance.values().get(c)).isCloseTo(square / images / pixels - expected * expected, within(1e-6));
		}
	}
}
