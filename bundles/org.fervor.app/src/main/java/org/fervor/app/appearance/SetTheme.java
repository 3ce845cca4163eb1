package org.fervor.app.appearance;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;
import org.fervor.app.text.Messages;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Window > Theme. The command's parameter is the id of a theme. From light to dark everything changes at once. Back again, SWT on GTK keeps the system colours of the
 * dark theme (white on white), so there the light theme is only remembered, for the next start.
 */
public final class SetTheme extends AbstractHandler {

	private static final String DARK = "dark";
	private static final long SHOWN_MILLIS = 10_000;
	/** Where the theme engine looks at the start. */
	private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String THEME = "themeid";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String theme = event.getParameter(RadioState.PARAMETER_ID);
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean back = engine.getActiveTheme() != null && engine.getActiveTheme().getId().contains(DARK) && !theme.contains(DARK);
		if (back && "gtk".equals(SWT.getPlatform())) {
			remember(theme);
			adviseRestart();
		} else {
			engine.setTheme(theme, true);
		}
		HandlerUtil.updateRadioState(event.getCommand(), theme);
		return theme;
	}

	private static void remember(String theme) throws ExecutionException {
		Preferences node = InstanceScope.INSTANCE.getNode(ENGINE);
		node.put(THEME, theme);
		try {
			node.flush();
		} catch (BackingStoreException e) {
			throw new ExecutionException(theme, e);
		}
	}

	private static void adviseRestart() {
		NotificationPopup.forDisplay(PlatformUI.getWorkbench().getDisplay()).title(Messages.theme_title, true).content(SetTheme::restartLink).delay(SHOWN_MILLIS).open();
	}

	private static Control restartLink(Composite parent) {
		Link link = new Link(parent, SWT.WRAP);
		link.setText(Messages.theme_restart);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> PlatformUI.getWorkbench().restart()));
		return link;
	}
}
