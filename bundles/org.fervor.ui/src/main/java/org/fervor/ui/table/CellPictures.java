package org.fervor.ui.table;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.fervor.ui.image.Fit;

/** Paints a picture into a cell, as large as it fits. */
final class CellPictures<R> extends BackgroundPainter {

	private static final int MARGIN = 2;

	private final VisibleRows<R> rows;
	private final Function<R, Optional<Image>> picture;

	CellPictures(VisibleRows<R> rows, Function<R, Optional<Image>> picture) {
		this.rows = rows;
		this.picture = picture;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		super.paintCell(cell, gc, bounds, registry);
		R row = rows.getRowObject(cell.getRowIndex());
		if (row != null) {
			picture.apply(row).ifPresent(i -> paint(gc, bounds, i));
		}
	}

	private static void paint(GC gc, Rectangle bounds, Image image) {
		Rectangle area = new Rectangle(bounds.x + MARGIN, bounds.y + MARGIN, bounds.width - 2 * MARGIN, bounds.height - 2 * MARGIN);
		Rectangle size = image.getBounds();
		if (area.width > 0 && area.height > 0) {
			Fit fit = Fit.of(size.width, size.height, area, 4);
			gc.setInterpolation(SWT.HIGH);
			gc.drawImage(image, 0, 0, size.width, size.height, fit.x(), fit.y(), fit.width(), fit.height());
		}
	}
}
