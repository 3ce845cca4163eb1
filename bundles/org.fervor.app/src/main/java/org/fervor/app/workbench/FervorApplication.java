package org.fervor.app.workbench;

import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.fervor.app.text.Messages;

/** The workbench as an application. */
public final class FervorApplication implements IApplication {

	private static final Integer EXIT_FAILED = 1;

	@Override
	public Object start(IApplicationContext context) {
		Display display;
		try {
			display = PlatformUI.createDisplay();
		} catch (SWTError e) {
			System.err.println(NLS.bind(Messages.workspace_noDisplay, Optional.ofNullable(System.getenv("DISPLAY")).orElse("")));
			return EXIT_FAILED;
		}
		try {
			Optional<String> problem = WorkspaceLock.take(Platform.getInstanceLocation());
			if (problem.isPresent()) {
				Splash.over();
				MessageDialog.openError(null, Messages.workspace_title, problem.get());
				return EXIT_FAILED;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new FervorWorkbench());
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
