package org.fervor.ui.lab.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.Notice;
import org.fervor.ui.task.Problems;
import org.fervor.ui.task.UiThread;

/**
 * An editor of one document. A damaged file is named, with what is wrong, instead of an empty page. A file that another program has changed is loaded again where nothing would be
 * lost by it; else saving asks.
 */
public abstract class DocumentEditor<D extends EObject> extends EditorPart implements DocumentWatch.Hearer {

	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private Optional<D> document = Optional.empty();
	private Optional<Edits> edits = Optional.empty();
	private Optional<DocumentWatch> watch = Optional.empty();
	private DocumentFile file;
	private String problem = "";

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IURIEditorInput)) {
			throw new PartInitException(input.getName());
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new FillLayout());
		try {
			file = new DocumentFile(path());
			file.read();
			D read = read(path());
			Edits changes = new Edits(read, history(), context);
			document = Optional.of(read);
			edits = Optional.of(changes);
			createPage(body, read, changes);
			changes.onChange(() -> {
				refresh();
				firePropertyChange(PROP_DIRTY);
			});
			refresh();
			UndoRedoActionGroup undo = new UndoRedoActionGroup(getSite(), context, true);
			undo.fillActionBars(getEditorSite().getActionBars());
			watch = Optional.of(new DocumentWatch(this, new UiThread(body), this));
		} catch (UserError e) {
			damaged(body, e.getMessage());
		} catch (IOException e) {
			damaged(body, NLS.bind(Messages.document_unreadable, path(), Reasons.of(e)));
		}
	}

	private void damaged(Composite body, String why) {
		problem = why;
		new Notice(body).say(Messages.document_damaged, why);
	}

	/** Reads the file. @throws UserError if it is missing or damaged */
	protected abstract D read(Path file);

	/** Makes the widgets, once. */
	protected abstract void createPage(Composite parent, D read, Edits changes);

	/** Shows the document as it is now. */
	protected abstract void refresh();

	/** The file on the disk. */
	public final Path path() {
		URI uri = ((IURIEditorInput) getEditorInput()).getURI();
		return Path.of(uri);
	}

	/** What is edited; empty where the file is damaged. */
	public final Optional<D> document() {
		return document;
	}

	/** What this editor's changes are undone under. */
	public final IUndoContext undoContext() {
		return context;
	}

	/** Why nothing is edited; empty where all is well. */
	public final String problem() {
		return problem;
	}

	@Override
	public boolean isDirty() {
		return edits.filter(Edits::dirty).isPresent();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return document.isPresent();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (file.changed() && !overwrite()) {
			monitor.setCanceled(true);
			return;
		}
		if (written(file, monitor)) {
			edits.orElseThrow().saved();
		} else {
			monitor.setCanceled(true);
		}
	}

	@Override
	public void doSaveAs() {
		SaveAsDialog dialog = new SaveAsDialog(getSite().getShell());
		Optional.ofNullable(ResourceUtil.getFile(getEditorInput())).ifPresent(dialog::setOriginalFile);
		dialog.create();
		if (dialog.open() == SaveAsDialog.OK) {
			saveAs(ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult()));
		}
	}

	/** Saves the document as another file, which is edited from then on. Where it cannot be written the editor stays with its own. */
	public void saveAs(IFile target) {
		DocumentFile other = new DocumentFile(target.getLocation().toPath());
		if (written(other, new NullProgressMonitor())) {
			take(target, other);
			edits.orElseThrow().saved();
		}
	}

	@Override
	public void look() {
		if (file.changed() && !isDirty()) {
			load();
		}
	}

	@Override
	public void moved(IFile to) {
		DocumentFile other = new DocumentFile(to.getLocation().toPath());
		try {
			other.read();
		} catch (IOException e) {
			// what is known of it is nothing: saving will ask
		}
		take(to, other);
		refresh();
	}

	/** What was not saved stays on the screen, and can be saved still. */
	@Override
	public void deleted() {
		if (!isDirty()) {
			getSite().getPage().closeEditor(this, false);
		}
	}

	@Override
	public void dispose() {
		watch.ifPresent(DocumentWatch::dispose);
		edits.ifPresent(Edits::dispose);
		super.dispose();
	}

	/** Takes over what the file says now; what stood here before can be brought back by undo. */
	private void load() {
		IStatusLineManager line = getEditorSite().getActionBars().getStatusLineManager();
		try {
			file.read();
			D now = read(path());
			edits.orElseThrow().replace(NLS.bind(Messages.document_loaded, getPartName()), now);
			edits.orElseThrow().saved();
			line.setErrorMessage(null);
		} catch (UserError e) {
			line.setErrorMessage(e.getMessage());
		} catch (IOException e) {
			line.setErrorMessage(NLS.bind(Messages.document_unreadable, path(), Reasons.of(e)));
		}
	}

	/** Asks what to do about a file that another program has changed; Enter loads it, which can be undone. @return whether it is to be overwritten */
	private boolean overwrite() {
		int answer = MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.document_changed, NLS.bind(Messages.document_changedAsk, path()), SWT.NONE,
				Messages.document_load, Messages.document_overwrite, IDialogConstants.CANCEL_LABEL);
		if (answer == 0) {
			load();
		}
		return answer == 1;
	}

	/** Writes the document to a file and tells the workspace; says so where that fails. */
	private boolean written(DocumentFile to, IProgressMonitor monitor) {
		try {
			to.write(DocumentFiles.bytes(document.orElseThrow()));
			for (IFile known : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(to.path().toUri())) {
				known.refreshLocal(IResource.DEPTH_ZERO, monitor);
			}
			return true;
		} catch (IOException e) {
			MessageDialog.openError(getSite().getShell(), Messages.document_notSaved, NLS.bind(Messages.document_notSavedWhy, to.path(), Reasons.of(e)));
			return false;
		} catch (CoreException e) {
			// the file is written; the Project Explorer shows it after its next refresh
			Problems.log(e);
			return true;
		}
	}

	private void take(IFile target, DocumentFile other) {
		file = other;
		setInputWithNotify(new FileEditorInput(target));
		setPartName(target.getName());
	}

	private IOperationHistory history() {
		return getSite().getWorkbenchWindow().getWorkbench().getOperationSupport().getOperationHistory();
	}
}
