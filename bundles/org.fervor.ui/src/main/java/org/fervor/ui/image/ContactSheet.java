package org.fervor.ui.image;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.ui.look.Look;

/** Pictures of one size in rows, each with a caption under it; as many columns as fit, scrolled where there are more rows than room. */
public final class ContactSheet {

	private static final int GAP = 10;
	private static final int SMALLEST = 88;

	private final ScrolledComposite scroll;
	private final Canvas canvas;
	private final List<Image> images = new ArrayList<>();
	private List<Tile> tiles = List.of();

	public ContactSheet(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
		scroll.setContent(canvas);
		canvas.addPaintListener(e -> paint(e.gc));
		scroll.addListener(SWT.Resize, e -> arrange());
		canvas.addDisposeListener(e -> forget());
	}

	public ScrolledComposite control() {
		return scroll;
	}

	public List<Tile> tiles() {
		return tiles;
	}

	public void show(List<Tile> shown) {
		forget();
		tiles = List.copyOf(shown);
		tiles.forEach(t -> images.add(new Image(canvas.getDisplay(), SwtImages.data(t.image()))));
		arrange();
		canvas.redraw();
	}

	private void arrange() {
		Grid grid = grid(scroll.getClientArea().width);
		scroll.setMinSize(0, grid.rows() * grid.rowHeight() + GAP);
	}

	private Grid grid(int width) {
		GC gc = new GC(canvas);
		int text = 2 * gc.getFontMetrics().getHeight() + 4;
		gc.dispose();
		int columns = Math.max(1, Math.min(6, (width - GAP) / (SMALLEST + GAP)));
		int side = Math.max(24, (width - GAP) / columns - GAP);
		return new Grid(columns, (tiles.size() + columns - 1) / columns, side, side + text + GAP);
	}

	private void paint(GC gc) {
		Look look = Look.of(canvas);
		Grid grid = grid(canvas.getClientArea().width);
		gc.setForeground(look.text());
		for (int i = 0; i < images.size(); i++) {
			int x = GAP + i % grid.columns() * (grid.side() + GAP);
			int y = GAP + i / grid.columns() * grid.rowHeight();
			Rectangle size = images.get(i).getBounds();
			Fit fit = Fit.of(size.width, size.height, new Rectangle(x, y, grid.side(), grid.side()), 8);
			gc.setInterpolation(SWT.HIGH);
			gc.drawImage(images.get(i), 0, 0, size.width, size.height, fit.x(), fit.y(), fit.width(), fit.height());
			int top = y + grid.side() + 3;
			for (String line : Texts.twoLines(gc, tiles.get(i).caption(), grid.side())) {
				Point extent = gc.textExtent(line);
				gc.drawText(line, x + (grid.side() - extent.x) / 2, top, true);
				top += extent.y;
			}
		}
	}

	private void forget() {
		images.forEach(Image::dispose);
		images.clear();
		tiles = List.of();
	}

	private record Grid(int columns, int rows, int side, int rowHeight) {
	}
}
