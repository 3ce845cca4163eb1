package org.fervor.ui.lab.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
import org.fervor.core.task.UserError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.Notice;

/** An editor of one document. A damaged file is named, with what is wrong, instead of an empty page. */
public abstract class DocumentEditor<D extends EObject> extends EditorPart {

	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private Optional<D> document = Optional.empty();
	private Optional<Edits> edits = Optional.empty();
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
		} catch (UserError e) {
			problem = e.getMessage();
			new Notice(body).say(Messages.document_damaged, e.getMessage());
		}
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
		Optional<IFile> file = Optional.ofNullable(ResourceUtil.getFile(getEditorInput()));
		try {
			byte[] bytes = DocumentFiles.bytes(document.orElseThrow());
			if (file.isPresent()) {
				write(file.get(), bytes, monitor);
			} else {
				Files.write(path(), bytes);
			}
			edits.orElseThrow().saved();
		} catch (IOException | CoreException e) {
			monitor.setCanceled(true);
			MessageDialog.openError(getSite().getShell(), Messages.document_notSaved,
					NLS.bind(Messages.document_notSavedWhy, path(), e.getMessage()));
		}
	}

	@Override
	public void doSaveAs() {
		SaveAsDialog dialog = new SaveAsDialog(getSite().getShell());
		Optional.ofNullable(ResourceUtil.getFile(getEditorInput())).ifPresent(dialog::setOriginalFile);
		dialog.create();
		if (dialog.open() == SaveAsDialog.OK) {
			IFile target = ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult());
			setInputWithNotify(new FileEditorInput(target));
			setPartName(target.getName());
			doSave(new NullProgressMonitor());
		}
	}

	@Override
	public void dispose() {
		edits.ifPresent(Edits::dispose);
		super.dispose();
	}

	private static void write(IFile file, byte[] bytes, IProgressMonitor monitor) throws CoreException {
		if (file.exists()) {
			file.setContents(new ByteArrayInputStream(bytes), IResource.FORCE | IResource.KEEP_HISTORY, monitor);
		} else {
			file.create(new ByteArrayInputStream(bytes), IResource.FORCE, monitor);
		}
	}

	private IOperationHistory history() {
		return getSite().getWorkbenchWindow().getWorkbench().getOperationSupport().getOperationHistory();
	}
}
