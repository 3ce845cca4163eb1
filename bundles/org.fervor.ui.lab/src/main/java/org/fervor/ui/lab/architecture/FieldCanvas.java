package org.fervor.ui.lab.architecture;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.image.PixelImage;
import org.fervor.ui.image.Fit;
import org.fervor.ui.image.SwtImages;
import org.fervor.ui.look.Look;

/** What a value of the selected layer sees of a face: the field lies where the pointer is, else in the middle. */
final class FieldCanvas extends Canvas {

	private static final int PREFERRED = 116;
	private static final int SHADE = 120;
	private static final int LEAST_GRID = 5;

	private Optional<Image> face = Optional.empty();
	private Optional<Field> field = Optional.empty();
	private Optional<Point> pointer = Optional.empty();

	FieldCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		addListener(SWT.MouseMove, e -> point(Optional.of(new Point(e.x, e.y))));
		addListener(SWT.MouseExit, e -> point(Optional.empty()));
		addDisposeListener(e -> face.ifPresent(Image::dispose));
	}

	/** The face that fields are drawn on. */
	void face(PixelImage picture) {
		face.ifPresent(Image::dispose);
		face = Optional.of(new Image(getDisplay(), SwtImages.data(picture)));
		redraw();
	}

	boolean hasFace() {
		return face.isPresent();
	}

	/** @param seen empty to draw the face alone */
	void field(Optional<Field> seen) {
		field = seen;
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? PREFERRED : widthHint, heightHint == SWT.DEFAULT ? PREFERRED : heightHint);
	}

	private void point(Optional<Point> where) {
		pointer = where;
		redraw();
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		if (area.width < 8 || area.height < 8) {
			return;
		}
		Look look = Look.of(this);
		Fit fit = Fit.of(1, 1, area, Math.min(area.width, area.height));
		Rectangle square = new Rectangle(fit.x(), fit.y(), fit.width(), fit.height());
		gc.setBackground(look.panel());
		gc.fillRectangle(square);
		gc.setInterpolation(SWT.HIGH);
		face.ifPresent(f -> gc.drawImage(f, 0, 0, f.getBounds().width, f.getBounds().height, square.x, square.y, square.width, square.height));
		field.ifPresent(f -> paint(gc, look, f, square));
	}

	private void paint(GC gc, Look look, Field seen, Rectangle square) {
		double scale = (double) square.width / seen.input();
		Field.Span across = seen.span(pointer.map(p -> (p.x - square.x) / scale));
		Field.Span down = seen.span(pointer.map(p -> (p.y - square.y) / scale));
		Rectangle box = new Rectangle(square.x + (int) Math.round(across.from() * scale), square.y + (int) Math.round(down.from() * scale),
				Math.max(1, (int) Math.round(across.length() * scale)), Math.max(1, (int) Math.round(down.length() * scale)));
		gc.setAlpha(SHADE);
		gc.setBackground(look == Look.DARK ? getBackground() : getDisplay().getSystemColor(SWT.COLOR_BLACK));
		gc.fillRectangle(square.x, square.y, square.width, box.y - square.y);
		gc.fillRectangle(square.x, box.y + box.height, square.width, square.y + square.height - box.y - box.height);
		gc.fillRectangle(square.x, box.y, box.x - square.x, box.height);
		gc.fillRectangle(box.x + box.width, box.y, square.x + square.width - box.x - box.width, box.height);
		grid(gc, seen, square, scale);
		gc.setAlpha(255);
		gc.setForeground(Look.DARK.series(7));
		gc.setLineWidth(2);
		gc.drawRectangle(Math.max(square.x, box.x), Math.max(square.y, box.y), Math.min(box.width, square.width - 1), Math.min(box.height, square.height - 1));
		gc.setLineWidth(1);
	}

	/** One cell per value of the layer's map, where cells can be told apart. */
	private static void grid(GC gc, Field seen, Rectangle square, double scale) {
		double cell = seen.jump() * scale;
		if (cell < LEAST_GRID) {
			return;
		}
		gc.setAlpha(60);
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
		for (double at = cell; at < square.width; at += cell) {
			int x = (int) Math.round(at);
			gc.drawLine(square.x + x, square.y, square.x + x, square.y + square.height);
			gc.drawLine(square.x, square.y + x, square.x + square.width, square.y + x);
		}
	}
}
