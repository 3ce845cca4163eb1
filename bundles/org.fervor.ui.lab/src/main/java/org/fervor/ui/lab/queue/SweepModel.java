package org.fervor.ui.lab.queue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.Sweep;
import org.fervor.ui.lab.run.Durations;
import org.fervor.ui.lab.text.Messages;

/** Which settings a sweep tries, and in words what that means. Knows no widget. */
final class SweepModel {

	/** More are hardly meant. */
	static final int MANY = 500;
	private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+?)(:log)?(?:\\s*/\\s*(\\d+))?");
	private static final int STEPS = 3;

	/** A parameter and what it is tried with, as the user wrote it. */
	record Axis(String parameter, String values) {
	}

	private List<Axis> axes = List.of();
	private String seeds = "";
	private int draws;

	/** What can be tried, that of training first: everything but the seed, which has a field of its own. */
	static List<String> parameters() {
		return Stream.concat(TrainingParameters.ALL.stream(), ExperimentParameters.ALL.stream()).map(Parameter::id).filter(id -> !id.equals(ExperimentParameters.SEED.id())).distinct().toList();
	}

	/** Lines without values are passed over. */
	void axes(List<Axis> chosen) {
		axes = chosen.stream().filter(a -> !a.parameter().isBlank() && !a.values().isBlank()).toList();
	}

	/** @param text numbers with commas, or first..last; empty for the experiment's own seed */
	void seeds(String text) {
		seeds = text.strip();
	}

	/** @param count how many points are drawn at random; 0 for every combination */
	void draws(int count) {
		draws = count;
	}

	/**
	 * The points in the order in which they will be run: all seeds of a setting together.
	 *
	 * @throws UserError if a value is impossible, nothing is to be tried, or there are far too many
	 */
	List<Map<String, String>> points() {
		if (axes.isEmpty() && seeds.isEmpty()) {
			throw new UserError(Messages.sweep_nothing);
		}
		if (axes.stream().map(Axis::parameter).distinct().count() < axes.size()) {
			throw new UserError(Messages.sweep_twice);
		}
		List<Map<String, String>> settings = draws > 0 && !axes.isEmpty() ? drawn() : Sweep.grid(grid()).points();
		List<Map<String, String>> points = new ArrayList<>();
		for (Map<String, String> setting : settings) {
			for (Map<String, String> seed : seeds.isEmpty() ? List.of(Map.<String, String>of()) : Sweep.grid(Map.of(ExperimentParameters.SEED.id(), values(ExperimentParameters.SEED, seeds))).points()) {
				Map<String, String> point = new LinkedHashMap<>(setting);
				point.putAll(seed);
				points.add(point);
			}
		}
		if (points.size() > MANY) {
			throw new UserError(NLS.bind(Messages.sweep_tooMany, points.size(), MANY));
		}
		return points;
	}

	/**
	 * What will be run, and for how long.
	 *
	 * @param points  as {@link #points} gave them
	 * @param splits  runs of each point
	 * @param seconds predicted; empty where nobody knows
	 */
	String sentence(List<Map<String, String>> points, int splits, OptionalDouble seconds) {
		String what = NLS.bind(points.size() * splits == 1 ? Messages.sweep_one : Messages.sweep_some, new Object[] { points.size() * splits, points.size(), splits });
		return what + " " + (seconds.isPresent() ? NLS.bind(Messages.sweep_time, Durations.text(seconds.getAsDouble())) : Messages.sweep_noTime);
	}

	private List<Map<String, String>> drawn() {
		Map<String, String> ranges = new LinkedHashMap<>();
		axes.forEach(a -> ranges.put(a.parameter(), a.values().strip()));
		return Sweep.random(draws, ranges, 1).points();
	}

	private Map<String, List<String>> grid() {
		Map<String, List<String>> grid = new LinkedHashMap<>();
		axes.forEach(a -> grid.put(a.parameter(), values(parameter(a.parameter()), a.values())));
		return grid;
	}

	private static Parameter<?> parameter(String id) {
		return ExperimentParameters.ALL.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(() -> new UserError(NLS.bind(Messages.sweep_noParameter, id)));
	}

	/** "1, 2, 5"; "1..5": whole numbers; "0.001..0.1 / 3": so many, evenly; "0.001..0.1:log / 3": evenly over orders of magnitude. */
	static List<String> values(Parameter<?> parameter, String text) {
		Matcher range = RANGE.matcher(text.strip());
		if (!range.matches() || parameter.type() == String.class) {
			return Arrays.stream(text.split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
		}
		double first = number(parameter, range.group(1));
		double last = number(parameter, range.group(2));
		boolean log = range.group(3) != null;
		boolean whole = parameter.type() == Integer.class || parameter.type() == Long.class;
		if (first > last || log && first <= 0) {
			throw new UserError(NLS.bind(Messages.sweep_badRange, parameter.id(), text));
		}
		int steps = range.group(4) != null ? Integer.parseInt(range.group(4)) : whole && !log ? (int) Math.min(MANY + 1, last - first + 1) : STEPS;
		List<String> values = new ArrayList<>();
		for (int i = 0; i < steps; i++) {
			double share = steps == 1 ? 0 : i / (steps - 1.0);
			double value = log ? first * Math.pow(last / first, share) : first + (last - first) * share;
			String one = whole ? String.valueOf(Math.round(value)) : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toString();
			if (!values.contains(one)) {
				values.add(one);
			}
		}
		return values;
	}

	private static double number(Parameter<?> parameter, String text) {
		try {
			return Double.parseDouble(text.strip());
		} catch (NumberFormatException e) {
			throw new UserError(NLS.bind(Messages.sweep_badRange, parameter.id(), text), e);
		}
	}
}
