package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.text.Messages;

import jakarta.inject.Inject;

/** Run: the experiment that the parameter {@code path} names, else that of the active editor, else the selected file. */
public final class RunExperiment extends AbstractHandler {

	private final RunDesk desk;

	@Inject
	public RunExperiment(RunDesk desk) {
		this.desk = desk;
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		IEditorPart editor = page.getActiveEditor();
		Optional<IFile> named = WorkspaceFiles.named(event);
		Optional<Path> file = (named.isPresent() ? named : WorkspaceFiles.selected(event)).map(f -> f.getLocation().toPath());
		if (editor instanceof ExperimentEditor experiment && file.filter(f -> !f.equals(experiment.path())).isEmpty()) {
			experiment.run();
		} else if (file.isPresent()) {
			run(page, file.get());
		} else {
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Messages.run_title, Messages.run_notRunnable);
		}
		return null;
	}

	private void run(IWorkbenchPage page, Path file) {
		try {
			desk.start(page, file, ExperimentDocuments.plans(file, Map.of()));
		} catch (UserError e) {
			MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.run_title, e.getMessage());
		}
	}
}
