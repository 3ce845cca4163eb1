package org.fervor.app.appearance;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Gives widgets the system's new colours after a change of the theme. The style sheet takes back its own colours before GTK has changed to the other theme, so that
 * widgets would keep the system's old ones: white on white. GTK tells nobody when it is done; it takes a few turns of the event loop.
 */
final class FreshColours {

	private static final int GTK_MILLIS = 400;

	private FreshColours() {
	}

	static void soon(Display display, IThemeEngine engine) {
		display.timerExec(GTK_MILLIS, () -> {
			for (Shell shell : display.getShells()) {
				forget(shell);
				engine.applyStyles(shell, true);
			}
		});
	}

	/** SWT passes over a null where it has one already; so another colour first. */
	private static void forget(Control control) {
		control.setForeground(control.getForeground());
		control.setForeground(null);
		control.setBackground(control.getBackground());
		control.setBackground(null);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				forget(child);
			}
		}
	}
}
