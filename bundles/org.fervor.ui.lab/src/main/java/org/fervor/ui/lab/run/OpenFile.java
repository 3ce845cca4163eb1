package org.fervor.ui.lab.run;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.fervor.ui.lab.text.Messages;

/** Opens the workspace file that the parameter {@code path} names. */
public final class OpenFile extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<IFile> file = WorkspaceFiles.named(event);
		if (file.isEmpty()) {
			MessageDialog.openError(window.getShell(), Messages.open_title, NLS.bind(Messages.open_missing, event.getParameter("path")));
			return null;
		}
		try {
			return IDE.openEditor(window.getActivePage(), file.get());
		} catch (PartInitException e) {
			throw new ExecutionException(file.get().toString(), e);
		}
	}
}
