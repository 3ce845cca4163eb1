package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.experiment.MetricsRow;
import org.fervor.ui.chart.Curve;
import org.fervor.ui.chart.Smoothing;
import org.fervor.ui.lab.text.Messages;

/** Which runs are drawn, and their curves: the mean over folds and seeds at each epoch, within the least and the most of them. Knows no widget. */
final class TrainingModel {

	/**
	 * How curves are drawn.
	 *
	 * @param smoothing weight of what came before, 0 to below 1
	 * @param training  whether what was measured on training images is drawn, dashed
	 * @param seeds     whether runs that differ in nothing but their seed are one curve
	 */
	record Options(double smoothing, boolean training, boolean seeds, boolean log) {
		static final Options DEFAULT = new Options(0, true, true, false);
	}

	private final Set<Path> shown = new LinkedHashSet<>();
	private final Set<String> hidden = new HashSet<>();
	private final CurveColours colours = new CurveColours();
	private List<RunCurves> runs = List.of();
	private List<RunGroup> groups = List.of();
	private Options options = Options.DEFAULT;

	/** Shows these runs and no others. */
	void show(List<Path> folders) {
		shown.clear();
		shown.addAll(folders);
	}

	/** Shows or hides a group's runs. */
	void show(RunGroup group, boolean visible) {
		group.folders().forEach(visible ? shown::add : shown::remove);
	}

	/** Shows or hides the curves of one of a group's networks. */
	void show(RunGroup group, String network, boolean visible) {
		if (visible) {
			hidden.remove(key(group, network));
		} else {
			hidden.add(key(group, network));
		}
	}

	Set<Path> shown() {
		return Set.copyOf(shown);
	}

	boolean shows(RunGroup group) {
		return group.folders().stream().anyMatch(shown::contains);
	}

	boolean shows(RunGroup group, String network) {
		return shows(group) && !hidden.contains(key(group, network));
	}

	Options options() {
		return options;
	}

	void options(Options chosen) {
		options = chosen;
		groups = RunGroup.of(runs, options.seeds());
	}

	/** What was read. Runs that are gone are not shown any more; where none is left to show, the newest is. */
	void read(List<RunCurves> all) {
		runs = List.copyOf(all);
		groups = RunGroup.of(runs, options.seeds());
		shown.retainAll(all.stream().map(r -> r.row().folder()).toList());
		if (shown.isEmpty()) {
			all.stream().findFirst().ifPresent(r -> shown.add(r.row().folder()));
		}
	}

	/** All groups of runs, the newest first. */
	List<RunGroup> groups() {
		return groups;
	}

	/** Those that are drawn, without members that are not. */
	List<RunGroup> drawn() {
		return groups().stream().filter(this::shows)
				.map(g -> new RunGroup(g.key(), g.members().stream().filter(m -> shown.contains(m.row().folder())).toList())).toList();
	}

	/** The colour of a network's curves: that of the group's oldest run, drawn or not, so that another seed changes nothing. */
	int colour(RunGroup group, String network) {
		RunGroup whole = groups.stream().filter(g -> g.key().equals(group.key())).findFirst().orElse(group);
		Path oldest = whole.members().get(whole.members().size() - 1).row().folder();
		// all at once, so that the first network has the first colour, whichever is drawn first
		whole.first().networks().forEach(n -> colours.of(oldest, n, shown::contains));
		return colours.of(oldest, network, shown::contains);
	}

	/** The colours of all runs that are there, as a text. */
	String colours() {
		Set<Path> there = runs.stream().map(r -> r.row().folder()).collect(Collectors.toSet());
		return colours.text(f -> runs.isEmpty() || there.contains(f));
	}

	/** Takes up the colours of an earlier start. */
	void colours(String text) {
		colours.restore(text);
	}

	/** What is drawn of a measure. */
	List<Curve> curves(CurveMeasure measure) {
		List<RunGroup> drawn = drawn();
		List<Curve> curves = new ArrayList<>();
		for (RunGroup group : drawn) {
			for (String network : group.first().networks()) {
				if (shows(group, network)) {
					curves(measure, group, network, name(drawn, group, network), curves);
				}
			}
		}
		return Smoothing.of(curves, options.smoothing());
	}

	/** What is drawn, in one line. */
	String status() {
		List<RunGroup> drawn = drawn();
		if (drawn.isEmpty()) {
			return "";
		}
		boolean nothing = drawn.stream().flatMap(g -> g.members().stream()).allMatch(m -> m.metrics().isEmpty());
		String state = nothing ? drawn.get(0).live() ? Messages.training_waiting : Messages.training_nothing : drawn.get(0).state();
		String first = NLS.bind(Messages.training_status, drawn.get(0).title(), state);
		return drawn.size() == 1 ? first : NLS.bind(Messages.training_more, first, drawn.size() - 1);
	}

	private void curves(CurveMeasure measure, RunGroup group, String network, String name, List<Curve> into) {
		int colour = colour(group, network);
		if (!measure.ofImages()) {
			line(group, network, r -> measure.of(r, EpochResult::heldOut), name, colour, Curve.Style.SOLID).ifPresent(into::add);
			return;
		}
		line(group, network, r -> measure.of(r, EpochResult::heldOut), NLS.bind(Messages.training_heldOut, name), colour, Curve.Style.SOLID).ifPresent(into::add);
		if (options.training()) {
			Function<EpochResult, Measure> train = EpochResult::train;
			line(group, network, r -> measure.of(r, train), NLS.bind(Messages.training_train, name), colour, Curve.Style.DASHED).ifPresent(into::add);
		}
	}

	/** The mean over runs and folds at each epoch, and the least and the most where there are several; empty where there is no value at all. */
	private static Optional<Curve> line(RunGroup group, String network, Function<EpochResult, Double> value, String name, int colour, Curve.Style style) {
		Map<Integer, double[]> sums = new TreeMap<>();
		boolean several = false;
		for (RunCurves member : group.members()) {
			for (MetricsRow row : member.metrics()) {
				double v = row.network().equals(network) ? value.apply(row.result()) : Double.NaN;
				if (Double.isFinite(v)) {
					double[] sum = sums.computeIfAbsent(row.result().epoch(), e -> new double[] { 0, 0, v, v });
					sum[0] += v;
					sum[1]++;
					sum[2] = Math.min(sum[2], v);
					sum[3] = Math.max(sum[3], v);
					several |= sum[1] > 1;
				}
			}
		}
		if (sums.isEmpty()) {
			return Optional.empty();
		}
		double[] x = sums.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
		double[] y = sums.values().stream().mapToDouble(s -> s[0] / s[1]).toArray();
		double[] low = several ? sums.values().stream().mapToDouble(s -> s[2]).toArray() : new double[0];
		double[] high = several ? sums.values().stream().mapToDouble(s -> s[3]).toArray() : new double[0];
		return Optional.of(new Curve(name, x, y, low, high, colour, style));
	}

	/** The network alone where one group is drawn; two groups of the same title are told apart by when they began. */
	private static String name(List<RunGroup> drawn, RunGroup group, String network) {
		String own = group.first().name(network);
		if (drawn.size() == 1) {
			return own;
		}
		boolean twice = drawn.stream().filter(g -> g.title().equals(group.title())).count() > 1;
		return NLS.bind(Messages.runs_title, twice ? NLS.bind(Messages.runs_title, group.title(), group.row().folder().getFileName()) : group.title(), own);
	}

	private static String key(RunGroup group, String network) {
		return group.key() + "\n" + network;
	}
}
