package org.fervor.ui.form;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;

/** A button of a part's tool bar; its text is its tool tip, too. */
public final class PushAction extends Action {

	private final Runnable body;

	public PushAction(String text, ImageDescriptor image, Runnable body) {
		super(text, image);
		this.body = body;
		setToolTipText(text);
	}

	@Override
	public void run() {
		body.run();
	}
}
