package org.fervor.ui.lab.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.experiment.MetricsRow;
import org.fervor.ui.chart.Curve;
import org.fervor.ui.lab.text.Messages;

/** Makes curves of the lines of {@code metrics.csv}: one pair per network, the mean over folds at each epoch. Knows no widget. */
final class TrainingModel {

	private TrainingModel() {
	}

	static List<Curve> loss(List<MetricsRow> rows) {
		return curves(rows, Measure::loss);
	}

	static List<Curve> accuracy(List<MetricsRow> rows) {
		return curves(rows, m -> 100 * m.accuracy());
	}

	private static List<Curve> curves(List<MetricsRow> rows, ToDoubleFunction<Measure> value) {
		Map<String, List<MetricsRow>> networks = new LinkedHashMap<>();
		rows.stream().sorted(Comparator.comparing(MetricsRow::network)).forEach(r -> networks.computeIfAbsent(r.network(), n -> new ArrayList<>()).add(r));
		List<Curve> curves = new ArrayList<>();
		int colour = 0;
		for (Map.Entry<String, List<MetricsRow>> network : networks.entrySet()) {
			add(curves, NLS.bind(Messages.training_heldOut, network.getKey()), network.getValue(), r -> value.applyAsDouble(r.heldOut()), colour, false);
			add(curves, NLS.bind(Messages.training_train, network.getKey()), network.getValue(), r -> value.applyAsDouble(r.train()), colour, true);
			colour++;
		}
		return curves;
	}

	/** Adds the curve, unless it has no value at all. */
	private static void add(List<Curve> curves, String name, List<MetricsRow> rows, ToDoubleFunction<EpochResult> value, int colour, boolean dashed) {
		Map<Integer, double[]> sums = new TreeMap<>();
		for (MetricsRow row : rows) {
			double v = value.applyAsDouble(row.result());
			if (Double.isFinite(v)) {
				double[] sum = sums.computeIfAbsent(row.result().epoch(), e -> new double[2]);
				sum[0] += v;
				sum[1]++;
			}
		}
		if (!sums.isEmpty()) {
			curves.add(new Curve(name, sums.keySet().stream().mapToDouble(Integer::doubleValue).toArray(), sums.values().stream().mapToDouble(s -> s[0] / s[1]).toArray(),
					colour, dashed));
		}
	}
}
