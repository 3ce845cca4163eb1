package org.fervor.experiment.report;

import java.util.List;

import org.fervor.core.metrics.Calibration;
import org.fervor.core.metrics.Interval;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.ClassResult;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.compare.Inflation;

/** Drawings of what networks and rules reached. */
final class ResultCharts {

	private static final double ROW = 26;
	private static final double LABEL = 210;
	private static final double PLOT = 430;

	private ResultCharts() {
	}

	/** Accuracy of each network and rule with its interval; a line where always naming the most frequent class ends. */
	static String accuracies(RunSummary summary) {
		List<Result> results = summary.results();
		double height = results.size() * ROW + 46;
		Svg svg = new Svg(LABEL + PLOT + 70, height, "accuracy of each network and rule");
		scale(svg, height);
		double chance = x(summary.chance());
		svg.line("chance", chance, 8, chance, height - 34).text("mid faint", chance, height - 4, "most frequent class");
		for (int i = 0; i < results.size(); i++) {
			Result result = results.get(i);
			double y = 20 + i * ROW;
			String style = result.rule() ? "rule" : "net";
			Interval interval = result.accuracyInterval();
			svg.text("end", LABEL - 12, y + 4, shortened(result.title()));
			if (Double.isFinite(interval.low())) {
				svg.line("whisker " + style, x(interval.low()), y, x(interval.high()), y);
			}
			svg.dot("mark " + style, x(result.accuracy()), y, 5, result.title() + " " + Html.percent(result.accuracy()) + " " + Html.interval(interval));
			svg.text("value", LABEL + PLOT + 10, y + 4, Html.percent(result.accuracy()));
		}
		return svg.toString();
	}

	/** Recall of each class by each network and rule. */
	static String recalls(RunSummary summary) {
		int bars = summary.results().size();
		double group = bars * 9 + 12;
		double height = summary.labels().size() * group + 40;
		Svg svg = new Svg(LABEL + PLOT + 70, height, "recall of each class");
		scale(svg, height);
		for (int label = 0; label < summary.labels().size(); label++) {
			double top = 12 + label * group;
			svg.text("end", LABEL - 12, top + bars * 4.5 + 4, summary.labels().get(label));
			for (int r = 0; r < bars; r++) {
				ClassResult of = summary.results().get(r).classes().get(label);
				double recall = Double.isNaN(of.recall()) ? 0 : of.recall();
				svg.rect("bar c" + r % 6, LABEL, top + r * 9, recall * PLOT, 7.5, summary.results().get(r).title() + ": " + summary.labels().get(label) + " "
						+ Html.percent(of.recall()) + " of " + of.support());
			}
		}
		return svg.toString();
	}

	/** Share of hits over score: on the diagonal a score of 0.8 means right in 8 of 10 cases. */
	static String reliability(Result result) {
		Calibration calibration = result.calibration();
		double size = 200;
		double left = 34;
		Svg svg = new Svg(size + left + 12, size + 62, "reliability of " + result.title());
		int most = Math.max(1, calibration.bins().stream().mapToInt(Calibration.Bin::count).max().orElse(1));
		for (int i = 0; i <= 4; i++) {
			double y = 22 + size * (1 - i / 4.0);
			svg.line("grid", left, y, left + size, y).text("end", left - 5, y + 4, String.valueOf(i * 25));
			svg.text("mid", left + size * i / 4.0, size + 38, String.valueOf(i * 25));
		}
		for (Calibration.Bin bin : calibration.bins()) {
			if (bin.count() > 0) {
				double x = left + bin.from() * size;
				double width = (bin.to() - bin.from()) * size - 2;
				svg.rect("count", x + 1, 22 + size - 0.25 * size * bin.count() / most, width, 0.25 * size * bin.count() / most, bin.count() + " images");
				double y = 22 + size * (1 - bin.accuracy());
				svg.line("gap", left + bin.confidence() * size, y, left + bin.confidence() * size, 22 + size * (1 - bin.confidence()));
				svg.dot("mark net", left + bin.confidence() * size, y, 3.5 + 2.5 * Math.sqrt((double) bin.count() / most), bin.count() + " images: score "
						+ Html.percent(bin.confidence()) + ", right " + Html.percent(bin.accuracy()));
			}
		}
		svg.line("diagonal", left, 22 + size, left + size, 22);
		svg.text("strong", left, 13, result.title()).text("mid faint", left + size / 2, size + 56, "score, % (ECE " + Html.percent(calibration.error()) + ")");
		return svg.toString();
	}

	/** From strangers to flattered, a line per network and rule. */
	static String inflation(Inflation inflation) {
		double height = inflation.rows().size() * ROW + 46;
		Svg svg = new Svg(LABEL + PLOT + 250, height, "accuracy on strangers and on the flattering split");
		scale(svg, height);
		for (int i = 0; i < inflation.rows().size(); i++) {
			Inflation.Row row = inflation.rows().get(i);
			double y = 20 + i * ROW;
			svg.text("end", LABEL - 12, y + 4, shortened(row.title())).line("gapline", x(row.strangers()), y, x(row.flattered()), y);
			svg.dot("mark good", x(row.strangers()), y, 5, inflation.honest() + " " + Html.percent(row.strangers()));
			svg.dot("mark poor", x(row.flattered()), y, 5, inflation.flattering() + " " + Html.percent(row.flattered()));
			svg.text("value", LABEL + PLOT + 10, y + 4, Html.points(row.gap()) + " (" + Html.pointRange(row.interval()) + ")");
		}
		return svg.toString();
	}

	private static void scale(Svg svg, double height) {
		for (int i = 0; i <= 5; i++) {
			svg.line("grid", x(i / 5.0), 6, x(i / 5.0), height - 34).text("mid", x(i / 5.0), height - 20, i * 20 + " %");
		}
	}

	private static double x(double share) {
		return LABEL + PLOT * share;
	}

	static String shortened(String title) {
		return title.length() <= 30 ? title : title.substring(0, 29) + "…";
	}
}
