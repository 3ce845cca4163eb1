package org.fervor.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;

/**
 * A training whose last epoch, whose weights are evaluated, lies far below its best one: accuracies of small sets jump, and now and then a training collapses late. This is said,
 * and never mended silently: choosing the epoch by the test images would flatter the result, which is why a validation part is recommended.
 *
 * @param network   id
 * @param fold      from 0
 * @param held      whether the accuracies are those of the test images, where there is no validation part
 */
public record LateCollapse(String network, int fold, boolean held, int bestEpoch, double best, int lastEpoch, double last) {

	/** Accuracy between best and last epoch from which it counts, 0..1. */
	public static final double GAP = 0.1;

	/** The collapses of a run; empty where the weights are not those of the last epoch. */
	public static List<LateCollapse> of(RunPlan plan, List<MetricsRow> rows) {
		if (plan.settings().get(TrainingParameters.SELECT) != Selection.LAST) {
			return List.of();
		}
		Map<String, List<MetricsRow>> trainings = new LinkedHashMap<>();
		rows.forEach(r -> trainings.computeIfAbsent(r.network() + "/" + r.fold(), k -> new ArrayList<>()).add(r));
		return trainings.values().stream().map(LateCollapse::of).filter(c -> c.best - c.last > GAP).toList();
	}

	private static LateCollapse of(List<MetricsRow> training) {
		boolean held = training.stream().noneMatch(r -> Double.isFinite(r.result().validation().accuracy()));
		Comparator<MetricsRow> byAccuracy = Comparator.comparingDouble(r -> Double.isFinite(accuracy(r, held)) ? accuracy(r, held) : -1);
		MetricsRow best = training.stream().max(byAccuracy).orElseThrow();
		MetricsRow last = training.stream().max(Comparator.comparingInt(r -> r.result().epoch())).orElseThrow();
		return new LateCollapse(last.network(), last.fold(), held, best.result().epoch(), accuracy(best, held), last.result().epoch(), accuracy(last, held));
	}

	private static double accuracy(MetricsRow row, boolean held) {
		Measure measure = held ? row.result().heldOut() : row.result().validation();
		return measure.accuracy();
	}

	/** One sentence per network, about its worst fold; empty where nothing collapsed. */
	public static List<String> sentences(RunPlan plan, List<MetricsRow> rows) {
		Map<String, List<LateCollapse>> byNetwork = new LinkedHashMap<>();
		of(plan, rows).forEach(c -> byNetwork.computeIfAbsent(c.network, n -> new ArrayList<>()).add(c));
		int folds = 1 + rows.stream().mapToInt(MetricsRow::fold).max().orElse(0);
		return byNetwork.values().stream().map(c -> sentence(plan, c, folds)).toList();
	}

	private static String sentence(RunPlan plan, List<LateCollapse> collapses, int folds) {
		LateCollapse worst = collapses.stream().max(Comparator.comparingDouble(c -> c.best - c.last)).orElseThrow();
		String name = plan.networks().stream().filter(n -> n.id().equals(worst.network)).map(Architecture::name).findFirst().orElse(worst.network);
		String where = folds == 1 ? "" : collapses.size() == 1 ? " in fold " + (worst.fold + 1) : " in " + collapses.size() + " of " + folds + " folds (worst: fold " + (worst.fold + 1) + ")";
		return String.format(Locale.ROOT, "%s collapsed late%s: %.1f %% after the last epoch (%d), whose weights were evaluated, against %.1f %% after epoch %d, on the %s images. "
				+ "Select the epoch on a validation part (select=validation) in a new run; here nothing was chosen.", name, where, 100 * worst.last, worst.lastEpoch, 100 * worst.best, worst.bestEpoch,
				worst.held ? "test" : "validation");
	}
}
