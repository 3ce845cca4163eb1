package org.fervor.app.appearance;

import org.eclipse.core.commands.State;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Which theme the menu marks: the one that is active, whoever set it. */
public final class ThemeState extends State {

	@Override
	public Object getValue() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		return engine == null || engine.getActiveTheme() == null ? "" : engine.getActiveTheme().getId();
	}
}
