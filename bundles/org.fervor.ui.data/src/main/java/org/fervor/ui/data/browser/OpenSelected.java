package org.fervor.ui.data.browser;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the selected folder of the Project Explorer. */
public final class OpenSelected extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<Path> path = FolderDrop.resource(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement());
		if (path.isPresent()) {
			OpenDataset.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), path.get());
		}
		return null;
	}
}
