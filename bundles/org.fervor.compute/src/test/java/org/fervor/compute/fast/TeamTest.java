package org.fervor.compute.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TeamTest {

	/** The helper goes on only when the caller has failed, so a team that does not wait for it returns before it has ended. */
	@Test
	void helpersAreAwaitedWhereTheCallersShareFails() {
		CountDownLatch failed = new CountDownLatch(1);
		AtomicBoolean ended = new AtomicBoolean();
		try (Team team = Team.of(2)) {
			assertThatThrownBy(() -> team.run(2, part -> {
				if (part == 0) {
					failed.countDown();
					throw new IllegalStateException("no memory");
				}
				await(failed);
				spin();
				ended.set(true);
			})).hasMessage("no memory");
			assertThat(ended).isTrue();
		}
	}

	@Test
	void everyHelperIsAwaitedWhereOneOfThemFails() {
		CountDownLatch failed = new CountDownLatch(1);
		AtomicInteger ended = new AtomicInteger();
		try (Team team = Team.of(3)) {
			assertThatThrownBy(() -> team.run(3, part -> {
				if (part == 1) {
					failed.countDown();
					throw new IllegalStateException("no memory");
				}
				if (part == 2) {
					await(failed);
					spin();
				}
				ended.incrementAndGet();
			})).hasMessage("no memory");
			assertThat(ended).hasValue(2);
		}
	}

	@Test
	void furtherFailuresAreKeptBesideTheFirst() {
		try (Team team = Team.of(2)) {
			assertThatThrownBy(() -> team.run(2, part -> {
				throw new IllegalStateException("share " + part);
			})).hasMessage("share 0").satisfies(e -> assertThat(e.getSuppressed()).singleElement().satisfies(s -> assertThat(s).hasMessage("share 1")));
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Some work, so that whoever does not wait is back before it is done. */
	private static void spin() {
		double sum = 0;
		for (int i = 1; i < 20_000_000; i++) {
			sum += 1.0 / i;
		}
		assertThat(sum).isPositive();
	}
}
