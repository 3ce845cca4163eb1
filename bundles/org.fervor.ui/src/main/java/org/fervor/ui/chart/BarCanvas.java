package org.fervor.ui.chart;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.ui.image.Texts;
import org.fervor.ui.look.Look;

/** Counts as upright bars with the number above and the label below. A click chooses a bar, a second click none. */
public final class BarCanvas extends Canvas {

	private static final int GAP = 8;

	private List<Bar> bars = List.of();
	private int chosen = -1;

	/** @param listener hears the index of the chosen bar, or -1 */
	public BarCanvas(Composite parent, IntConsumer listener) {
		super(parent, SWT.DOUBLE_BUFFERED);
		Look.content(this);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		addListener(SWT.MouseHover, e -> {
			int hit = barAt(e.x);
			setToolTipText(hit < 0 ? null : bars.get(hit).label() + "  " + bars.get(hit).count());
		});
		addListener(SWT.MouseDown, e -> {
			int hit = e.button == 1 ? barAt(e.x) : -1;
			if (hit >= 0) {
				choose(hit == chosen ? -1 : hit);
				listener.accept(chosen);
			}
		});
	}

	public void show(List<Bar> shown) {
		bars = List.copyOf(shown);
		choose(-1);
	}

	public void choose(int index) {
		chosen = index;
		redraw();
	}

	public List<Bar> bars() {
		return bars;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 240 : widthHint, heightHint == SWT.DEFAULT ? 110 : heightHint);
	}

	private int barAt(int x) {
		Rectangle area = getClientArea();
		return bars.isEmpty() || x < GAP || x >= area.width - GAP ? -1 : (x - GAP) * bars.size() / (area.width - 2 * GAP);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		int most = bars.stream().mapToInt(Bar::count).max().orElse(0);
		int text = gc.getFontMetrics().getHeight();
		int room = area.height - 2 * text - 10;
		if (most == 0 || room < 4) {
			return;
		}
		Look look = Look.of(this);
		int slot = (area.width - 2 * GAP) / bars.size();
		for (int i = 0; i < bars.size(); i++) {
			Bar bar = bars.get(i);
			int height = Math.max(bar.count() == 0 ? 0 : 2, (int) ((long) room * bar.count() / most));
			int left = GAP + (area.width - 2 * GAP) * i / bars.size();
			int top = area.height - text - 5 - height;
			gc.setBackground(chosen < 0 || chosen == i ? look.accent() : Look.mix(getBackground(), look.accent(), 0.35));
			gc.fillRectangle(left + slot / 8, top, slot - slot / 4, height);
			gc.setForeground(look.text());
			centred(gc, String.valueOf(bar.count()), left, slot, top - text - 1);
			gc.setForeground(look.faint());
			centred(gc, Texts.shorten(gc, bar.label(), slot - 2), left, slot, area.height - text - 2);
		}
	}

	private static void centred(GC gc, String text, int left, int width, int y) {
		gc.drawText(text, left + (width - gc.textExtent(text).x) / 2, y, true);
	}
}
