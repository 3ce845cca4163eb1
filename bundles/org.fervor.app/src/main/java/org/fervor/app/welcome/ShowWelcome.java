package org.fervor.app.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fervor.app.Ids;

/** Help > Welcome. */
public final class ShowWelcome extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			return HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(Ids.WELCOME);
		} catch (PartInitException e) {
			throw new ExecutionException(Ids.WELCOME, e);
		}
	}
}
