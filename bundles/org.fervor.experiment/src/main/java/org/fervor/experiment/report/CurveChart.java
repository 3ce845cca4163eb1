package org.fervor.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.fervor.core.compute.EpochResult;
import org.fervor.experiment.MetricsRow;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One measure over the epochs, a line per network and fold: training dashed, held-out solid. */
final class CurveChart {

	private static final List<Color> COLOURS = List.of(new Color(0x1f6fb4), new Color(0xd1601f), new Color(0x2a8f4f), new Color(0x8a4fb0));
	private static final BasicStroke SOLID = new BasicStroke(1.8f);
	private static final BasicStroke DASHED = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] { 5, 4 }, 0);

	private final XYChart chart;
	private final List<MetricsRow> rows;

	CurveChart(String measure, List<MetricsRow> rows) {
		this.rows = rows;
		this.chart = new XYChartBuilder().width(560).height(300).xAxisTitle("epoch").yAxisTitle(measure).build();
		chart.getStyler().setChartBackgroundColor(Color.WHITE).setLegendPosition(LegendPosition.OutsideS)
				.setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal).setLegendBorderColor(Color.WHITE).setPlotBorderVisible(false)
				.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
		chart.getStyler().setPlotGridLinesColor(new Color(0xdddddd)).setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
	}

	/** The chart as an SVG element. */
	String svg(ToDoubleFunction<EpochResult.Measure> measure) throws IOException {
		List<String> networks = rows.stream().map(MetricsRow::network).distinct().sorted().toList();
		int folds = 1 + rows.stream().mapToInt(MetricsRow::fold).max().orElse(0);
		for (int n = 0; n < networks.size(); n++) {
			for (int fold = 0; fold < folds; fold++) {
				String name = networks.get(n) + (folds == 1 ? "" : " fold " + (fold + 1));
				Color colour = COLOURS.get(n % COLOURS.size());
				add(name + " training", networks.get(n), fold, r -> measure.applyAsDouble(r.train()), colour, DASHED);
				add(name + " held-out", networks.get(n), fold, r -> measure.applyAsDouble(r.heldOut()), colour, SOLID);
			}
		}
		chart.getStyler().setLegendVisible(folds == 1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
		String svg = out.toString(StandardCharsets.UTF_8);
		return svg.substring(svg.indexOf("<svg"));
	}

	private void add(String name, String network, int fold, ToDoubleFunction<EpochResult> value, Color colour, BasicStroke stroke) {
		List<MetricsRow> mine = rows.stream().filter(r -> r.network().equals(network) && r.fold() == fold && Double.isFinite(value.applyAsDouble(r.result()))).toList();
		if (!mine.isEmpty()) {
			XYSeries series = chart.addSeries(name, mine.stream().mapToDouble(r -> r.result().epoch()).toArray(),
					mine.stream().mapToDouble(r -> value.applyAsDouble(r.result())).toArray());
			series.setMarker(mine.size() == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE).setLineColor(colour);
			series.setMarkerColor(colour);
			series.setLineStyle(stroke);
		}
	}
}
