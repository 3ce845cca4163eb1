package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.assertj.core.data.Offset;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

	private static final Offset<Double> CLOSE = within(1e-9);

	private final AtomicLong nanos = new AtomicLong(5);
	private final TimeLeft left = new TimeLeft(nanos::get);

	/** A training of some cost. */
	private record Costly(String name, long cost) implements RunTask {
		@Override
		public RunInProgress run() {
			throw new UnsupportedOperationException();
		}

		@Override
		public TrainingJob job() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void work(Progress progress) {
			throw new UnsupportedOperationException();
		}
	}

	@Test
	void trainingsThatHaveNotBegunCount() {
		RunTask first = new Costly("first", 100);
		RunTask second = new Costly("second", 300);
		left.begin(List.of(first, second), Map.of());
		pass(10);
		assertThat(left.advanced(first, 0.5)).as("350 of 400 at 5 a second").isEqualTo(70, CLOSE);
		pass(10);
		assertThat(left.advanced(first, 1)).isEqualTo(60, CLOSE);
		pass(30);
		assertThat(left.advanced(second, 1)).isZero();
	}

	@Test
	void trainingsSideBySideShareTheTime() {
		RunTask first = new Costly("first", 100);
		RunTask second = new Costly("second", 100);
		left.begin(List.of(first, second), Map.of());
		pass(10);
		left.advanced(first, 0.5);
		assertThat(left.advanced(second, 0.5)).isEqualTo(10, CLOSE);
	}

	@Test
	void whatAnInterruptedRunHadDoneIsNeitherLeftNorOfThisSessionsSpeed() {
		RunTask first = new Costly("first", 100);
		RunTask second = new Costly("second", 100);
		left.begin(List.of(first, second), Map.of(first, 1.0, second, 0.5));
		assertThat(left.advanced(first, 1)).as("nothing was done yet").isNaN();
		pass(10);
		assertThat(left.advanced(second, 0.6)).as("40 at 1 a second").isEqualTo(40, CLOSE);
	}

	private void pass(long seconds) {
		nanos.addAndGet(seconds * 1_000_000_000);
	}
}
