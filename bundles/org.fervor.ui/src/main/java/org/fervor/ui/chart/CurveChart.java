package org.fervor.ui.chart;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.fervor.ui.look.Look;

/** Curves over epochs. */
public final class CurveChart extends Chart {

	private Look applied;
	private List<Curve> shown = List.of();

	public CurveChart(Composite parent, String title, String xTitle, String yTitle) {
		super(parent, SWT.NONE);
		Look.content(this);
		getTitle().setText(title);
		getTitle().setFont(getFont());
		for (IAxis axis : getAxisSet().getAxes()) {
			axis.getTitle().setFont(getFont());
			axis.getGrid().setStyle(LineStyle.SOLID);
		}
		getAxisSet().getXAxis(0).getTitle().setText(xTitle);
		getAxisSet().getXAxis(0).getTick().setFormat(new WholeNumbers());
		getAxisSet().getYAxis(0).getTitle().setText(yTitle);
		getLegend().setPosition(SWT.BOTTOM);
		Look.content(getPlotArea().getControl());
		getTitle().setVisible(!title.isEmpty());
		colours();
		addListener(SWT.Paint, e -> follow());
	}

	/** Shows these curves and no others. */
	public void show(List<Curve> curves) {
		shown = List.copyOf(curves);
		suspendUpdate(true);
		List<String> before = Arrays.stream(getSeriesSet().getSeries()).map(ISeries::getId).toList();
		if (!before.equals(curves.stream().map(Curve::name).toList())) {
			before.forEach(getSeriesSet()::deleteSeries);
		}
		curves.forEach(this::draw);
		suspendUpdate(false);
		getLegend().setVisible(!curves.isEmpty());
		if (!curves.isEmpty()) {
			getAxisSet().adjustRange();
			fromZero(getAxisSet().getYAxis(0));
		}
		redraw();
	}

	/** The style sheet may colour the parts of a chart in any order, so what is on the screen is looked at when it is painted. */
	private void follow() {
		if (Look.of(this) != applied || !getLegend().getBackground().equals(getBackground())) {
			getDisplay().asyncExec(() -> {
				if (!isDisposed()) {
					colours();
					shown.forEach(this::draw);
				}
			});
		}
	}

	private void draw(Curve curve) {
		ISeries<?> known = getSeriesSet().getSeries(curve.name());
		ILineSeries<?> line = (ILineSeries<?>) (known == null ? getSeriesSet().createSeries(SeriesType.LINE, curve.name()) : known);
		line.setXSeries(curve.x());
		line.setYSeries(curve.y());
		line.setLineColor(applied.series(curve.colour()));
		line.setSymbolColor(applied.series(curve.colour()));
		line.setLineStyle(curve.dashed() ? LineStyle.DASH : LineStyle.SOLID);
		line.setLineWidth(2);
		line.setSymbolType(curve.x().length == 1 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
		line.setAntialias(SWT.ON);
	}

	private static void fromZero(IAxis axis) {
		Range range = axis.getRange();
		axis.setRange(new Range(0, range.upper <= 0 ? 1 : range.upper * 1.05));
	}

	private void colours() {
		applied = Look.of(this);
		Color ground = getBackground();
		setBackgroundInPlotArea(ground);
		getTitle().setForeground(applied.text());
		getLegend().setBackground(ground);
		getLegend().setForeground(applied.text());
		for (IAxis axis : getAxisSet().getAxes()) {
			axis.getTitle().setForeground(applied.faint());
			axis.getTick().setForeground(applied.faint());
			axis.getGrid().setForeground(applied.line());
		}
	}
}
