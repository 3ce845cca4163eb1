package org.fervor.ui.lab.wizard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.fervor.experiment.DocumentFiles;
import org.fervor.ui.task.Problems;

/** Makes a document in a new file and opens its editor. */
abstract class NewDocument extends Wizard implements INewWizard {

	private final String title;
	private final String description;
	private final String extension;
	private final String firstName;
	private IWorkbench workbench;
	private WizardNewFileCreationPage file;

	NewDocument(String title, String description, String extension, String firstName) {
		this.title = title;
		this.description = description;
		this.extension = extension;
		this.firstName = firstName;
		setWindowTitle(title);
	}

	/** The new document. @param name the file's, without extension */
	protected abstract EObject document(String name);

	@Override
	public void init(IWorkbench used, IStructuredSelection selection) {
		workbench = used;
		file = new WizardNewFileCreationPage(extension, selection) {
			@Override
			protected InputStream getInitialContents() {
				return contents(getFileName());
			}
		};
		file.setTitle(title);
		file.setDescription(description);
		file.setFileExtension(extension);
		file.setFileName(firstName);
	}

	@Override
	public void addPages() {
		addPage(file);
	}

	@Override
	public boolean performFinish() {
		IFile made = file.createNewFile();
		if (made == null) {
			return false;
		}
		try {
			IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), made);
		} catch (PartInitException e) {
			Problems.show(e);
		}
		return true;
	}

	private InputStream contents(String fileName) {
		try {
			return new ByteArrayInputStream(DocumentFiles.bytes(document(fileName.replaceFirst("\\." + extension + "$", ""))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
