package org.fervor.ui.form;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Columns of equal width, as many as have room for the widest child, row by row. */
final class ColumnsLayout extends Layout {

	private static final int GAP = 10;
	private static final int LINE = 4;

	private final int most;

	/** @param most columns at most */
	ColumnsLayout(int most) {
		this.most = most;
	}

	@Override
	protected Point computeSize(Composite composite, int wide, int high, boolean flush) {
		Point cell = cell(composite, flush);
		int width = wide == SWT.DEFAULT ? cell.x : wide;
		int columns = columns(width, cell.x);
		int rows = (composite.getChildren().length + columns - 1) / columns;
		return new Point(width, high == SWT.DEFAULT ? Math.max(0, rows * (cell.y + LINE) - LINE) : high);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		Rectangle area = composite.getClientArea();
		Point cell = cell(composite, flush);
		int columns = columns(area.width, cell.x);
		int width = (area.width - (columns - 1) * GAP) / columns;
		Control[] children = composite.getChildren();
		for (int i = 0; i < children.length; i++) {
			children[i].setBounds(area.x + i % columns * (width + GAP), area.y + i / columns * (cell.y + LINE), width, cell.y);
		}
	}

	private int columns(int width, int widest) {
		return Math.max(1, Math.min(most, (width + GAP) / (widest + GAP)));
	}

	/** Room for the largest child. */
	private static Point cell(Composite composite, boolean flush) {
		return Arrays.stream(composite.getChildren()).map(c -> c.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush)).reduce(new Point(1, 1),
				(a, b) -> new Point(Math.max(a.x, b.x), Math.max(a.y, b.y)));
	}
}
