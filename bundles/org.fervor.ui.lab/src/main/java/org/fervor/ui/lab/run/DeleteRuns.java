package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.fervor.core.task.UserError;
import org.fervor.experiment.RunTrash;

/** Throws runs into the trash beside them; undone, it puts them back. Folders are moved on the same disk, which takes a moment only. */
final class DeleteRuns extends AbstractOperation {

	private static final String BUNDLE = "org.fervor.ui.lab";

	private final Runnable changed;
	private List<Path> runs;
	private List<Path> removed = List.of();

	/** @param changed called after each move */
	DeleteRuns(String label, List<Path> runs, IUndoContext context, Runnable changed) {
		super(label);
		this.runs = List.copyOf(runs);
		this.changed = changed;
		addContext(context);
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		List<Path> moved = new ArrayList<>();
		try {
			runs.forEach(r -> moved.add(RunTrash.remove(r)));
			return Status.OK_STATUS;
		} catch (UserError e) {
			return new Status(IStatus.ERROR, BUNDLE, e.getMessage());
		} finally {
			removed = moved;
			changed.run();
		}
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		List<Path> back = new ArrayList<>();
		try {
			removed.forEach(r -> back.add(RunTrash.restore(r)));
			return Status.OK_STATUS;
		} catch (UserError e) {
			return new Status(IStatus.ERROR, BUNDLE, e.getMessage());
		} finally {
			runs = back;
			changed.run();
		}
	}
}
