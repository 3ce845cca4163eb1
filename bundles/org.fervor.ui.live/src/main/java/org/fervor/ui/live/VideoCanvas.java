package org.fervor.ui.live;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.face.Box;
import org.fervor.core.score.Scores;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.ScoredFace;
import org.fervor.ui.image.Fit;
import org.fervor.ui.image.SwtImages;
import org.fervor.ui.look.Look;

/** The newest frame, with what was found on that very frame drawn into it. */
final class VideoCanvas extends Canvas {

	private Image image;
	private Optional<AnalysedFrame> frame = Optional.empty();
	private String hint = "";

	VideoCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setBackground(new Color(24, 24, 26));
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		addDisposeListener(e -> forget());
	}

	void show(AnalysedFrame shown) {
		if (frame.filter(f -> f.frame() == shown.frame()).isPresent()) {
			return;
		}
		forget();
		frame = Optional.of(shown);
		image = new Image(getDisplay(), SwtImages.data(shown.frame().image()));
		redraw();
	}

	/** Shows no frame. @param instead what to say in its place */
	void clear(String instead) {
		forget();
		frame = Optional.empty();
		hint = instead;
		redraw();
	}

	boolean showsImage() {
		return image != null;
	}

	private void paint(GC gc) {
		if (image == null) {
			paintHint(gc);
			return;
		}
		Rectangle size = image.getBounds();
		Fit fit = Fit.of(size.width, size.height, getClientArea(), 4);
		gc.setInterpolation(SWT.LOW);
		gc.setAntialias(SWT.ON);
		gc.drawImage(image, 0, 0, size.width, size.height, fit.x(), fit.y(), fit.width(), fit.height());
		AnalysedFrame shown = frame.orElseThrow();
		for (int i = shown.faces().size() - 1; i >= 0; i--) {
			paint(gc, fit, shown, shown.faces().get(i), i == 0);
		}
	}

	private void paintHint(GC gc) {
		Rectangle area = getClientArea();
		Point text = gc.textExtent(hint);
		gc.setForeground(Look.DARK.faint());
		gc.drawText(hint, Math.max(4, (area.width - text.x) / 2), (area.height - text.y) / 2, true);
	}

	private static void paint(GC gc, Fit fit, AnalysedFrame shown, ScoredFace face, boolean lead) {
		Color colour = Look.DARK.series(lead ? 2 : 6);
		Box box = face.face().box();
		int x = fit.screenX(box.x());
		int y = fit.screenY(box.y());
		gc.setForeground(colour);
		gc.setLineWidth(lead ? 2 : 1);
		gc.drawRectangle(x, y, fit.screenX(box.x() + box.width()) - x, fit.screenY(box.y() + box.height()) - y);
		gc.setLineWidth(1);
		gc.setBackground(colour);
		face.face().landmarks().ifPresent(l -> l.points().forEach(p -> gc.fillOval(fit.screenX(p.x() + 0.5) - 1, fit.screenY(p.y() + 0.5) - 1, 3, 3)));
		face.scores().ifPresent(shares -> {
			int best = Scores.argmax(shares);
			String label = shown.labels().get(best).id() + String.format(Locale.ROOT, " %.2f", shares[best]);
			Point text = gc.textExtent(label);
			int top = Math.max(0, y - text.y - 6);
			gc.fillRectangle(x - 1, top, text.x + 10, text.y + 6);
			gc.setForeground(Look.LIGHT.text());
			gc.drawText(label, x + 4, top + 3, true);
		});
	}

	private void forget() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
