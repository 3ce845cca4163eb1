package org.fervor.ui.live;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.label.LabelSet;
import org.fervor.ui.image.Texts;
import org.fervor.ui.look.Look;

/** The scores of the last minute as lines, changes of mood and songs as marks with their words. */
final class TimelineCanvas extends Canvas {

	private static final int MARGIN = 4;

	private final Timeline timeline;
	private LabelSet labels = LabelSet.SEVEN;

	TimelineCanvas(Composite parent, Timeline timeline) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.timeline = timeline;
		Look.content(this);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
	}

	void labels(LabelSet classes) {
		labels = classes;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 400 : widthHint, heightHint == SWT.DEFAULT ? 150 : heightHint);
	}

	private void paint(GC gc) {
		Look look = Look.of(this);
		Rectangle area = getClientArea();
		int text = gc.getFontMetrics().getHeight();
		Rectangle plot = new Rectangle(MARGIN, 2 * text + 6, area.width - 2 * MARGIN, area.height - 3 * text - 12);
		if (plot.width < 20 || plot.height < 10) {
			return;
		}
		gc.setForeground(look.line());
		gc.drawRectangle(plot);
		gc.drawLine(plot.x, plot.y + plot.height / 2, plot.x + plot.width, plot.y + plot.height / 2);
		legend(gc, look, area.height - text - 1, area.width);
		List<Timeline.Sample> samples = timeline.samples();
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(2);
		for (int c = 0; c < labels.size() && samples.size() > 1; c++) {
			int[] line = new int[2 * samples.size()];
			for (int i = 0; i < samples.size(); i++) {
				line[2 * i] = x(plot, samples.get(i).seconds());
				line[2 * i + 1] = plot.y + plot.height - (int) Math.round(samples.get(i).scores()[c] * plot.height);
			}
			gc.setForeground(look.series(c));
			gc.drawPolyline(line);
		}
		gc.setLineWidth(1);
		int[] free = { 0, 0 };
		for (Timeline.Event event : timeline.events()) {
			mark(gc, look, plot, event, free, area.width);
		}
	}

	private void mark(GC gc, Look look, Rectangle plot, Timeline.Event event, int[] free, int width) {
		int x = x(plot, event.seconds());
		int row = event.song() ? 1 : 0;
		int text = gc.getFontMetrics().getHeight();
		gc.setForeground(event.song() ? look.good() : look.faint());
		gc.setLineStyle(SWT.LINE_DOT);
		gc.drawLine(x, plot.y, x, plot.y + plot.height);
		gc.setLineStyle(SWT.LINE_SOLID);
		int left = Math.max(free[row], x + 2);
		if (left < width - 30) {
			String words = Texts.shorten(gc, (event.song() ? "♪ " : "") + event.text(), Math.min(180, width - left - 2));
			gc.drawText(words, left, 1 + row * text, true);
			free[row] = left + gc.textExtent(words).x + 8;
		}
	}

	private void legend(GC gc, Look look, int y, int width) {
		int x = MARGIN;
		for (int c = 0; c < labels.size(); c++) {
			String name = labels.get(c).id();
			int wide = gc.textExtent(name).x + 20;
			if (x + wide > width) {
				return;
			}
			gc.setBackground(look.series(c));
			gc.fillRectangle(x, y + (gc.getFontMetrics().getHeight() - 8) / 2, 8, 8);
			gc.setForeground(look.faint());
			gc.drawText(name, x + 12, y, true);
			x += wide + 4;
		}
	}

	private int x(Rectangle plot, double seconds) {
		return plot.x + (int) Math.round((seconds - timeline.now() + Timeline.SECONDS) / Timeline.SECONDS * plot.width);
	}
}
