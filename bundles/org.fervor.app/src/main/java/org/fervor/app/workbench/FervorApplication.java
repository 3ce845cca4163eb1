package org.fervor.app.workbench;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.fervor.app.text.Messages;

/** The workbench as an application. */
public final class FervorApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			if (!ownsWorkspace()) {
				return EXIT_OK;
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

	/** Two workbenches on one workspace would destroy each other's state. */
	private static boolean ownsWorkspace() {
		Location workspace = Platform.getInstanceLocation();
		String problem;
		try {
			if (workspace.lock()) {
				return true;
			}
			problem = Messages.workspace_inUse;
		} catch (IOException e) {
			problem = Messages.workspace_notWritable;
		}
		MessageDialog.openError(null, Messages.workspace_title, NLS.bind(problem, workspace.getURL().getPath()));
		return false;
	}
}
