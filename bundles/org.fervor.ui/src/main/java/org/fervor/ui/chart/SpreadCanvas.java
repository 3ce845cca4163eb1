package org.fervor.ui.chart;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.ui.look.Look;

/** How values between 0 and 1 spread: for each a line from the least to the most, a box of one deviation about the mean, and a dot for the plain value. */
public final class SpreadCanvas extends Canvas {

	private static final int GAP = 8;
	private static final int DOT = 7;

	/** @param marked whether it stands out */
	public record Spread(String label, double plain, double mean, double deviation, double least, double most, boolean marked) {
	}

	private List<Spread> spreads = List.of();

	public SpreadCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		Look.content(this);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
	}

	public void show(List<Spread> shown) {
		spreads = List.copyOf(shown);
		redraw();
	}

	public List<Spread> spreads() {
		return spreads;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 260 : widthHint, heightHint == SWT.DEFAULT ? 210 : heightHint);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		if (spreads.isEmpty()) {
			return;
		}
		Look look = Look.of(this);
		gc.setAntialias(SWT.ON);
		int text = gc.getFontMetrics().getHeight();
		int names = spreads.stream().mapToInt(s -> gc.textExtent(s.label()).x).max().orElse(0);
		int left = GAP + names + GAP;
		int width = area.width - left - 2 * GAP;
		int row = (area.height - text - GAP) / spreads.size();
		if (width < 40 || row < 6) {
			return;
		}
		axis(gc, look, left, width, area.height - text - GAP / 2, text);
		for (int i = 0; i < spreads.size(); i++) {
			Spread s = spreads.get(i);
			int middle = GAP / 2 + i * row + row / 2;
			gc.setForeground(s.marked() ? look.text() : look.faint());
			gc.drawText(s.label(), left - GAP - gc.textExtent(s.label()).x, middle - text / 2, true);
			bar(gc, look, s, left, width, middle, Math.min(14, row - 4));
		}
	}

	private static void axis(GC gc, Look look, int left, int width, int bottom, int text) {
		for (int tick = 0; tick <= 4; tick++) {
			int x = left + width * tick / 4;
			gc.setForeground(look.line());
			gc.drawLine(x, GAP / 2, x, bottom);
			gc.setForeground(look.faint());
			String number = String.format(Locale.ROOT, tick % 4 == 0 ? "%.0f" : tick == 2 ? "%.1f" : "%.2f", tick / 4.0);
			gc.drawText(number, x - gc.textExtent(number).x / 2, bottom + 1, true);
		}
	}

	private void bar(GC gc, Look look, Spread s, int left, int width, int middle, int height) {
		gc.setForeground(s.marked() ? look.accent() : look.faint());
		gc.drawLine(at(s.least(), left, width), middle, at(s.most(), left, width), middle);
		int from = at(s.mean() - s.deviation(), left, width);
		int to = at(s.mean() + s.deviation(), left, width);
		gc.setBackground(Look.mix(getBackground(), s.marked() ? look.accent() : look.faint(), 0.35));
		gc.fillRectangle(from, middle - height / 2, Math.max(1, to - from), height);
		gc.setBackground(s.marked() ? look.accent() : look.faint());
		gc.fillOval(at(s.plain(), left, width) - DOT / 2, middle - DOT / 2, DOT, DOT);
	}

	private static int at(double value, int left, int width) {
		return left + (int) Math.round(width * Math.max(0, Math.min(1, value)));
	}
}
