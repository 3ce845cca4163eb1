package org.fervor.experiment.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.fervor.core.metrics.Bootstrap;
import org.fervor.core.metrics.Bootstrap.Estimate;
import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.SeedBand;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.task.UserError;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;

/**
 * The inflation meter: by how much a split that lets persons stand in training and test flatters a method.
 *
 * @param flattering split that lets them
 * @param badge      of its runs
 * @param honest     split that keeps persons apart
 * @param honestBadge of its runs; look-alikes of supposedly different persons can spoil it
 * @param seeds      how many pairs of runs there are
 * @param rows       one per network and rule
 */
public record Inflation(String flattering, ProtocolBadge badge, String honest, ProtocolBadge honestBadge, int seeds, List<Row> rows) {

	private static final long SEED = 20_220_101;

	/**
	 * One network or rule.
	 *
	 * @param flattered accuracy under the flattering split, mean over seeds
	 * @param strangers accuracy under the honest one, mean over seeds
	 * @param gap       their difference
	 * @param interval  95 % of the gap: over seeds by Student's t where there are two or more, otherwise by drawing persons, the same ones in both runs
	 */
	public record Row(String id, String title, double flattered, double strangers, double gap, Interval interval) {
		/** Whether the gap leaves 0 out. */
		public boolean stands() {
			return interval.low() > 0 || interval.high() < 0;
		}
	}

	/**
	 * Finds pairs of runs that differ in nothing but how honest their split is.
	 *
	 * @return empty where there is no such pair
	 */
	public static Optional<Inflation> among(List<StoredRun> runs) {
		List<StoredRun> complete = runs.stream().filter(r -> r.summary().isPresent()).sorted(Comparator.comparing(r -> r.plan().seed())).toList();
		List<StoredRun[]> pairs = new ArrayList<>();
		for (StoredRun flattering : complete) {
			complete.stream().filter(honest -> flatters(flattering) && honest(honest) && samePlan(flattering, honest)).findFirst()
					.ifPresent(honest -> pairs.add(new StoredRun[] { flattering, honest }));
		}
		if (pairs.isEmpty()) {
			return Optional.empty();
		}
		String split = pairs.get(0)[0].plan().split().id();
		pairs.removeIf(p -> !p[0].plan().split().id().equals(split) || !p[0].plan().name().equals(pairs.get(0)[0].plan().name()));
		return Optional.of(of(pairs));
	}

	/** @throws UserError if there is no pair of runs to measure */
	public static Inflation measured(List<StoredRun> runs) {
		return among(runs).orElseThrow(() -> new UserError("the gap needs two finished runs of one experiment, one under a split that shares persons (random) and one under a"
				+ " subject-disjoint split"));
	}

	private static boolean flatters(StoredRun run) {
		ProtocolBadge badge = run.summary().orElseThrow().badge();
		return badge != ProtocolBadge.SUBJECT_DISJOINT && badge != ProtocolBadge.SUBJECTS_UNKNOWN && !keepsPersonsApart(run);
	}

	private static boolean honest(StoredRun run) {
		return keepsPersonsApart(run);
	}

	private static boolean keepsPersonsApart(StoredRun run) {
		return run.summary().orElseThrow().audits().stream().allMatch(a -> a.subjectsKnown() && a.sharedSubjects() == 0);
	}

	private static boolean samePlan(StoredRun a, StoredRun b) {
		return a.planJson().without("split").equals(b.planJson().without("split"));
	}

	private static Inflation of(List<StoredRun[]> pairs) {
		RunSummary flattering = pairs.get(0)[0].summary().orElseThrow();
		RunSummary honest = pairs.get(0)[1].summary().orElseThrow();
		List<Row> rows = new ArrayList<>();
		for (RunSummary.Result result : flattering.results()) {
			if (pairs.stream().allMatch(p -> has(p[0], result.id()) && has(p[1], result.id()))) {
				rows.add(row(result, pairs));
			}
		}
		return new Inflation(flattering.split(), flattering.badge(), honest.split(), honest.badge(), pairs.size(), rows);
	}

	private static boolean has(StoredRun run, String id) {
		return run.summary().orElseThrow().result(id).isPresent();
	}

	private static Row row(RunSummary.Result result, List<StoredRun[]> pairs) {
		double[] flattered = pairs.stream().mapToDouble(p -> accuracy(p[0], result.id())).toArray();
		double[] strangers = pairs.stream().mapToDouble(p -> accuracy(p[1], result.id())).toArray();
		double[] gaps = new double[flattered.length];
		java.util.Arrays.setAll(gaps, i -> flattered[i] - strangers[i]);
		Interval interval = gaps.length > 1 ? SeedBand.of(gaps).interval() : byPersons(pairs.get(0), result.id()).interval();
		return new Row(result.id(), result.title(), SeedBand.of(flattered).mean(), SeedBand.of(strangers).mean(), SeedBand.of(gaps).mean(), interval);
	}

	private static double accuracy(StoredRun run, String id) {
		return run.summary().orElseThrow().result(id).orElseThrow().accuracy();
	}

	/** Draws persons, and takes the images of each in both runs. */
	private static Estimate byPersons(StoredRun[] pair, String id) {
		Predictions first = Predictions.read(pair[0].folder().predictions());
		Predictions second = Predictions.read(pair[1].folder().predictions());
		return gap(first.judgement(id), first.subjects(), second.judgement(id), second.subjects());
	}

	static Estimate gap(Judgement first, List<String> firstSubjects, Judgement second, List<String> secondSubjects) {
		Set<String> union = new LinkedHashSet<>(firstSubjects);
		union.addAll(secondSubjects);
		List<String> persons = List.copyOf(union);
		boolean[] firstHits = first.hits();
		boolean[] secondHits = second.hits();
		int[] firstPlace = firstSubjects.stream().mapToInt(persons::indexOf).toArray();
		int[] secondPlace = secondSubjects.stream().mapToInt(persons::indexOf).toArray();
		return Bootstrap.of(persons, Bootstrap.DRAWS, SEED).estimate(drawn -> share(firstHits, firstPlace, drawn) - share(secondHits, secondPlace, drawn));
	}

	private static double share(boolean[] hits, int[] person, int[] drawn) {
		int[] weights = new int[hits.length];
		java.util.Arrays.setAll(weights, i -> drawn[person[i]]);
		return Judgement.weighted(hits, weights);
	}
}
