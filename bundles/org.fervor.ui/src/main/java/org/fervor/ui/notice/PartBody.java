package org.fervor.ui.notice;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Fills a part with one of its pages, or with a notice as long as there is nothing to show. */
public final class PartBody extends Composite {

	private final StackLayout layout = new StackLayout();
	private final Notice notice;

	public PartBody(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(layout);
		notice = new Notice(this);
		layout.topControl = notice;
	}

	/** What is said where no page is shown. */
	public Notice notice() {
		return notice;
	}

	/** Says something instead of showing a page. */
	public void say(String title, String sentence) {
		notice.say(title, sentence);
		show(notice);
	}

	/** Shows one of the children. */
	public void show(Control page) {
		if (layout.topControl != page) {
			layout.topControl = page;
			layout();
		}
	}

	public boolean shows(Control page) {
		return layout.topControl == page;
	}

	@Override
	public boolean setFocus() {
		return layout.topControl.setFocus();
	}
}
