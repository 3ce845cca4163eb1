package org.fervor.ui.lab.training;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.experiment.MetricsRow;
import org.fervor.ui.lab.run.Durations;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.text.Messages;

/**
 * What has been read of a run.
 *
 * @param family  the same for runs that differ in nothing but their seed
 * @param metrics as they were written; empty where the run is not drawn
 */
record RunCurves(RunRow row, String family, List<MetricsRow> metrics) {

	/** Ids of the networks, in the order of the plan. */
	List<String> networks() {
		return row.run().plan().networks().stream().map(Architecture::id).toList();
	}

	/** What a network is called. */
	String name(String network) {
		return row.run().plan().networks().stream().filter(a -> a.id().equals(network)).map(Architecture::name).findFirst().orElse(network);
	}

	/** How far it is in a few words: "epoch 7 of 30, 1:20 left", "complete". */
	String state() {
		if (!row.live() || metrics.isEmpty()) {
			return row.state();
		}
		int epoch = last().values().stream().mapToInt(r -> r.result().epoch()).min().orElse(0);
		String far = NLS.bind(Messages.training_epochOf, epoch, row.run().plan().settings().get(TrainingParameters.EPOCHS));
		return secondsLeft().isEmpty() ? far : NLS.bind(Messages.training_left, far, Durations.text(secondsLeft().getAsDouble()));
	}

	/** Until all trainings of the run are over, as the newest line says; empty where that is unknown. */
	OptionalDouble secondsLeft() {
		double seconds = metrics.isEmpty() ? Double.NaN : metrics.get(metrics.size() - 1).result().vitals().secondsLeft();
		return row.live() && Double.isFinite(seconds) ? OptionalDouble.of(seconds) : OptionalDouble.empty();
	}

	/** Networks that have written something. */
	Set<String> begun() {
		return metrics.stream().map(MetricsRow::network).collect(Collectors.toSet());
	}

	/** The newest line of each training. */
	private TreeMap<String, MetricsRow> last() {
		TreeMap<String, MetricsRow> last = new TreeMap<>();
		metrics.stream().sorted(Comparator.comparingInt(r -> r.result().epoch())).forEach(r -> last.put(r.network() + "/" + r.fold(), r));
		return last;
	}
}
