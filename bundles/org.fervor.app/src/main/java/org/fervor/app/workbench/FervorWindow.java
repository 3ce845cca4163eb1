package org.fervor.app.workbench;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fervor.app.text.Messages;

/** The window: 1400 by 900 at first, later as it was left. */
final class FervorWindow extends WorkbenchWindowAdvisor {

	FervorWindow(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new FervorActions(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(new Point(1400, 900));
		window.setShowMenuBar(true);
		window.setShowCoolBar(true);
		window.setShowPerspectiveBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setTitle(Messages.window_title);
	}

	@Override
	public void postWindowCreate() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		ForeignTools foreign = new ForeignTools();
		window.addPerspectiveListener(foreign);
		if (window.getActivePage() != null) {
			foreign.perspectiveActivated(window.getActivePage(), window.getActivePage().getPerspective());
		}
		MenuAfterRelease.install(window);
	}
}
