package org.fervor.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.fervor.ui.look.Look;

/**
 * Curves over epochs, with bands. The wheel zooms about the pointer (with Shift: the values), dragging zooms into what is marked, a double click shows all; the pointer, or the
 * arrow keys, read the values. A zoom stays when values are added.
 */
public final class CurveChart extends Chart {

	private static final int BAND_ALPHA = 46;
	/** Pixels between two marks of an axis, about. */
	private static final int TICK_STEP = 40;

	private final ChartPointer pointer;
	private Look applied;
	private List<Curve> shown = List.of();
	private boolean log;
	private boolean legend = true;

	public CurveChart(Composite parent, String title, String xTitle, String yTitle) {
		super(parent, SWT.NONE);
		Look.content(this);
		getTitle().setText(title);
		getTitle().setFont(getFont());
		for (IAxis axis : getAxisSet().getAxes()) {
			axis.getTitle().setFont(getFont());
			axis.getTick().setFont(getFont());
			axis.getGrid().setStyle(LineStyle.SOLID);
			axis.getTick().setTickMarkStepHint(TICK_STEP);
		}
		x().getTitle().setText(xTitle);
		x().getTick().setFormat(new WholeNumbers());
		y().getTitle().setText(yTitle);
		getLegend().setPosition(SWT.BOTTOM);
		getLegend().setFont(getFont());
		getLegend().setVisible(false);
		Look.content(getPlotArea().getControl());
		getTitle().setVisible(!title.isEmpty());
		colours();
		addListener(SWT.Paint, e -> follow());
		getPlotArea().addCustomPaintListener(new Bands());
		pointer = new ChartPointer(this);
	}

	/** Shows these curves and no others. */
	public void show(List<Curve> curves) {
		shown = List.copyOf(curves);
		suspendUpdate(true);
		List<String> before = Arrays.stream(getSeriesSet().getSeries()).map(ISeries::getId).toList();
		if (!before.equals(curves.stream().map(Curve::name).toList())) {
			before.forEach(getSeriesSet()::deleteSeries);
		}
		y().enableLogScale(false);
		curves.forEach(this::draw);
		suspendUpdate(false);
		getLegend().setVisible(legend && !curves.isEmpty());
		pointer.changed();
	}

	/** Whether names stand below the curves; so it is, where nobody says otherwise. */
	public void legend(boolean visible) {
		legend = visible;
		getLegend().setVisible(visible && !shown.isEmpty());
	}

	/** What is shown. */
	public List<Curve> curves() {
		return shown;
	}

	/** A logarithmic scale of values; without effect while one of them is not above 0. */
	public void log(boolean on) {
		log = on;
		pointer.all();
	}

	/** Whether values stand on a logarithmic scale now. */
	public boolean isLog() {
		return y().isLogScaleEnabled();
	}

	/** Zooming and reading. */
	public ChartPointer pointer() {
		return pointer;
	}

	@Override
	public boolean setFocus() {
		return getPlotArea().getControl().setFocus();
	}

	IAxis x() {
		return getAxisSet().getXAxis(0);
	}

	IAxis y() {
		return getAxisSet().getYAxis(0);
	}

	/** Sets the scales so that everything can be seen. */
	void fit() {
		if (shown.isEmpty()) {
			return;
		}
		boolean positive = values().allMatch(v -> v > 0) && values().count() > 0;
		if (log && positive) {
			y().enableLogScale(true);
			getAxisSet().adjustRange();
		} else {
			y().enableLogScale(false);
			getAxisSet().adjustRange();
			double most = values().max().orElse(1);
			y().setRange(new Range(0, most <= 0 ? 1 : most * 1.05));
		}
		double first = shown.stream().flatMapToDouble(c -> Arrays.stream(c.x())).min().orElse(0);
		double last = shown.stream().flatMapToDouble(c -> Arrays.stream(c.x())).max().orElse(1);
		x().setRange(first < last ? new Range(first, last) : new Range(first - 0.5, last + 0.5));
		redraw();
	}

	/** All values, those of the bands too. */
	private DoubleStream values() {
		return shown.stream().flatMapToDouble(c -> DoubleStream.concat(Arrays.stream(c.y()), Arrays.stream(c.high()))).filter(Double::isFinite);
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
		Color colour = applied.series(curve.colour());
		boolean raw = curve.style() == Curve.Style.RAW;
		line.setXSeries(curve.x());
		line.setYSeries(curve.y());
		line.setLineColor(raw ? Look.mix(getBackground(), colour, 0.45) : colour);
		line.setSymbolColor(colour);
		line.setLineStyle(curve.style() == Curve.Style.DASHED ? LineStyle.DASH : LineStyle.SOLID);
		line.setLineWidth(raw ? 1 : 2);
		line.setSymbolType(curve.x().length == 1 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
		line.setVisibleInLegend(!raw);
		line.setAntialias(SWT.ON);
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

	/** What the curves vary within, behind them. */
	private final class Bands implements ICustomPaintListener {

		@Override
		public boolean drawBehindSeries() {
			return true;
		}

		@Override
		public void paintControl(PaintEvent e) {
			GC gc = e.gc;
			int alpha = gc.getAlpha();
			gc.setAlpha(BAND_ALPHA);
			shown.stream().filter(Curve::banded).forEach(c -> {
				gc.setBackground(applied.series(c.colour()));
				gc.fillPolygon(outline(c));
			});
			gc.setAlpha(alpha);
		}

		private int[] outline(Curve curve) {
			int n = curve.x().length;
			int[] points = new int[4 * n];
			for (int i = 0; i < n; i++) {
				int px = x().getPixelCoordinate(curve.x()[i]);
				points[2 * i] = px;
				points[2 * i + 1] = y().getPixelCoordinate(curve.high()[i]);
				points[4 * n - 2 * i - 2] = px;
				points[4 * n - 2 * i - 1] = y().getPixelCoordinate(curve.low()[i]);
			}
			return points;
		}
	}
}
