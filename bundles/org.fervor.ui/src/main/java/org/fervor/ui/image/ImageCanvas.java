package org.fervor.ui.image;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.image.PixelImage;
import org.fervor.ui.look.Look;

/** Shows one picture as large as it fits, with boxes and points over it. */
public final class ImageCanvas extends Canvas {

	/** Screen pixels of a face below which its points are drawn small. */
	private static final int SMALL_FACE = 140;

	private final int preferred;
	private final double mostScale;
	private Image image;
	private List<Mark> marks = List.of();

	/**
	 * @param preferred side of the square it asks its layout for
	 * @param mostScale the largest enlargement
	 */
	public ImageCanvas(Composite parent, int preferred, double mostScale) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.preferred = preferred;
		this.mostScale = mostScale;
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		addDisposeListener(e -> forget());
	}

	public void show(PixelImage picture, List<Mark> boxes) {
		forget();
		image = new Image(getDisplay(), SwtImages.data(picture));
		marks = List.copyOf(boxes);
		redraw();
	}

	public void clear() {
		forget();
		marks = List.of();
		redraw();
	}

	/** Whether a picture is shown. */
	public boolean showsImage() {
		return image != null;
	}

	public List<Mark> marks() {
		return marks;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? preferred : widthHint, heightHint == SWT.DEFAULT ? preferred : heightHint);
	}

	private void paint(GC gc) {
		if (image == null) {
			return;
		}
		Rectangle size = image.getBounds();
		Rectangle area = getClientArea();
		if (area.width < 4 || area.height < 4) {
			return;
		}
		Fit fit = Fit.of(size.width, size.height, area, mostScale);
		gc.setInterpolation(fit.scale() > 2 ? SWT.NONE : SWT.HIGH);
		gc.drawImage(image, 0, 0, size.width, size.height, fit.x(), fit.y(), fit.width(), fit.height());
		marks.forEach(m -> paint(gc, fit, m));
	}

	private void paint(GC gc, Fit fit, Mark mark) {
		int x = fit.screenX(mark.box().x());
		int y = fit.screenY(mark.box().y());
		int width = fit.screenX(mark.box().x() + mark.box().width()) - x;
		int height = fit.screenY(mark.box().y() + mark.box().height()) - y;
		gc.setLineWidth(mark.main() ? 2 : 1);
		gc.setForeground(Look.DARK.series(mark.main() ? 2 : 7));
		gc.drawRectangle(x, y, width, height);
		paintPoints(gc, fit, mark);
		if (!mark.caption().isEmpty()) {
			Point text = gc.textExtent(mark.caption());
			int top = Math.max(0, y - text.y - 4);
			gc.setBackground(gc.getForeground());
			gc.fillRectangle(x - 1, top, text.x + 8, text.y + 4);
			gc.setForeground(Look.LIGHT.text());
			gc.drawText(mark.caption(), x + 3, top + 2, true);
		}
	}

	/** Points count from pixel centres, the screen from corners. */
	private static void paintPoints(GC gc, Fit fit, Mark mark) {
		int radius = fit.scale() * mark.box().width() < SMALL_FACE ? 1 : 2;
		gc.setBackground(gc.getForeground());
		mark.points().forEach(p -> gc.fillOval(fit.screenX(p.x() + 0.5) - radius, fit.screenY(p.y() + 0.5) - radius, 2 * radius + 1, 2 * radius + 1));
	}

	private void forget() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
