package org.fervor.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** A scrolled page with sections in two columns, or in one where there is little room. */
public final class Sections {

	private static final int TWO_COLUMNS = 640;

	private final ScrolledComposite scroll;
	private final Composite page;
	private final Composite left;
	private final Composite right;

	public Sections(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		page = new Composite(scroll, SWT.NONE);
		left = column();
		right = column();
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, e -> arrange());
		arrange();
	}

	public ScrolledComposite control() {
		return scroll;
	}

	/** A new section in the left column. @return where its controls go, without a layout */
	public Composite left(String title) {
		return section(left, title);
	}

	/** A new section in the right column. @return where its controls go, without a layout */
	public Composite right(String title) {
		return section(right, title);
	}

	/** To be called when controls were added or have grown. */
	public void arrange() {
		int width = Math.max(200, scroll.getClientArea().width);
		GridLayoutFactory.fillDefaults().numColumns(width >= TWO_COLUMNS ? 2 : 1).equalWidth(true).margins(12, 8).spacing(28, 12).applyTo(page);
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
	}

	private Composite column() {
		Composite column = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(column);
		return column;
	}

	private static Composite section(Composite column, String title) {
		Label heading = new Label(column, SWT.NONE);
		heading.setFont(Fonts.bold(heading));
		heading.setText(title);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(heading);
		Composite line = new Composite(column, SWT.NONE);
		line.addPaintListener(e -> {
			e.gc.setForeground(Look.of(line).line());
			e.gc.drawLine(0, 0, line.getSize().x, 0);
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(10, 3).applyTo(line);
		Composite body = new Composite(column, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		return body;
	}
}
