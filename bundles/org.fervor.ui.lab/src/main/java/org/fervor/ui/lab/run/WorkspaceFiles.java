package org.fervor.ui.lab.run;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Which file a command is about. */
final class WorkspaceFiles {

	private WorkspaceFiles() {
	}

	/** The file that the parameter {@code path} names. */
	static Optional<IFile> named(ExecutionEvent event) {
		return Optional.ofNullable(event.getParameter("path")).map(p -> ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(p))).filter(IFile::exists);
	}

	/** The selected experiment. */
	static Optional<IFile> selected(ExecutionEvent event) {
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		return Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class)).filter(f -> "experiment".equals(f.getFileExtension()));
	}
}
