package org.fervor.ui.lab.document;

import java.util.ArrayList;
import java.util.List;

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
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The changes of one document: recorded as they are made, undone and redone through the workbench's history, all of them. Each state of the document has a number, so whether it
 * differs from what was saved does not depend on what the history still holds.
 */
public final class Edits {

	private final EObject document;
	private final IOperationHistory history;
	private final IUndoContext context;
	private final List<Runnable> listeners = new ArrayList<>();
	private final IOperationHistoryListener follower = this::historyMoved;
	/** Number of the document's state now, of the one that was saved, and of the newest one. */
	private long state;
	private long saved;
	private long newest;

	public Edits(EObject document, IOperationHistory history, IUndoContext context) {
		this.document = document;
		this.history = history;
		this.context = context;
		// the platform's own limit drops the oldest changes, and with them the way back to what was saved
		history.setLimit(context, Integer.MAX_VALUE);
		history.addOperationHistoryListener(follower);
	}

	/** @param listener called after each change, undo and redo, and when the document was saved */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Changes the document. An action that changes nothing, or that fails, leaves no trace. @param label for Edit > Undo */
	public void change(String label, Runnable action) {
		change(label, new Object(), action);
	}

	/**
	 * Changes the document. Changes with an equal subject that follow each other are undone as one, unless the document was saved between.
	 *
	 * @param subject what is changed, such as the field that somebody types into
	 */
	public void change(String label, Object subject, Runnable action) {
		ChangeDescription before = recorded(action);
		if (before.getObjectChanges().isEmpty() && before.getResourceChanges().isEmpty()) {
			return;
		}
		long from = state;
		state = ++newest;
		if (history.getUndoOperation(context) instanceof Change last && last.subject.equals(subject) && from != saved && !history.canRedo(context)) {
			last.add(before, state);
		} else {
			Change change = new Change(label, subject, before, from, state);
			change.addContext(context);
			history.add(change);
		}
		tell();
	}

	/** Makes the document say what another one says, as one change. */
	public void replace(String label, EObject other) {
		EObject copy = EcoreUtil.copy(other);
		change(label, () -> {
			for (EStructuralFeature feature : document.eClass().getEAllStructuralFeatures()) {
				if (copy.eIsSet(feature)) {
					document.eSet(feature, feature.isMany() ? List.copyOf((List<?>) copy.eGet(feature)) : copy.eGet(feature));
				} else {
					document.eUnset(feature);
				}
			}
		});
	}

	/** Whether the document differs from what was saved. */
	public boolean dirty() {
		return state != saved;
	}

	/** The document has been saved as it is now. */
	public void saved() {
		saved = state;
		tell();
	}

	/** Forgets all changes, when the document is closed. */
	public void dispose() {
		history.removeOperationHistoryListener(follower);
		history.dispose(context, true, true, true);
		listeners.clear();
	}

	/** Does it, and says how to undo it. */
	private ChangeDescription recorded(Runnable action) {
		ChangeRecorder recorder = new ChangeRecorder(document);
		try {
			action.run();
			return recorder.endRecording();
		} catch (RuntimeException e) {
			recorder.endRecording().apply();
			throw e;
		} finally {
			recorder.dispose();
		}
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

	/** One change or several of one subject. Each turns into its opposite when it is applied. */
	private final class Change extends AbstractOperation {

		private final Object subject;
		private final List<ChangeDescription> parts = new ArrayList<>();
		private final long before;
		private long after;

		Change(String label, Object subject, ChangeDescription description, long before, long after) {
			super(label);
			this.subject = subject;
			this.before = before;
			add(description, after);
		}

		void add(ChangeDescription description, long state) {
			parts.add(description);
			after = state;
		}

		@Override
		public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
			return redo(monitor, info);
		}

		@Override
		public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
			parts.forEach(ChangeDescription::applyAndReverse);
			state = after;
			return Status.OK_STATUS;
		}

		@Override
		public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
			for (int i = parts.size() - 1; i >= 0; i--) {
				parts.get(i).applyAndReverse();
			}
			state = before;
			return Status.OK_STATUS;
		}
	}
}
