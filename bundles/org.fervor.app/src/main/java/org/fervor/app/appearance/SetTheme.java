package org.fervor.app.appearance;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Window > Theme. The command's parameter is the id of a theme. */
public final class SetTheme extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String theme = event.getParameter(RadioState.PARAMETER_ID);
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		engine.setTheme(theme, true);
		FreshColours.soon(PlatformUI.getWorkbench().getDisplay(), engine);
		HandlerUtil.updateRadioState(event.getCommand(), theme);
		return theme;
	}
}
