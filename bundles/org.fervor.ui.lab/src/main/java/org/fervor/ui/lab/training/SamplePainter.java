package org.fervor.ui.lab.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.fervor.ui.image.Texts;
import org.fervor.ui.lab.training.SamplesModel.Answer;
import org.fervor.ui.look.Look;

/** Draws beside a face what it is, what each network takes it for, and how the score of its class went. */
final class SamplePainter {

	private static final String RIGHT = "\u2713";
	private static final String WRONG = "\u2717";
	private static final int COURSE = 22;
	private static final int SWATCH = 3;
	private static final int GAP = 5;

	private final Control control;
	private final SamplesModel model;
	private final Function<String, Color> colours;

	/** @param colours of the networks' curves */
	SamplePainter(Control control, SamplesModel model, Function<String, Color> colours) {
		this.control = control;
		this.model = model;
		this.colours = colours;
	}

	/** How high it must be for so many networks. */
	static int height(Control control, int networks) {
		GC gc = new GC(control);
		int line = gc.getFontMetrics().getHeight();
		gc.dispose();
		return Math.max(COURSE + (1 + networks) * line + 4, 64);
	}

	/** How wide it must be for the longest name of a class. */
	static int width(Control control) {
		GC gc = new GC(control);
		int width = gc.textExtent(WRONG + "happiness  100 %").x;
		gc.dispose();
		return width + 4 * GAP + SWATCH;
	}

	void paint(GC gc, String file, Rectangle place) {
		Look look = Look.of(control);
		int line = gc.getFontMetrics().getHeight();
		gc.setForeground(look.text());
		gc.drawText(Texts.shorten(gc, model.truth(file).id(), place.width), place.x, place.y, true);
		int y = place.y + line;
		List<String> networks = model.networks();
		for (String network : networks) {
			gc.setBackground(colours.apply(network));
			gc.fillRectangle(place.x, y + 2, SWATCH, line - 4);
			answer(gc, look, model.answer(file, network), new Rectangle(place.x + SWATCH + GAP, y, place.width - SWATCH - GAP, line));
			y += line;
		}
		Rectangle course = new Rectangle(place.x, y + 3, place.width, place.y + place.height - y - 4);
		gc.setBackground(Look.mix(control.getBackground(), look.panel(), 0.7));
		gc.fillRectangle(course);
		for (String network : networks) {
			course(gc, colours.apply(network), model.course(file, network), course);
		}
		if (model.epoch() < model.epochs()) {
			int x = x(course, model.epoch() - 1);
			gc.setForeground(look.faint());
			gc.drawLine(x, course.y, x, course.y + course.height - 1);
		}
	}

	private static void answer(GC gc, Look look, Optional<Answer> answer, Rectangle place) {
		if (answer.isEmpty()) {
			gc.setForeground(look.faint());
			gc.drawText("\u2013", place.x, place.y, true);
			return;
		}
		gc.setForeground(answer.get().right() ? look.good() : look.error());
		gc.drawText(answer.get().right() ? RIGHT : WRONG, place.x, place.y, true);
		int start = place.x + gc.textExtent(WRONG).x + GAP;
		String percent = answer.get().percent() + " %";
		int end = place.x + place.width - gc.textExtent(percent).x;
		gc.drawText(Texts.shorten(gc, answer.get().taken().id(), end - start - GAP), start, place.y, true);
		gc.drawText(percent, end, place.y, true);
	}

	/** The score of the true class, from 0 at the bottom to 1 at the top; no more points than there is room for. */
	private void course(GC gc, Color colour, double[] course, Rectangle place) {
		int[] points = new int[2 * course.length];
		int length = 0;
		for (int i = 0; i < course.length; i++) {
			if (!Double.isNaN(course[i])) {
				int x = x(place, i);
				length += length > 0 && points[length - 2] == x ? 0 : 2;
				points[length - 2] = x;
				points[length - 1] = y(place, course[i]);
			}
		}
		gc.setAntialias(SWT.ON);
		if (length == 2) {
			gc.setBackground(colour);
			gc.fillOval(points[0] - 1, points[1] - 2, 4, 4);
		} else if (length > 2) {
			gc.setForeground(colour);
			gc.drawPolyline(Arrays.copyOf(points, length));
		}
		gc.setAntialias(SWT.DEFAULT);
	}

	private int x(Rectangle place, int epoch) {
		return place.x + 1 + (int) Math.round((place.width - 3) * epoch / (double) Math.max(1, model.epochs() - 1));
	}

	private static int y(Rectangle place, double score) {
		return place.y + 1 + (int) Math.round((place.height - 3) * (1 - Math.max(0, Math.min(1, score))));
	}
}
