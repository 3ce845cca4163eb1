package org.fervor.ui.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.Range;
import org.fervor.ui.look.Look;

/** Pointer and keys over a {@link CurveChart}: zooming, and a line that reads the values. */
public final class ChartPointer {

	private static final double STEP = 0.8;
	private static final int LEAST_DRAG = 6;
	private static final int PAD = 6;
	private static final int MOST_LINES = 12;
	/** Of the chart's width. */
	private static final double WIDEST = 0.55;

	private final CurveChart chart;
	private final Control plot;
	private OptionalDouble place = OptionalDouble.empty();
	private Point from;
	private Point to;
	private boolean zoomed;
	private Consumer<OptionalDouble> listener = x -> {
		// nobody reads along
	};

	ChartPointer(CurveChart chart) {
		this.chart = chart;
		this.plot = chart.getPlotArea().getControl();
		plot.addListener(SWT.MouseMove, this::moved);
		plot.addListener(SWT.MouseExit, e -> look(OptionalDouble.empty()));
		plot.addListener(SWT.MouseDown, e -> {
			plot.setFocus();
			from = e.button == 1 ? new Point(e.x, e.y) : null;
			to = null;
		});
		plot.addListener(SWT.MouseUp, e -> released());
		plot.addListener(SWT.MouseDoubleClick, e -> all());
		plot.addListener(SWT.MouseVerticalWheel, e -> {
			e.doit = false;
			zoom((e.stateMask & SWT.SHIFT) != 0 ? chart.y() : chart.x(), (e.stateMask & SWT.SHIFT) != 0 ? e.y : e.x, e.count > 0 ? STEP : 1 / STEP);
		});
		plot.addListener(SWT.KeyDown, this::key);
		// a control that wants no keys of its own would hand them on to the next part
		plot.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		chart.getPlotArea().addCustomPaintListener(new Overlay());
	}

	/** Where values are read; empty while nobody reads. */
	public OptionalDouble place() {
		return place;
	}

	/** Whether only a part is seen. */
	public boolean zoomed() {
		return zoomed;
	}

	/** Reads the values at the place nearest to this one, as the pointer does. */
	public void read(OptionalDouble x) {
		OptionalDouble before = place;
		place = x.isPresent() ? Reading.nearest(chart.curves(), x.getAsDouble()) : x;
		if (!before.equals(place)) {
			plot.redraw();
		}
	}

	/** @param other hears where the user reads, so that charts beside this one read at the same place */
	public void onRead(Consumer<OptionalDouble> other) {
		listener = other;
	}

	private void look(OptionalDouble x) {
		read(x);
		listener.accept(place);
	}

	/** Shows everything again. */
	public void all() {
		zoomed = false;
		chart.fit();
	}

	/** Shows these places only, as dragging does. */
	public void zoom(double first, double last) {
		zoomed = true;
		chart.x().setRange(new Range(first, last));
		chart.redraw();
	}

	/** There are other values now. */
	void changed() {
		if (!zoomed || chart.curves().isEmpty()) {
			all();
		} else {
			chart.redraw();
		}
		place.ifPresent(x -> place = Reading.nearest(chart.curves(), x));
	}

	private void moved(Event e) {
		if (from != null) {
			to = new Point(e.x, e.y);
			plot.redraw();
		}
		look(OptionalDouble.of(chart.x().getDataCoordinate(e.x)));
	}

	private void released() {
		Point begin = from;
		Point end = to;
		from = null;
		to = null;
		if (begin == null || end == null || Math.abs(begin.x - end.x) < LEAST_DRAG) {
			plot.redraw();
			return;
		}
		double left = chart.x().getDataCoordinate(Math.min(begin.x, end.x));
		double right = chart.x().getDataCoordinate(Math.max(begin.x, end.x));
		if (Math.abs(begin.y - end.y) >= LEAST_DRAG) {
			double low = chart.y().getDataCoordinate(Math.max(begin.y, end.y));
			double high = chart.y().getDataCoordinate(Math.min(begin.y, end.y));
			chart.y().setRange(new Range(low, high));
		}
		zoom(left, right);
	}

	private void zoom(IAxis axis, int pixel, double factor) {
		if (chart.curves().isEmpty() || chart.isLog() && axis == chart.y()) {
			return;
		}
		double fixed = axis.getDataCoordinate(pixel);
		Range range = axis.getRange();
		double lower = fixed - (fixed - range.lower) * factor;
		double upper = fixed + (range.upper - fixed) * factor;
		if (upper - lower > 1e-9 * Math.max(1, Math.abs(upper))) {
			zoomed = true;
			axis.setRange(new Range(lower, upper));
			chart.redraw();
		}
	}

