package org.fervor.ui.lab.document;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;

/** The changes of one document: recorded as they are made, undone and redone through the workbench's history. */
public final class Edits {

	private final EObject document;
	private final IOperationHistory history;
	private final IUndoContext context;
	private final List<Runnable> listeners = new ArrayList<>();
	private final IOperationHistoryListener follower = this::historyMoved;
	private IUndoableOperation saved;

	public Edits(EObject document, IOperationHistory history, IUndoContext context) {
		this.document = document;
		this.history = history;
		this.context = context;
		history.addOperationHistoryListener(follower);
	}

	/** @param listener called after each change, undo and redo, and when the document was saved */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Changes the document. What changes nothing leaves no trace. @param label for Edit > Undo */
	public void change(String label, Runnable action) {
		change(label, new Object(), action);
	}

	/**
	 * Changes the document. Changes with an equal subject that follow each other are undone as one, unless the document was saved between.
	 *
	 * @param subject what is changed: each such change sets the same values of the same object
	 */
	public void change(String label, Object subject, Runnable action) {
		ChangeRecorder recorder = new ChangeRecorder(document);
		ChangeDescription before;
		try {
			action.run();
		} finally {
			before = recorder.endRecording();
			recorder.dispose();
		}
		if (!before.getObjectChanges().isEmpty() || !before.getResourceChanges().isEmpty()) {
			IUndoableOperation last = history.getUndoOperation(context);
			if (!(last instanceof Change same && same.subject.equals(subject) && last != saved && !history.canRedo(context))) {
				Change change = new Change(label, subject, before);
				change.addContext(context);
				history.add(change);
			}
			tell();
		}
	}

	/** Whether the document differs from what was saved. */
	public boolean dirty() {
		return history.getUndoOperation(context) != saved;
	}

	/** The document has been saved as it is now. */
	public void saved() {
		saved = history.getUndoOperation(context);
		tell();
	}

	/** Forgets all changes, when the document is closed. */
	public void dispose() {
		history.removeOperationHistoryListener(follower);
		history.dispose(context, true, true, true);
		listeners.clear();
	}

	private void historyMoved(OperationHistoryEvent event) {
		boolean moved = event.getEventType() == OperationHistoryEvent.UNDONE || event.getEventType() == OperationHistoryEvent.REDONE;
		if (moved && event.getOperation().hasContext(context)) {
			tell();
		}
	}

	private void tell() {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** A change that turns into its opposite each time it is applied. */
	private final class Change extends AbstractOperation {

		private final Object subject;
		private final ChangeDescription description;

		Change(String label, Object subject, ChangeDescription description) {
			super(label);
			this.subject = subject;
			this.description = description;
		}

		@Override
		public IStatus execute(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
			return turn();
		}

		@Override
		public IStatus redo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
			return turn();
		}

		@Override
		public IStatus undo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
			return turn();
		}

		private IStatus turn() {
			description.applyAndReverse();
			return Status.OK_STATUS;
		}
	}
}
