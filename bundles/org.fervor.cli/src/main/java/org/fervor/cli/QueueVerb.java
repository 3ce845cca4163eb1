package org.fervor.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;

import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.Json;
import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.QueueWork;
import org.fervor.experiment.RunQueue;
import org.fervor.experiment.RunStore;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Experiments that wait in line. */
@Command(name = "queue", description = "Lets experiments wait in line; the line survives the program.", subcommands = { QueueVerb.Add.class, QueueVerb.Entries.class, QueueVerb.Move.class,
		QueueVerb.Pause.class, QueueVerb.Resume.class, QueueVerb.Cancel.class, QueueVerb.Run.class })
final class QueueVerb extends Verb {

	@Override
	public Integer call() {
		console().message("fervor: name what to do: queue add, list, move, pause, resume, cancel or run");
		return ExitCode.USAGE;
	}

	/** What the verbs share. */
	abstract static class Work extends Verb {
		RunQueue queue() {
			return new RunQueue(runs().getParent());
		}

		int change(int id, ObjIntConsumer<RunQueue> change) {
			change.accept(queue(), id);
			return list();
		}

		int list() {
			List<List<String>> rows = new ArrayList<>(List.of(List.of("", "experiment", "state")));
			ObjectNode node = Json.object();
			node.set("entries", Json.tree(queue().entries()));
			for (QueueEntry e : queue().entries()) {
				String settings = e.settings().isEmpty() ? "" : " " + e.settings();
				rows.add(List.of(String.valueOf(e.id()), e.experiment() + settings,
						e.state().name().toLowerCase(Locale.ROOT) + (e.message().isEmpty() ? "" : ": " + e.message())));
			}
			if (json()) {
				console().json(node);
			} else {
				console().table(rows);
			}
			return ExitCode.DONE;
		}
	}

	/** Puts an experiment at the end. */
	@Command(name = "add", description = "Puts an experiment at the end of the line.")
	static final class Add extends Work {
		@Parameters(paramLabel = "EXPERIMENT", description = "An .experiment file.")
		private Path experiment;

		@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Replaces a setting of the experiment; may be given several times.")
		private Map<String, String> settings = new LinkedHashMap<>();

		@Override
		public Integer call() {
			ExperimentDocuments.absolute(settings, Path.of(""));
			// refuses now what would be refused when its turn comes
			ExperimentDocuments.plans(existing(experiment), settings);
			queue().add(experiment, settings);
			return list();
		}
	}

	/** Shows the line. */
	@Command(name = "list", description = "Shows the line.")
	static final class Entries extends Work {
		@Override
		public Integer call() {
			return list();
		}
	}

	/** Puts an entry elsewhere. */
	@Command(name = "move", description = "Puts an entry at another place.")
	static final class Move extends Work {
		@Parameters(index = "0", paramLabel = "ENTRY", description = "Number of the entry.")
		private int id;

		@Parameters(index = "1", paramLabel = "PLACE", description = "From 1.")
		private int place;

		@Override
		public Integer call() {
			return change(id, (queue, entry) -> queue.move(entry, place));
		}
	}

	/** Stops an entry for a while. */
	@Command(name = "pause", description = "Stops an entry, keeping what it has done.")
	static final class Pause extends Work {
		@Parameters(paramLabel = "ENTRY", description = "Number of the entry.")
		private int id;

		@Override
		public Integer call() {
			return change(id, RunQueue::pause);
		}
	}

	/** Lets an entry go on. */
	@Command(name = "resume", description = "Lets an entry that was paused, failed or cancelled have its turn again.")
	static final class Resume extends Work {
		@Parameters(paramLabel = "ENTRY", description = "Number of the entry.")
		private int id;

		@Override
		public Integer call() {
			return change(id, RunQueue::resume);
		}
	}

	/** Stops an entry for good. */
	@Command(name = "cancel", description = "Stops an entry for good; what its runs have done stays.")
	static final class Cancel extends Work {
		@Parameters(paramLabel = "ENTRY", description = "Number of the entry.")
		private int id;

		@Override
		public Integer call() {
			return change(id, RunQueue::cancel);
		}
	}

	/** Works through the line. */
	@Command(name = "run", description = "Works through the line until nothing waits any more.")
	static final class Run extends Work {
		@Override
		public Integer call() {
			int failed = new QueueWork(queue(), new RunStore(runs()), services().runner, Clock.systemUTC()).run(new ConsoleRunListener(console(), json()), progress());
			list();
			return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
		}
	}
}
