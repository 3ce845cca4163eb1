package org.fervor.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;

/** A row of controls of which the first ones take what room there is. The rest stands beside them, or goes on in rows below where there is too little room. */
public final class WrappingRow extends Composite {

	private static final int GAP = 8;

	private final int least;
	private final Composite first;
	private final Composite rest;
	private boolean beside;

	/** @param least width that the first controls get, pixels, even where they could do with less */
	public WrappingRow(Composite parent, int least) {
		super(parent, SWT.NONE);
		this.least = least;
		first = new Composite(this, SWT.NONE);
		rest = new Composite(this, SWT.NONE);
		RowLayout rows = new RowLayout(SWT.HORIZONTAL);
		rows.center = true;
		rows.marginLeft = rows.marginRight = rows.marginTop = rows.marginBottom = 0;
		rows.spacing = GAP;
		rest.setLayout(rows);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(first);
		addListener(SWT.Resize, e -> {
			boolean room = getClientArea().width >= Math.max(least, first.computeSize(SWT.DEFAULT, SWT.DEFAULT).x) + GAP + rest.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
			if (room != beside) {
				arrange(room);
			}
		});
		arrange(false);
	}

	/** Where the first controls go, without a layout. */
	public Composite first() {
		return first;
	}

	/** Where the others go; each in one piece, as its own width is. */
	public Composite rest() {
		return rest;
	}

	private void arrange(boolean now) {
		beside = now;
		GridLayoutFactory.fillDefaults().numColumns(beside ? 2 : 1).spacing(GAP, 4).applyTo(this);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(!beside, false).hint(beside ? SWT.DEFAULT : 80, SWT.DEFAULT).applyTo(rest);
		requestLayout();
	}
}
