package org.fervor.app.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** A step of the tour: its number or a tick, what it is about, and the button that does it. */
final class StepRow {

	private enum State {
		AHEAD, NEXT, DONE
	}

	private final Canvas badge;
	private final String number;
	private State state = State.AHEAD;

	/** Adds the row's widgets to a grid of two columns. */
	StepRow(Composite parent, int number, TourStep step, Runnable action) {
		this.number = String.valueOf(number);
		badge = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		badge.addPaintListener(e -> paint(e.gc));
		int side = badgeSide();
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).hint(side, side).applyTo(badge);
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		Label title = new Label(body, SWT.WRAP);
		title.setFont(Fonts.bold(title));
		title.setText(step.title());
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
		Label text = new Label(body, SWT.WRAP);
		text.setText(step.text());
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
		Button button = new Button(body, SWT.PUSH);
		button.setText(step.button());
		GridDataFactory.swtDefaults().grab(true, false).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
	}

	void show(boolean done, boolean next) {
		state = done ? State.DONE : next ? State.NEXT : State.AHEAD;
		badge.redraw();
	}

	private int badgeSide() {
		GC gc = new GC(badge);
		int side = gc.getFontMetrics().getHeight() + 8;
		gc.dispose();
		return side;
	}

	private void paint(GC gc) {
		Look look = Look.of(badge);
		Point size = badge.getSize();
		int side = Math.min(size.x, size.y) - 1;
		Color fill = switch (state) {
			case DONE -> look.good();
			case NEXT -> look.accent();
			case AHEAD -> look.line();
		};
		gc.setAntialias(SWT.ON);
		gc.setBackground(fill);
		gc.fillOval(0, 0, side, side);
		gc.setForeground(Look.isDark(fill) ? new Color(255, 255, 255) : Look.LIGHT.text());
		if (state == State.DONE) {
			gc.setLineWidth(2);
			gc.drawPolyline(new int[] { side * 28 / 100, side * 52 / 100, side * 44 / 100, side * 68 / 100, side * 73 / 100, side * 34 / 100 });
		} else {
			Point text = gc.textExtent(number);
			gc.drawText(number, (side - text.x) / 2, (side - text.y) / 2, true);
		}
	}
}
