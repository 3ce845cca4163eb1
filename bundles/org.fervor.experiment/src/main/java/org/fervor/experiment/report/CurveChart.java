package org.fervor.experiment.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.fervor.core.compute.EpochResult;
import org.fervor.experiment.MetricsRow;

/** One measure over the epochs, a line per network and fold: training dashed, held-out solid. */
final class CurveChart {

	private static final double WIDTH = 540;
	private static final double HEIGHT = 280;
	private static final double LEFT = 46;
	private static final double RIGHT = 12;
	private static final double TOP = 26;
	private static final double BOTTOM = 34;

	private final String measure;
	private final List<MetricsRow> rows;

	CurveChart(String measure, List<MetricsRow> rows) {
		this.measure = measure;
		this.rows = rows;
	}

	/** The chart as an SVG element. */
	String svg(ToDoubleFunction<EpochResult.Measure> value) {
		double[] values = rows.stream().flatMapToDouble(r -> java.util.stream.DoubleStream.of(value.applyAsDouble(r.result().train()), value.applyAsDouble(r.result().heldOut())))
				.filter(Double::isFinite).toArray();
		double most = java.util.Arrays.stream(values).max().orElse(1);
		double top = measure.equals("loss") ? nice(most) : 1;
		int last = rows.stream().mapToInt(r -> r.result().epoch()).max().orElse(1);
		Svg svg = new Svg(WIDTH, HEIGHT, measure + " over the epochs");
		axes(svg, top, last);
		List<String> networks = rows.stream().map(MetricsRow::network).distinct().sorted().toList();
		int folds = 1 + rows.stream().mapToInt(MetricsRow::fold).max().orElse(0);
		for (int n = 0; n < networks.size(); n++) {
			legend(svg, networks.get(n), n);
			for (int fold = 0; fold < folds; fold++) {
				draw(svg, "curve dashed c" + n % 6, networks.get(n), fold, r -> value.applyAsDouble(r.train()), top, last);
				draw(svg, "curve c" + n % 6 + (folds > 1 ? " thin" : ""), networks.get(n), fold, r -> value.applyAsDouble(r.heldOut()), top, last);
			}
		}
		return svg.toString();
	}

	private void axes(Svg svg, double top, int last) {
		for (int i = 0; i <= 4; i++) {
			double y = y(top * i / 4, top);
			svg.line("grid", LEFT, y, WIDTH - RIGHT, y).text("end", LEFT - 6, y + 4, String.format(Locale.ROOT, top >= 8 ? "%.0f" : "%.2f", top * i / 4));
		}
		int step = Math.max(1, (int) Math.ceil(last / 8.0));
		for (int epoch = step; epoch <= last; epoch += step) {
			svg.text("mid", x(epoch, last), HEIGHT - BOTTOM + 16, String.valueOf(epoch));
		}
		svg.text("end faint", WIDTH - RIGHT, HEIGHT - 4, "epoch").text("strong", 4, 14, measure);
	}

	private static void legend(Svg svg, String network, int place) {
		double x = 90 + place * 108;
		svg.line("curve c" + place % 6, x, 10, x + 18, 10).text("", x + 23, 14, network);
	}

	private void draw(Svg svg, String style, String network, int fold, ToDoubleFunction<EpochResult> value, double top, int last) {
		List<MetricsRow> mine = rows.stream().filter(r -> r.network().equals(network) && r.fold() == fold && Double.isFinite(value.applyAsDouble(r.result()))).toList();
		double[] xs = mine.stream().mapToDouble(r -> x(r.result().epoch(), last)).toArray();
		double[] ys = mine.stream().mapToDouble(r -> y(value.applyAsDouble(r.result()), top)).toArray();
		if (xs.length == 1) {
			svg.dot(style.replace("curve", "point"), xs[0], ys[0], 3, network);
		} else if (xs.length > 1) {
			svg.polyline(style, xs, ys);
		}
	}

	private static double x(int epoch, int last) {
		return LEFT + (WIDTH - LEFT - RIGHT) * (last == 1 ? 0.5 : (epoch - 1.0) / (last - 1));
	}

	private static double y(double value, double top) {
		return TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(1, value / top));
	}

	/** A round number not below the value. */
	static double nice(double value) {
		double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1e-6, value))));
		for (double factor : new double[] { 1, 2, 4, 5, 8 }) {
			if (factor * unit >= value) {
				return factor * unit;
			}
		}
		return 10 * unit;
	}
}
