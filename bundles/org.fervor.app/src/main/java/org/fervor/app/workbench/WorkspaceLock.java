package org.fervor.app.workbench;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.fervor.app.text.Messages;

/** Takes the workspace for this program alone: two workbenches on one workspace would destroy each other's state. */
final class WorkspaceLock {

	private WorkspaceLock() {
	}

	/**
	 * Locks the workspace until the program ends. A location that nobody has set yet becomes its default; before that it cannot be locked.
	 *
	 * @return nothing, or one sentence that says why not and what to do
	 */
	static Optional<String> take(Location workspace) {
		URL place = workspace.isSet() ? workspace.getURL() : workspace.getDefault();
		String folder = new File(place.getPath()).getPath();
		try {
			boolean taken = workspace.isSet() ? workspace.lock() : workspace.set(place, true);
			return taken ? Optional.empty() : Optional.of(NLS.bind(Messages.workspace_inUse, folder));
		} catch (IOException e) {
			return Optional.of(NLS.bind(Messages.workspace_notWritable, folder, e.getMessage()));
		}
	}
}
