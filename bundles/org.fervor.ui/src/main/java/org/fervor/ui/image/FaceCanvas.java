package org.fervor.ui.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.face.Box;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.ui.image.Handles.Handle;
import org.fervor.ui.look.Look;

/**
 * A picture with one face whose box and landmarks can be dragged. The wheel zooms at the mouse, the middle button (or a drag beside the face) moves the picture, a double
 * click beside the face shows all of it again.
 */
public final class FaceCanvas extends Canvas {

	/** Box and landmarks of the face. */
	public record Shape(Box box, List<Point> points) {
		public Shape {
			points = List.copyOf(points);
		}
	}

	private static final int REACH = 8;
	private static final double MOST_ZOOM = 40;

	private final Consumer<Shape> dragging;
	private final Consumer<Shape> dropped;
	private Image image;
	private Optional<Shape> shape = Optional.empty();
	private List<Double> partScores = List.of();
	private double zoom = 1;
	private double centreX;
	private double centreY;
	private Handle grabbed = new Handle.None();
	private Optional<Shape> before = Optional.empty();
	private int fromX;
	private int fromY;
	private boolean panning;

	/**
	 * @param dragging hears the shape while the mouse moves
	 * @param dropped  hears it when the button is released
	 */
	public FaceCanvas(Composite parent, Consumer<Shape> dragging, Consumer<Shape> dropped) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.dragging = dragging;
		this.dropped = dropped;
		Look.content(this);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		addMouseListener(org.eclipse.swt.events.MouseListener.mouseDownAdapter(this::press));
		addMouseListener(org.eclipse.swt.events.MouseListener.mouseUpAdapter(this::release));
		addMouseListener(org.eclipse.swt.events.MouseListener.mouseDoubleClickAdapter(e -> {
			if (handle(e.x, e.y) instanceof Handle.None) {
				showAll();
			}
		}));
		addMouseMoveListener(this::move);
		addListener(SWT.MouseVerticalWheel, e -> {
			zoomAt(e.x, e.y, e.count > 0 ? 1.2 : 1 / 1.2);
			e.doit = false;
		});
		addDisposeListener(e -> forget());
	}

	/** Another picture; all of it is shown. */
	public void show(PixelImage picture) {
		forget();
		image = new Image(getDisplay(), SwtImages.data(picture));
		shape = Optional.empty();
		showAll();
	}

	/** No picture. */
	public void clear() {
		forget();
		shape = Optional.empty();
		redraw();
	}

	/** The face on the picture. @param scores of each landmark, larger is surer; empty where nobody knows */
	public void face(Optional<Shape> face, List<Double> scores) {
		shape = face;
		partScores = List.copyOf(scores);
		redraw();
	}

	/** Shows the whole picture. */
	public void showAll() {
		zoom = 1;
		if (image != null) {
			centreX = image.getBounds().width / 2.0;
			centreY = image.getBounds().height / 2.0;
		}
		redraw();
	}

	/** Shows the face as large as it fits. */
	public void showFace() {
		shape.ifPresent(s -> {
			Rectangle area = getClientArea();
			Rectangle size = image.getBounds();
			double fit = Math.min((double) area.width / size.width, (double) area.height / size.height);
			zoom = Math.max(1, Math.min(MOST_ZOOM, 0.75 * Math.min(area.width / s.box().width(), area.height / s.box().height()) / fit));
			centreX = s.box().centreX();
			centreY = s.box().centreY();
			redraw();
		});
	}

	/** Drags from one place of the image to another, as the user does. */
	public void drag(Point from, Point to) {
		shape.ifPresent(s -> {
			Handle handle = Handles.at(s.box(), s.points(), from.x(), from.y(), 1.5);
			dropped.accept(after(s, handle, to.x() - from.x(), to.y() - from.y()));
		});
	}

	private double scale() {
		Rectangle area = getClientArea();
		Rectangle size = image.getBounds();
		return zoom * Math.min((double) area.width / size.width, (double) area.height / size.height);
	}

	private double imageX(int x) {
		return centreX + (x - getClientArea().width / 2.0) / scale();
	}

	private double imageY(int y) {
		return centreY + (y - getClientArea().height / 2.0) / scale();
	}

	private int screenX(double x) {
		return (int) Math.round((x - centreX) * scale() + getClientArea().width / 2.0);
	}

	private int screenY(double y) {
		return (int) Math.round((y - centreY) * scale() + getClientArea().height / 2.0);
	}

	private void zoomAt(int x, int y, double factor) {
		if (image == null) {
			return;
		}
		double atX = imageX(x);
		double atY = imageY(y);
		zoom = Math.max(1, Math.min(MOST_ZOOM, zoom * factor));
		centreX += atX - imageX(x);
		centreY += atY - imageY(y);
		if (zoom == 1) {
			showAll();
		}
		redraw();
	}

	private Handle handle(int x, int y) {
		return image == null ? new Handle.None() : shape.map(s -> Handles.at(s.box(), s.points(), imageX(x), imageY(y), REACH / scale())).orElse(new Handle.None());
	}

	private void press(MouseEvent e) {
		setFocus();
		fromX = e.x;
		fromY = e.y;
		grabbed = e.button == 1 ? handle(e.x, e.y) : new Handle.None();
		panning = grabbed instanceof Handle.None;
		before = shape;
	}

	private void move(MouseEvent e) {
		if ((e.stateMask & SWT.BUTTON_MASK) == 0) {
			Handle under = handle(e.x, e.y);
			setCursor(getDisplay().getSystemCursor(under instanceof Handle.None ? SWT.CURSOR_ARROW : under instanceof Handle.Inside ? SWT.CURSOR_SIZEALL : SWT.CURSOR_CROSS));
			setToolTipText(under instanceof Handle.Mark mark ? String.valueOf(mark.index() + 1) : null);
		} else if (image != null && panning) {
			centreX -= (e.x - fromX) / scale();
			centreY -= (e.y - fromY) / scale();
			fromX = e.x;
			fromY = e.y;
			redraw();
		} else if (before.isPresent()) {
			shape = Optional.of(after(before.get(), grabbed, (e.x - fromX) / scale(), (e.y - fromY) / scale()));
			redraw();
			dragging.accept(shape.get());
		}
	}

	private void release(MouseEvent e) {
		boolean moved = !panning && before.isPresent() && !before.equals(shape);
		grabbed = new Handle.None();
		panning = false;
		before = Optional.empty();
		if (moved) {
			dropped.accept(shape.orElseThrow());
		}
	}

	private static Shape after(Shape start, Handle handle, double dx, double dy) {
		if (handle instanceof Handle.Mark mark) {
			List<Point> points = new ArrayList<>(start.points());
			Point old = points.get(mark.index());
			points.set(mark.index(), new Point(old.x() + dx, old.y() + dy));
			return new Shape(start.box(), points);
		}
		Box box = Handles.dragged(start.box(), handle, dx, dy);
		return new Shape(box, Handles.moved(start.points(), start.box(), box));
	}

	private void paint(GC gc) {
		if (image == null || getClientArea().width < 4 || getClientArea().height < 4) {
			return;
		}
		Rectangle size = image.getBounds();
		double scale = scale();
		gc.setInterpolation(scale > 2 ? SWT.NONE : SWT.HIGH);
		gc.drawImage(image, 0, 0, size.width, size.height, screenX(0), screenY(0), (int) Math.round(size.width * scale), (int) Math.round(size.height * scale));
		shape.ifPresent(s -> paint(gc, s));
	}

	private void paint(GC gc, Shape face) {
		gc.setAntialias(SWT.ON);
		Color colour = Look.DARK.series(2);
		gc.setForeground(colour);
		gc.setLineWidth(2);
		Box box = face.box();
		int x = screenX(box.x());
		int y = screenY(box.y());
		gc.drawRectangle(x, y, screenX(box.x() + box.width()) - x, screenY(box.y() + box.height()) - y);
		gc.setBackground(colour);
		for (int corner = 0; corner < 4; corner++) {
			gc.fillRectangle(screenX(Handles.cornerX(box, corner)) - 4, screenY(Handles.cornerY(box, corner)) - 4, 9, 9);
		}
		gc.setLineWidth(1);
		double weakest = partScores.stream().mapToDouble(d -> d).min().orElse(0);
		double strongest = partScores.stream().mapToDouble(d -> d).max().orElse(1);
		for (int i = 0; i < face.points().size(); i++) {
			double sure = i < partScores.size() && strongest > weakest ? (partScores.get(i) - weakest) / (strongest - weakest) : 1;
			gc.setBackground(Look.mix(Look.DARK.error(), colour, sure));
			gc.setForeground(Look.LIGHT.text());
			int px = screenX(face.points().get(i).x() + 0.5);
			int py = screenY(face.points().get(i).y() + 0.5);
			gc.fillOval(px - 3, py - 3, 7, 7);
			gc.drawOval(px - 3, py - 3, 6, 6);
		}
	}

	private void forget() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
