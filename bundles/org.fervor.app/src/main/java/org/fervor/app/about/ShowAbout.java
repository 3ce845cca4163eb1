package org.fervor.app.about;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fervor.core.compute.ComputeService;

import jakarta.inject.Inject;

/** Help > About Fervor. */
public final class ShowAbout extends AbstractHandler {

	private final ComputeService compute;

	@Inject
	public ShowAbout(ComputeService compute) {
		this.compute = compute;
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		new AboutDialog(HandlerUtil.getActiveShellChecked(event), compute).open();
		return null;
	}
}
