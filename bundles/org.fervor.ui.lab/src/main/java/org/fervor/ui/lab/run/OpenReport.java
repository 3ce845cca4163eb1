package org.fervor.ui.lab.run;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fervor.ui.lab.text.Messages;

/** Opens the newest finished run. */
public final class OpenReport extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			RunsPart runs = (RunsPart) window.getActivePage().showView(RunsPart.ID);
			Optional<RunRow> newest = runs.newest();
			if (newest.isPresent()) {
				runs.open(newest.get());
			} else {
				MessageDialog.openInformation(window.getShell(), Messages.summary_report, Messages.runs_none_report);
			}
		} catch (PartInitException e) {
			throw new ExecutionException(RunsPart.ID, e);
		}
		return null;
	}
}
