package org.fervor.ui.chart;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.ui.look.Look;
import org.fervor.ui.text.Messages;

/** A confusion matrix: rows are true classes, columns what they were taken for; the darker a cell, the larger its part of the row. */
public final class MatrixCanvas extends Canvas {

	private static final int GAP = 6;

	private Optional<ConfusionMatrix> matrix = Optional.empty();
	private IntBiConsumer listener = (row, column) -> {
		// nobody listens yet
	};
	private Rectangle grid = new Rectangle(0, 0, 0, 0);
	private int cellSide = 1;
	private int chosenRow = -1;
	private int chosenColumn = -1;
	private String trueTitle = "";
	private String predictedTitle = "";

	public MatrixCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		Look.content(this);
		addPaintListener(e -> matrix.ifPresent(m -> paint(e.gc, m)));
		addListener(SWT.Resize, e -> redraw());
		addListener(SWT.MouseMove, e -> tip(e.x, e.y));
		addListener(SWT.MouseDown, e -> {
			if (e.button == 1 && matrix.isPresent() && grid.contains(e.x, e.y)) {
				click((e.y - grid.y) / cellSide, (e.x - grid.x) / cellSide);
			}
		});
	}

	private void tip(int x, int y) {
		String words = matrix.filter(m -> grid.contains(x, y)).map(m -> words(m, (y - grid.y) / cellSide, (x - grid.x) / cellSide)).orElse(null);
		if (!java.util.Objects.equals(words, getToolTipText())) {
			setToolTipText(words);
		}
	}

	/** "fear taken for surprise: 3 of 26". */
	private static String words(ConfusionMatrix shown, int row, int column) {
		return NLS.bind(row == column ? Messages.matrix_right : Messages.matrix_wrong,
				new Object[] { shown.labels().get(row).id(), shown.labels().get(column).id(), shown.counts()[row][column], shown.support(row) });
	}

	/** Hears a row and a column. */
	@FunctionalInterface
	public interface IntBiConsumer {
		void accept(int row, int column);
	}

	/** @param cellListener called with true and predicted class of a cell that is clicked */
	public void onCell(IntBiConsumer cellListener) {
		listener = cellListener;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
	}

	/** Clicks a cell as the user does. */
	public void click(int row, int column) {
		chosenRow = row;
		chosenColumn = column;
		redraw();
		listener.accept(row, column);
	}

	/** True class of the chosen cell; -1 where none is chosen. */
	public int chosenRow() {
		return chosenRow;
	}

	/** Predicted class of the chosen cell. */
	public int chosenColumn() {
		return chosenColumn;
	}

	/** No cell is chosen any more. */
	public void clear() {
		chosenRow = -1;
		redraw();
	}

	/** Names the two axes. */
	public void axes(String rows, String columns) {
		trueTitle = rows;
		predictedTitle = columns;
	}

	public void show(ConfusionMatrix shown) {
		chosenRow = -1;
		update(shown);
	}

	/** Other counts of the same: what is chosen stays. */
	public void update(ConfusionMatrix shown) {
		matrix = Optional.of(shown);
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 380 : widthHint, heightHint == SWT.DEFAULT ? 360 : heightHint);
	}

	private void paint(GC gc, ConfusionMatrix shown) {
		LabelSet labels = shown.labels();
		int text = gc.getFontMetrics().getHeight();
		int names = labels.expressions().stream().mapToInt(e -> gc.textExtent(e.id()).x).max().orElse(0);
		Rectangle area = getClientArea();
		int left = names + 2 * GAP + text;
		int top = names + 2 * GAP + text;
		int cell = Math.min(56, Math.min((area.width - left - GAP) / labels.size(), (area.height - top - GAP) / labels.size()));
		if (cell < 6) {
			grid = new Rectangle(0, 0, 0, 0);
			return;
		}
		cellSide = cell;
		grid = new Rectangle(left, top, cell * labels.size(), cell * labels.size());
		Look look = Look.of(this);
		for (int row = 0; row < labels.size(); row++) {
			for (int column = 0; column < labels.size(); column++) {
				paintCell(gc, look, new Rectangle(left + column * cell, top + row * cell, cell - 1, cell - 1), shown, row, column);
			}
			gc.setForeground(look.text());
			String name = labels.get(row).id();
			gc.drawText(name, left - GAP - gc.textExtent(name).x, top + row * cell + (cell - text) / 2, true);
			upright(gc, name, left + row * cell + (cell - text) / 2, top - GAP);
		}
		if (chosenRow >= 0) {
			gc.setForeground(look.text());
			gc.setLineWidth(2);
			gc.drawRectangle(left + chosenColumn * cell, top + chosenRow * cell, cell - 2, cell - 2);
			gc.setLineWidth(1);
		}
		gc.setForeground(look.faint());
		gc.drawText(predictedTitle, left + Math.max(0, (cell * labels.size() - gc.textExtent(predictedTitle).x) / 2), 0, true);
		upright(gc, trueTitle, 0, top + (cell * labels.size() + gc.textExtent(trueTitle).x) / 2);
	}

	private void paintCell(GC gc, Look look, Rectangle cell, ConfusionMatrix shown, int row, int column) {
		int count = shown.counts()[row][column];
		int support = shown.support(row);
		double part = support == 0 ? 0 : (double) count / support;
		Color strong = row == column ? look.accent() : look.error();
		Color fill = Look.mix(look.panel(), strong, part);
		gc.setBackground(fill);
		gc.fillRectangle(cell);
		String text = String.valueOf(count);
		Point size = gc.textExtent(text);
		if (count > 0 && size.x <= cell.width && size.y <= cell.height) {
			gc.setForeground(Look.isDark(fill) ? new Color(255, 255, 255) : Look.LIGHT.text());
			gc.drawText(text, cell.x + (cell.width - size.x) / 2, cell.y + (cell.height - size.y) / 2, true);
		}
	}

	private void upright(GC gc, String text, int x, int bottom) {
		Transform turned = new Transform(getDisplay());
		turned.translate(x, bottom);
		turned.rotate(-90);
		gc.setTransform(turned);
		gc.drawText(text, 0, 0, true);
		gc.setTransform(null);
		turned.dispose();
	}
}
