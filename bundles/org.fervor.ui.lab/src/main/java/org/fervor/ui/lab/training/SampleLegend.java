package org.fervor.ui.lab.training;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.ui.look.Look;

/** The networks of a run in their colours, and how many of the faces on the screen each takes for what they are. */
final class SampleLegend extends Canvas {

	private static final int SWATCH = 14;
	private static final int GAP = 6;

	private final SamplesModel model;
	private final Function<String, Color> colours;

	SampleLegend(Composite parent, SamplesModel model, Function<String, Color> colours) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.model = model;
		this.colours = colours;
		addPaintListener(e -> paint(e.gc));
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		int height = gc.getFontMetrics().getHeight() + 2;
		gc.dispose();
		return new Point(widthHint == SWT.DEFAULT ? 100 : widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private void paint(GC gc) {
		gc.setForeground(Look.of(this).text());
		int x = 0;
		for (String network : model.networks()) {
			String text = model.standing(network);
			Point size = gc.textExtent(text);
			gc.setBackground(colours.apply(network));
			gc.fillRectangle(x, size.y / 2 - 1, SWATCH, 3);
			gc.drawText(text, x + SWATCH + GAP, 0, true);
			x += SWATCH + size.x + 4 * GAP;
		}
	}
}
