package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.QueueEntry.State;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQueueTest {

	@TempDir
	private Path temporary;
	private FakeWorld world;
	private RunQueue queue;
	private Path experiment;

	@BeforeEach
	void prepare() throws IOException {
		world = new FakeWorld(temporary.resolve("data"));
		world.write(4, 2, Expression.ANGER, Expression.FEAR);
		queue = new RunQueue(temporary.resolve("workspace"));
		ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
		document.setName("queued");
		document.setData("data");
		document.getNetworks().add("cnn1");
		document.getSplits().add("subject");
		experiment = temporary.resolve("queued.experiment");
		DocumentFiles.write(document, experiment);
	}

	@Test
	void entriesKeepTheirOrderAcrossPrograms() {
		add("1");
		add("2");
		add("3");
		queue.move(3, 1);
		queue.move(1, 99);

		assertThat(new RunQueue(temporary.resolve("workspace")).entries()).extracting(QueueEntry::id).containsExactly(3, 2, 1);
		assertThat(queue.entries().get(0).settings()).containsEntry("seed", "3");
	}

	@Test
	void whatIsOverIsCleared() {
		add("1");
		add("2");
		add("3");
		queue.cancel(2);
		queue.pause(3);
		queue.clear();
		assertThat(queue.entries()).extracting(QueueEntry::id).containsExactly(1, 3);
		add("4");
		assertThat(queue.entries()).extracting(QueueEntry::id).containsExactly(1, 3, 4);
	}

	@Test
	void runsAreMadeWhereTheirExperimentWantsThem() {
		add("1");
		new QueueWork(queue, file -> new RunStore(file.resolveSibling("own")), world.runner(1), FakeWorld.CLOCK).run(RunListener.SILENT, Progress.NONE);
		assertThat(Path.of(queue.entries().get(0).folders().get(0)).getParent()).isEqualTo(temporary.resolve("own"));
	}

	@Test
	void whatWaitsIsRunInOrderAndAFailureStopsNoOther() {
		add("1");
		queue.add(temporary.resolve("gone.experiment"), Map.of());
		add("2");
		add("3");
		queue.pause(4);

		assertThat(work().run(RunListener.SILENT, Progress.NONE)).isEqualTo(1);

		assertThat(queue.entries()).extracting(QueueEntry::state).containsExactly(State.DONE, State.FAILED, State.DONE, State.PAUSED);
		assertThat(queue.entries().get(1).message()).contains("gone.experiment");
		assertThat(StoredRun.open(Path.of(queue.entries().get(2).folders().get(0))).provenance().state()).isEqualTo(RunState.COMPLETE);
	}

	@Test
	void anEntryThatAProgramLeftInTheMiddleGoesOnInItsFolder() {
		add("1");
		world.failure = new IllegalStateException("killed");
		assertThat(work().run(RunListener.SILENT, Progress.NONE)).isEqualTo(1);
		// as a program leaves it that is killed
		queue.change(1, e -> e.with(State.RUNNING, ""));
		assertThat(queue.entries().get(0).state()).isEqualTo(State.INTERRUPTED);
		String folder = queue.entries().get(0).folders().get(0);
		world.failure = null;

		work().run(RunListener.SILENT, Progress.NONE);

		assertThat(queue.entries().get(0)).extracting(QueueEntry::state, QueueEntry::folders).containsExactly(State.DONE, List.of(folder));
		assertThat(StoredRun.open(Path.of(folder)).provenance().state()).isEqualTo(RunState.COMPLETE);
	}

	@Test
	void anyFailureMarksItsEntryWithTheReasonAndTheNextOneRuns() {
		for (Throwable failure : List.of(new IllegalStateException("odd"), new java.io.UncheckedIOException(new java.nio.file.AccessDeniedException("/data/a.png")), new StackOverflowError())) {
			world.failure = failure instanceof RuntimeException runtime ? runtime : null;
			world.error = failure instanceof Error error ? error : null;
			world.failing = "cnn1";
			add("1");
			int failing = queue.entries().get(queue.entries().size() - 1).id();
			RunListener mending = new RunListener() {
				@Override
				public void note(String line) {
					if (line.startsWith("queue: entry " + failing + " failed")) {
						world.failure = null;
						world.error = null;
					}
				}
			};
			add("2");
			assertThat(work().run(mending, Progress.NONE)).isEqualTo(1);
			List<QueueEntry> last = queue.entries().subList(queue.entries().size() - 2, queue.entries().size());
			assertThat(last).extracting(QueueEntry::state).containsExactly(State.FAILED, State.DONE);
			assertThat(last.get(0).message()).isNotBlank();
			assertThat(StoredRun.open(Path.of(last.get(0).folders().get(0))).provenance().state()).isEqualTo(RunState.FAILED);
		}
	}

	@Test
	void pausingTheEntryAtWorkStopsItAndResumingFinishesIt() {
		add("1");
		RunListener pausing = new RunListener() {
			@Override
			public void started(RunFolder folder, RunPlan plan) {
				queue.pause(1);
			}
		};
		assertThat(work().run(pausing, Progress.NONE)).isZero();
		assertThat(queue.entries().get(0).state()).isEqualTo(State.PAUSED);

		queue.resume(1);
		work().run(RunListener.SILENT, Progress.NONE);

		assertThat(queue.entries().get(0).state()).isEqualTo(State.DONE);
	}

	@Test
	void interruptingTheProgramLeavesTheEntryWaiting() {
		add("1");
		Progress stopped = new Progress() {
			@Override
			public void step(String name, long total) {
				// nobody watches
			}

			@Override
			public void advance(long amount) {
				// nobody watches
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> work().run(RunListener.SILENT, stopped)).isInstanceOf(CancelledByUser.class);
		assertThat(queue.entries().get(0).state()).isEqualTo(State.WAITING);
	}

	@Test
	void aSecondProgramIsToldThatOneWorksAlready() {
		add("1");
		RunListener second = new RunListener() {
			@Override
			public void started(RunFolder folder, RunPlan plan) {
				assertThatThrownBy(() -> work().run(RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("another job of this program");
			}
		};
		work().run(second, Progress.NONE);
		assertThat(queue.entries().get(0).state()).isEqualTo(State.DONE);
	}

	@Test
	void whatIsOverCannotBePausedAndWhatIsNotThereIsNamed() {
		add("1");
		queue.cancel(1);
		assertThat(work().run(RunListener.SILENT, Progress.NONE)).isZero();
		assertThat(queue.entries().get(0).state()).isEqualTo(State.CANCELLED);
		assertThatThrownBy(() -> queue.pause(1)).isInstanceOf(UserError.class).hasMessageContaining("is cancelled and cannot be paused");
		assertThatThrownBy(() -> queue.move(7, 1)).isInstanceOf(UserError.class).hasMessageContaining("no entry 7");
	}

	private void add(String seed) {
		queue.add(experiment, Map.of("seed", seed, "epochs", "2", "augment", "none"));
	}

	private QueueWork work() {
		return new QueueWork(queue, new RunStore(temporary.resolve("workspace/runs")), world.runner(1), FakeWorld.CLOCK);
	}
}
