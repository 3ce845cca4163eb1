package org.fervor.ui.data.browser;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the folder that the parameter {@code path} names, in the workspace ("/project/folder") or on the disk; asks for one where there is no parameter. */
public final class OpenDataset extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String named = event.getParameter("path");
		Optional<Path> path = named == null ? FolderChoice.ask(window.getShell(), Optional.empty()) : Optional.of(locate(named));
		if (path.isPresent()) {
			open(window, path.get());
		}
		return null;
	}

	static void open(IWorkbenchWindow window, Path path) throws ExecutionException {
		try {
			((DatasetBrowserPart) window.getActivePage().showView(DatasetBrowserPart.ID)).open(path);
		} catch (PartInitException e) {
			throw new ExecutionException(DatasetBrowserPart.ID, e);
		}
	}

	private static Path locate(String named) {
		IResource member = ResourcesPlugin.getWorkspace().getRoot().findMember(named);
		return member == null ? Path.of(named) : member.getLocation().toPath();
	}
}
