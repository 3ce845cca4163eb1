package org.fervor.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class JobProgressTest {

	private final Bar bar = new Bar();
	private final JobProgress progress = new JobProgress(bar);

	@Test
	void aJobBeginsOnceHoweverManyStepsItHas() {
		progress.step("read", 0);
		progress.step("faces", 10);
		progress.advance(10);
		progress.step("train", 5);
		progress.advance(5);
		progress.step("score", 3);
		assertThat(bar.begun).isEqualTo(1);
	}

	@Test
	void eachStepThatCanBeCountedGetsHalfOfWhatIsLeft() {
		progress.step("read", 0);
		progress.advance(100);
		assertThat(bar.part()).isZero();
		progress.step("faces", 10);
		progress.advance(5);
		assertThat(bar.part()).isBetween(0.24, 0.26);
		progress.advance(5);
		assertThat(bar.part()).isBetween(0.49, 0.51);
		progress.step("train", 4);
		progress.advance(2);
		assertThat(bar.part()).isBetween(0.61, 0.64);
		progress.step("score", 4);
		assertThat(bar.part()).as("a step that ended early is over").isBetween(0.74, 0.76);
		progress.advance(400);
		assertThat(bar.part()).isBetween(0.86, 0.88);
	}

	@Test
	void whatIsDoneIsSaidBesideTheBar() {
		progress.step("faces", 10);
		progress.advance(5);
		assertThat(bar.said).containsExactly("faces", "faces (5 / 10)");
	}

	private static final class Bar extends NullProgressMonitor {

		private final List<String> said = new ArrayList<>();
		private int begun;
		private int total;
		private double worked;

		double part() {
			return worked / total;
		}

		@Override
		public void beginTask(String name, int work) {
			begun++;
			total = work;
		}

		@Override
		public void subTask(String name) {
			said.add(name);
		}

		@Override
		public void worked(int work) {
			worked += work;
		}

		@Override
		public void internalWorked(double work) {
			worked += work;
		}
	}
}
