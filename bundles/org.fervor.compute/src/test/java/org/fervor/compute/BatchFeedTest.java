package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.image.PixelImage;
import org.fervor.core.network.Shape;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;

class BatchFeedTest {

	private static final Shape INPUT = new Shape(2, 2, 3);
	private static final List<int[]> ORDER = List.of(new int[] { 4, 1, 2 }, new int[] { 0, 5, 3 }, new int[] { 6 });

	/** Image i has the value i + 10 · epoch everywhere and the class i mod 2. */
	private static class Numbered implements TrainingImages {
		@Override
		public int size() {
			return 7;
		}

		@Override
		public int label(int index) {
			return index % 2;
		}

		@Override
		public PixelImage image(int index, int epoch) {
			byte[] pixels = new byte[INPUT.values()];
			Arrays.fill(pixels, (byte) (index + 10 * epoch));
			return new PixelImage(INPUT.width(), INPUT.height(), INPUT.depth(), pixels);
		}
	}

	@Test
	void givesWhatFillingOneAfterAnotherGives() {
		float[] weights = { 0.5f, 2 };
		Batch expected = new Batch(INPUT, 3);
		try (BatchFeed feed = new BatchFeed(new Numbered(), INPUT, 3, Optional.of(weights))) {
			for (int epoch = 1; epoch <= 3; epoch++) {
				feed.begin(ORDER, epoch);
				for (int[] indices : ORDER) {
					Batch batch = feed.take();
					expected.fill(new Numbered(), indices, epoch, weights);
					int used = indices.length;
					assertThat(batch.size()).isEqualTo(used);
					assertThat(Arrays.copyOf(batch.values(), used * INPUT.values())).containsExactly(Arrays.copyOf(expected.values(), used * INPUT.values()));
					assertThat(Arrays.copyOf(batch.labels(), used)).containsExactly(Arrays.copyOf(expected.labels(), used));
					assertThat(Arrays.copyOf(batch.weights(), used)).containsExactly(Arrays.copyOf(expected.weights(), used));
				}
			}
		}
	}

	@Test
	void fillsTheNextBatchWhileThisOneIsLearntFromAndLeavesThisOneAlone() throws Exception {
		CountDownLatch secondIsFilled = new CountDownLatch(1);
		AtomicReference<Thread> filler = new AtomicReference<>();
		Set<Integer> asked = ConcurrentHashMap.newKeySet();
		TrainingImages images = new Numbered() {
			@Override
			public PixelImage image(int index, int epoch) {
				filler.set(Thread.currentThread());
				asked.add(index);
				if (asked.size() == 6) {
					secondIsFilled.countDown();
				}
				return super.image(index, epoch);
			}
		};
		try (BatchFeed feed = new BatchFeed(images, INPUT, 3, Optional.empty())) {
			feed.begin(ORDER, 1);
			Batch first = feed.take();
			assertThat(secondIsFilled.await(30, TimeUnit.SECONDS)).as("the second batch is filled before it is asked for").isTrue();
			assertThat(asked).as("the third is not: its place is still learnt from").doesNotContain(6);
			assertThat(filler.get()).isNotSameAs(Thread.currentThread());
			assertThat(first.labels()).containsExactly(0, 1, 0);
		}
	}

	@Test
	void anImageThatCannotBeUsedIsNamedWhereItsBatchIsTaken() {
		TrainingImages images = new Numbered() {
			@Override
			public PixelImage image(int index, int epoch) {
				return index == 5 ? new PixelImage(1, 1, 3, new byte[3]) : super.image(index, epoch);
			}
		};
		try (BatchFeed feed = new BatchFeed(images, INPUT, 3, Optional.empty())) {
			feed.begin(ORDER, 1);
			assertThat(feed.take().size()).isEqualTo(3);
			assertThatThrownBy(feed::take).isInstanceOf(UserError.class).hasMessageContaining("image 5").hasMessageContaining("1x1x3");
		}
	}

	@Test
	void closingWaitsForTheBatchThatIsBeingFilled() throws Exception {
		CountDownLatch filling = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		TrainingImages images = new Numbered() {
			@Override
			public PixelImage image(int index, int epoch) {
				if (index == 0) {
					filling.countDown();
					await(goOn);
				}
				return super.image(index, epoch);
			}
		};
		BatchFeed feed = new BatchFeed(images, INPUT, 3, Optional.empty());
		feed.begin(ORDER, 1);
		feed.take();
		await(filling);
		Thread closing = new Thread(feed::close);
		closing.start();
		closing.join(100);
		assertThat(closing.isAlive()).isTrue();
		goOn.countDown();
		closing.join(30_000);
		assertThat(closing.isAlive()).isFalse();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
