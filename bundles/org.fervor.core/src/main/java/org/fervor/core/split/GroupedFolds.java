package org.fervor.core.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;

/** Divides samples so that groups stay together and classes stay balanced. */
final class GroupedFolds {

	private final List<Sample> samples;
	private final Map<String, List<Integer>> groups = new TreeMap<>();

	private GroupedFolds(List<Sample> samples, Grouping grouping) {
		this.samples = samples;
		for (int i = 0; i < samples.size(); i++) {
			String key = grouping.of(samples.get(i));
			if (key.isEmpty()) {
				throw nameless(samples, grouping);
			}
			groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
		}
	}

	private static UserError nameless(List<Sample> samples, Grouping grouping) {
		String what = grouping.name().toLowerCase(Locale.ROOT);
		List<Sample> without = samples.stream().filter(s -> grouping.of(s).isEmpty()).toList();
		String who = without.size() == samples.size() ? "the data set names no " + what : "the data set names no " + what + " for " + without.size() + " of its " + samples.size() + " images, such as "
				+ without.get(0).name();
		return new UserError(who + ", so it cannot be split by " + what + "; use --split random, or fixed where the data set has parts of its own");
	}

	static List<Fold> halves(List<Sample> samples, Grouping grouping, long seed) {
		GroupedFolds folds = new GroupedFolds(samples, grouping);
		if (folds.groups.size() < 2) {
			throw new UserError("there is only one " + grouping.name().toLowerCase(Locale.ROOT) + " (" + folds.groups.keySet().iterator().next()
					+ "): it would stand in both halves; take --split random, or a data set of more persons");
		}
		List<List<Integer>> parts = folds.parts(2, seed);
		return List.of(new Fold("half", sorted(parts.get(0)), sorted(parts.get(1))));
	}

	static List<Fold> folds(List<Sample> samples, int count, Grouping grouping, long seed) {
		GroupedFolds folds = new GroupedFolds(samples, grouping);
		if (folds.groups.size() < count) {
			throw new UserError(count + " folds need at least " + count + " groups, and there are only " + folds.groups.size() + "; take fewer folds");
		}
		List<List<Integer>> parts = folds.parts(count, seed);
		return IntStream.range(0, count).mapToObj(f -> folds.fold("fold " + (f + 1) + " of " + count, parts.get(f))).toList();
	}

	static List<Fold> leaveOneOut(List<Sample> samples) {
		GroupedFolds folds = new GroupedFolds(samples, Grouping.SUBJECT);
		if (folds.groups.size() < 2) {
			throw new UserError("there is only one subject: nobody is left to learn from");
		}
		return folds.groups.entrySet().stream().map(g -> folds.fold("subject " + g.getKey(), g.getValue())).toList();
	}

	/** Tests on the test part; on the validation part only where there is no test part. */
	static List<Fold> fixed(List<Sample> samples) {
		List<Integer> train = of(samples, Part.TRAIN);
		List<Integer> test = of(samples, Part.TEST);
		if (test.isEmpty()) {
			test = of(samples, Part.VALIDATION);
		}
		if (train.isEmpty() || test.isEmpty()) {
			throw new UserError("the data set has no training and test parts of its own; take --split subject or random");
		}
		return List.of(new Fold("authors' split", train, test));
	}

	private static List<Integer> of(List<Sample> samples, Part part) {
		return IntStream.range(0, samples.size()).filter(i -> samples.get(i).part() == part).boxed().toList();
	}

	/** All but the given samples are for training. */
	private Fold fold(String name, List<Integer> test) {
		boolean[] tested = new boolean[samples.size()];
		test.forEach(i -> tested[i] = true);
		return new Fold(name, IntStream.range(0, tested.length).filter(i -> !tested[i]).boxed().toList(), sorted(test));
	}

	/** Deals shuffled groups, the largest first, each to the part that lacks its classes most. */
	private List<List<Integer>> parts(int count, long seed) {
		List<List<Integer>> order = new ArrayList<>(groups.values());
		Collections.shuffle(order, new Random(seed));
		order.sort((a, b) -> b.size() - a.size());
		List<List<Integer>> parts = IntStream.range(0, count).<List<Integer>>mapToObj(i -> new ArrayList<>()).toList();
		List<Map<Expression, Integer>> held = IntStream.range(0, count).<Map<Expression, Integer>>mapToObj(i -> new EnumMap<>(Expression.class)).toList();
		for (List<Integer> group : order) {
			int to = neediest(held, group);
			parts.get(to).addAll(group);
			group.forEach(i -> held.get(to).merge(samples.get(i).label(), 1, Integer::sum));
		}
		return parts;
	}

	/** The part that holds fewest samples of the group's classes; of equals the one that holds fewest samples, then the first. */
	private int neediest(List<Map<Expression, Integer>> held, List<Integer> group) {
		long[] load = new long[held.size()];
		for (int p = 0; p < load.length; p++) {
			Map<Expression, Integer> counts = held.get(p);
			long ofItsClasses = group.stream().mapToLong(i -> counts.getOrDefault(samples.get(i).label(), 0)).sum();
			long all = counts.values().stream().mapToLong(Integer::longValue).sum();
			load[p] = ofItsClasses * (samples.size() + 1L) + all;
		}
		return IntStream.range(0, load.length).boxed().min((a, b) -> Long.compare(load[a], load[b])).orElseThrow();
	}

	private static List<Integer> sorted(List<Integer> indices) {
		Integer[] array = indices.toArray(Integer[]::new);
		Arrays.sort(array);
		return List.of(array);
	}
}