	private void key(Event e) {
		Rectangle area = plot.getBounds();
		int middle = place.isPresent() ? chart.x().getPixelCoordinate(place.getAsDouble()) : area.width / 2;
		switch (e.keyCode) {
			case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> step(e.keyCode == SWT.ARROW_RIGHT);
			case '+', '=', SWT.KEYPAD_ADD -> zoom(chart.x(), middle, STEP);
			case '-', SWT.KEYPAD_SUBTRACT -> zoom(chart.x(), middle, 1 / STEP);
			case SWT.HOME, '0' -> all();
			case SWT.ESC -> look(OptionalDouble.empty());
			default -> {
				// belongs to somebody else
			}
		}
	}

	private void step(boolean right) {
		Range range = chart.x().getRange();
		look(OptionalDouble.of(place.isPresent() ? Reading.next(chart.curves(), place.getAsDouble(), right) : right ? range.lower : range.upper));
	}

	/** The line that reads, its values, and what is being marked. */
	private final class Overlay implements ICustomPaintListener {

		@Override
		public void paintControl(PaintEvent e) {
			Look look = Look.of(chart);
			if (from != null && to != null) {
				e.gc.setAlpha(40);
				e.gc.setBackground(look.accent());
				boolean high = Math.abs(from.y - to.y) >= LEAST_DRAG;
				e.gc.fillRectangle(Math.min(from.x, to.x), high ? Math.min(from.y, to.y) : 0, Math.abs(from.x - to.x), high ? Math.abs(from.y - to.y) : plot.getSize().y);
				e.gc.setAlpha(255);
			} else {
				place.ifPresent(x -> crosshair(e.gc, look, x));
			}
		}

		private void crosshair(GC gc, Look look, double x) {
			int px = chart.x().getPixelCoordinate(x);
			gc.setForeground(look.faint());
			gc.setLineWidth(1);
			gc.setLineStyle(SWT.LINE_SOLID);
			gc.drawLine(px, 0, px, plot.getSize().y);
			List<Reading> readings = Reading.at(chart.curves(), x);
			for (Reading reading : readings) {
				gc.setBackground(look.series(reading.curve().colour()));
				gc.fillOval(px - 3, chart.y().getPixelCoordinate(reading.y()) - 3, 7, 7);
			}
			box(gc, look, x, px, readings);
		}

		private void box(GC gc, Look look, double x, int px, List<Reading> readings) {
			int line = gc.getFontMetrics().getHeight() + 1;
			int room = Math.max(1, Math.min(MOST_LINES, (plot.getSize().y - 2 * PAD) / line - 1));
			List<Reading> first = readings.size() <= room ? readings : readings.subList(0, Math.max(1, room - 1));
			String head = chart.x().getTitle().getText() + " " + Numbers.text(x);
			int numbers = first.stream().mapToInt(r -> gc.textExtent(Numbers.text(r.y())).x).max().orElse(0);
			int longest = first.stream().mapToInt(r -> gc.textExtent(r.curve().name()).x).max().orElse(0);
			// where names would hide the curves, their colours must do
			boolean named = longest + numbers + 5 * PAD + 8 < plot.getSize().x * WIDEST;
			int names = named ? longest : 0;
			int width = Math.max(gc.textExtent(head).x, names + numbers + 3 * PAD + 8) + 2 * PAD;
			int height = line * (first.size() + 1 + (readings.size() > first.size() ? 1 : 0)) + 2 * PAD;
			int left = px + 12 + width <= plot.getSize().x ? px + 12 : Math.max(0, px - 12 - width);
			int top = Math.max(0, Math.min(8, plot.getSize().y - height));
			gc.setAlpha(236);
			gc.setBackground(look.panel());
			gc.fillRoundRectangle(left, top, width, height, 6, 6);
			gc.setAlpha(255);
			gc.setForeground(look.line());
			gc.drawRoundRectangle(left, top, width, height, 6, 6);
			gc.setForeground(look.faint());
			gc.drawText(head, left + PAD, top + PAD, true);
			int y = top + PAD + line;
			for (Reading reading : first) {
				swatch(gc, look, reading, left + PAD, y + line / 2);
				gc.setForeground(look.text());
				if (named) {
					gc.drawText(reading.curve().name(), left + 2 * PAD + 8, y, true);
				}
				String number = Numbers.text(reading.y());
				gc.drawText(number, left + width - PAD - gc.textExtent(number).x, y, true);
				y += line;
			}
			if (readings.size() > first.size()) {
				gc.setForeground(look.faint());
				gc.drawText("\u2026 " + (readings.size() - first.size()), left + PAD, y, true);
			}
		}

		private static void swatch(GC gc, Look look, Reading reading, int x, int y) {
			gc.setForeground(look.series(reading.curve().colour()));
			gc.setLineWidth(3);
			if (reading.curve().style() == Curve.Style.DASHED) {
				gc.drawLine(x, y, x + 2, y);
				gc.drawLine(x + 6, y, x + 8, y);
			} else {
				gc.drawLine(x, y, x + 8, y);
			}
			gc.setLineWidth(1);
		}
	}
}
