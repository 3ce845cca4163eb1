package org.fervor.ui.lab.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.QueueEntry.State;
import org.junit.jupiter.api.Test;

class QueueModelTest {

	private final QueueModel model = new QueueModel();

	@Test
	void whatIsToDoIsCountedAndTimed() {
		model.show(List.of(entry(1, State.DONE), entry(2, State.RUNNING), entry(3, State.WAITING), entry(4, State.PAUSED)), true, "", e -> OptionalDouble.of(60));
		assertThat(model.open()).isEqualTo(2);
		assertThat(model.status()).contains("2 to do").contains("2:00 min");
		assertThat(model.mayStart()).isFalse();
		assertThat(model.rows().rows()).extracting(QueueRow::state).containsExactly("done", "running", "waiting", "paused");
		assertThat(model.rows().rows().get(0).left()).isEmpty();
	}

	@Test
	void aTimeThatIsNotKnownForAllIsNotSaid() {
		model.show(List.of(entry(2, State.RUNNING), entry(3, State.WAITING)), true, "", e -> e.id() == 2 ? OptionalDouble.of(60) : OptionalDouble.empty());
		assertThat(model.status()).doesNotContain("left");
	}

	@Test
	void anEntryThatNobodyWorksOnAfterARestartWasInterrupted() {
		model.show(List.of(entry(2, State.INTERRUPTED)), false, "", e -> OptionalDouble.empty());
		assertThat(model.rows().rows().get(0).state()).isEqualTo("interrupted");
		assertThat(model.mayStart()).isTrue();
		assertThat(model.status()).contains("Start");
	}

	@Test
	void aQueueThatAnotherProgramWorksOnSaysSo() {
		model.show(List.of(entry(1, State.RUNNING), entry(2, State.WAITING)), false, "", e -> OptionalDouble.empty());
		assertThat(model.rows().rows()).extracting(QueueRow::state).containsExactly("running in another program", "waiting");
		assertThat(model.mayStart()).isFalse();
		assertThat(model.status()).isEqualTo("2 queued; another Fervor works on the queue");
	}

	@Test
	void whyWorkStoppedStandsFirst() {
		model.show(List.of(entry(2, State.WAITING)), false, "another Fervor works on it", e -> OptionalDouble.empty());
		assertThat(model.status()).isEqualTo("another Fervor works on it");
	}

	@Test
	void anEntryOffersWhatItsStateAllows() {
		model.show(List.of(entry(1, State.WAITING), entry(2, State.PAUSED), entry(3, State.DONE), entry(4, State.FAILED)), true, "", e -> OptionalDouble.empty());
		List<QueueRow> rows = model.rows().rows();
		assertThat(rows).extracting(QueueRow::mayPause).containsExactly(true, false, false, false);
		assertThat(rows).extracting(QueueRow::mayResume).containsExactly(false, true, false, true);
		assertThat(rows).extracting(QueueRow::mayCancel).containsExactly(true, true, false, false);
		assertThat(rows.get(0).settings()).isEqualTo("batch 8, seed 3");
		assertThat(rows.get(0).experiment()).isEqualTo("tiny");
	}

	private static QueueEntry entry(int id, State state) {
		return new QueueEntry(id, "/work/tiny.experiment", Map.of("seed", "3", "batch", "8"), state, "", List.of());
	}
}
