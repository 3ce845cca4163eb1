package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.fervor.core.label.LabelSet;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.TimePrediction;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.run.RunLibrary;
import org.fervor.ui.lab.run.RunPlaces;
import org.fervor.ui.lab.run.RunRow;

/**
 * Everything that the Training part reads, at one time. Made on a worker.
 *
 * @param runs       all, the newest first; those that are drawn with their metrics
 * @param confusions of what is drawn
 * @param samples    of what is drawn; empty where nobody looks
 * @param queue      its entries
 * @param seconds    predicted, from now, for entries of the queue
 * @param log        of what is drawn; empty where nobody looks
 */
record TrainingReading(Wish wish, List<RunCurves> runs, List<ConfusionModel.Choice> confusions, List<SamplesModel.Choice> samples, List<QueueEntry> queue, Map<Integer, Double> seconds, String log) {

	/** What somebody looks at. */
	record Wish(Set<Path> shown, boolean samples, boolean log) {
	}

	/** @throws UserError if a file is damaged */
	static TrainingReading read(RunDesk desk, IWorkspaceRoot root, Wish wish) {
		RunLibrary library = desk.library();
		List<StoredRun> stored = library.runs(RunPlaces.all(root));
		List<RunCurves> runs = new ArrayList<>();
		Set<Path> shown = new HashSet<>(wish.shown());
		if (stored.stream().noneMatch(r -> shown.contains(r.folder().path()))) {
			stored.stream().findFirst().ifPresent(r -> shown.add(r.folder().path()));
		}
		for (StoredRun run : stored) {
			boolean live = desk.running(run.folder().path());
			List<MetricsRow> metrics = live || shown.contains(run.folder().path()) ? library.metrics(run) : List.of();
			runs.add(new RunCurves(new RunRow(run, live), library.family(run), metrics));
		}
		List<RunCurves> drawn = runs.stream().filter(r -> shown.contains(r.row().folder())).toList();
		List<QueueEntry> queue = desk.queue().queue().entries();
		return new TrainingReading(wish, List.copyOf(runs), choices(drawn), wish.samples() ? samples(library, drawn) : List.of(), queue, predictions(queue, stored, runs), wish.log() ? log(drawn) : "");
	}

	/** How long an entry takes from now. */
	OptionalDouble left(QueueEntry entry) {
		return Optional.ofNullable(seconds.get(entry.id())).map(OptionalDouble::of).orElse(OptionalDouble.empty());
	}

	private static List<ConfusionModel.Choice> choices(List<RunCurves> drawn) {
		List<ConfusionModel.Choice> choices = new ArrayList<>();
		for (RunCurves run : drawn) {
			Optional<LabelSet> labels = run.metrics().isEmpty() ? Optional.empty() : run.row().run().labels();
			run.networks().forEach(n -> choices.add(new ConfusionModel.Choice(run, n, labels)));
		}
		return choices;
	}

	private static List<SamplesModel.Choice> samples(RunLibrary library, List<RunCurves> drawn) {
		return drawn.stream().map(r -> new SamplesModel.Choice(r, library.samples(r.row().run()).map(SampleHistory::of))).toList();
	}

	private static Map<Integer, Double> predictions(List<QueueEntry> queue, List<StoredRun> stored, List<RunCurves> runs) {
		Map<Integer, Double> seconds = new HashMap<>();
		for (QueueEntry entry : queue) {
			switch (entry.state()) {
				case RUNNING -> runs.stream().filter(r -> entry.folders().contains(r.row().folder().toString())).map(RunCurves::secondsLeft).filter(OptionalDouble::isPresent)
						.mapToDouble(OptionalDouble::getAsDouble).max().ifPresent(s -> seconds.put(entry.id(), s));
				case WAITING -> TimePrediction.seconds(plans(entry), stored).ifPresent(s -> seconds.put(entry.id(), s));
				default -> {
					// nobody asks
				}
			}
		}
		return seconds;
	}

	private static List<RunPlan> plans(QueueEntry entry) {
		try {
			return ExperimentDocuments.plans(Path.of(entry.experiment()), entry.settings());
		} catch (UserError | IllegalArgumentException e) {
			// its turn will say what is wrong
			return List.of();
		}
	}

	/** Each line without its time zone; the run's name before its lines where several are drawn. */
	private static String log(List<RunCurves> drawn) {
		return drawn.stream().map(r -> {
			String lines = r.row().run().log().stream().map(l -> l.replaceFirst("^(\\S+)T(\\S+)Z ", "$1 $2  ")).collect(Collectors.joining("\n"));
			return lines.isEmpty() ? null : drawn.size() == 1 ? lines : r.row().title() + "  \u00b7  " + r.row().folder().getFileName() + "\n" + lines;
		}).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
	}
}
