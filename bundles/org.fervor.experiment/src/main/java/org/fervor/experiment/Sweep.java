package org.fervor.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;

/**
 * Settings to try, one after another.
 *
 * @param points each a value for every parameter that changes, as texts
 */
public record Sweep(List<Map<String, String>> points) {

	/** More would be a mistake in writing. */
	private static final int MOST = 10_000;

	public Sweep {
		points = List.copyOf(points);
	}

	/**
	 * Every combination of some values; the last parameter changes fastest.
	 *
	 * @param values parameter → values
	 * @throws UserError if a parameter or value is none, or there are far too many
	 */
	public static Sweep grid(Map<String, List<String>> values) {
		List<Map<String, String>> points = List.of(Map.of());
		for (Map.Entry<String, List<String>> axis : values.entrySet()) {
			Parameter<?> parameter = parameter(axis.getKey());
			List<Map<String, String>> more = new ArrayList<>();
			for (Map<String, String> point : points) {
				for (String value : axis.getValue()) {
					Map<String, String> extended = new LinkedHashMap<>(point);
					extended.put(parameter.id(), checked(parameter, value));
					more.add(extended);
				}
			}
			points = more;
			if (points.size() > MOST) {
				throw new UserError("the grid has more than " + MOST + " points: give fewer values");
			}
		}
		return new Sweep(points);
	}

	/**
	 * Points drawn at random. The same seed draws the same.
	 *
	 * @param ranges parameter → {@code least..most}, {@code least..most:log} (evenly over orders of magnitude) or values with commas
	 * @throws UserError if a parameter or range is none
	 */
	public static Sweep random(int count, Map<String, String> ranges, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<Map<String, String>> points = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Map<String, String> point = new LinkedHashMap<>();
			ranges.forEach((id, range) -> point.put(id, draw(parameter(id), range, random)));
			points.add(point);
		}
		return new Sweep(points);
	}

	private static String draw(Parameter<?> parameter, String range, SplittableRandom random) {
		int dots = range.indexOf("..");
		if (dots < 0) {
			String[] values = range.split(",");
			return checked(parameter, values[random.nextInt(values.length)].strip());
		}
		boolean log = range.endsWith(":log");
		double least = number(parameter, range, range.substring(0, dots));
		double most = number(parameter, range, range.substring(dots + 2, range.length() - (log ? 4 : 0)));
		if (least > most || log && least <= 0) {
			throw new UserError(parameter.id() + " cannot be drawn from '" + range + "': it goes from the smaller to the larger number, with :log from above 0");
		}
		double share = random.nextDouble();
		double value = log ? least * StrictMath.pow(most / least, share) : least + share * (most - least);
		boolean whole = parameter.type() == Integer.class || parameter.type() == Long.class;
		return checked(parameter, whole ? String.valueOf(Math.round(value)) : String.format(Locale.ROOT, "%.4g", value));
	}

	private static double number(Parameter<?> parameter, String range, String text) {
		try {
			return Double.parseDouble(text.strip());
		} catch (NumberFormatException e) {
			throw new UserError(parameter.id() + " cannot be drawn from '" + range + "': write least..most, least..most:log, or values with commas", e);
		}
	}

	private static Parameter<?> parameter(String id) {
		return ExperimentParameters.ALL.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(() -> new UserError(
				"there is no parameter '" + id + "': " + String.join(", ", ExperimentParameters.ALL.stream().map(Parameter::id).toList())));
	}

	private static <T> String checked(Parameter<T> parameter, String text) {
		try {
			return parameter.format(parameter.parse(text));
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}
}
