package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatchOrderTest {

	@Property(tries = 300)
	void everyImageComesExactlyOnce(@ForAll @IntRange(min = 1, max = 200) int images, @ForAll @IntRange(min = 1, max = 40) int batch, @ForAll long seed) {
		List<int[]> batches = new BatchOrder(images, batch, seed).of(1);

		assertThat(batches.stream().flatMapToInt(IntStream::of).sorted().toArray()).isEqualTo(IntStream.range(0, images).toArray());
		assertThat(batches).allSatisfy(b -> assertThat(b.length).isBetween(1, batch));
	}

	@Property(tries = 300)
	void noBatchIsASingleImageUnlessItMustBe(@ForAll @IntRange(min = 2, max = 200) int images, @ForAll @IntRange(min = 3, max = 40) int batch) {
		assertThat(new BatchOrder(images, batch, 1).of(1)).allSatisfy(b -> assertThat(b.length).isGreaterThan(1));
	}

	@Property(tries = 20)
	void seedAndEpochDecideTheOrder(@ForAll long seed) {
		BatchOrder order = new BatchOrder(100, 8, seed);

		assertThat(order.of(3)).usingRecursiveComparison().isEqualTo(new BatchOrder(100, 8, seed).of(3));
		assertThat(order.of(3).get(0)).isNotEqualTo(order.of(4).get(0));
	}
}
