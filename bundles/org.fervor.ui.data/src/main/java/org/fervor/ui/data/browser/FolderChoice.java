package org.fervor.ui.data.browser;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.fervor.ui.data.text.Messages;

/** Asks for the folder of a data set. */
final class FolderChoice {

	private FolderChoice() {
	}

	/** @param before where the dialog starts; the workspace where there is none */
	static Optional<Path> ask(Shell shell, Optional<Path> before) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText(Messages.browser_choose);
		dialog.setFilterPath(before.map(Path::toString).orElseGet(() -> ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString()));
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
