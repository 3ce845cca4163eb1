package org.fervor.ui.look;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** Fonts derived from the user's own, disposed with the control they were made for. */
public final class Fonts {

	private Fonts() {
	}

	public static Font bold(Control control) {
		return derived(control, FontDescriptor.createFrom(control.getFont()).setStyle(SWT.BOLD));
	}

	/** Bold and larger by a third, for the headline of a page. */
	public static Font headline(Control control) {
		int height = control.getFont().getFontData()[0].getHeight();
		return derived(control, FontDescriptor.createFrom(control.getFont()).setStyle(SWT.BOLD).setHeight(Math.round(height * 1.35f)));
	}

	private static Font derived(Control control, FontDescriptor descriptor) {
		return new LocalResourceManager(JFaceResources.getResources(), control).create(descriptor);
	}
}
