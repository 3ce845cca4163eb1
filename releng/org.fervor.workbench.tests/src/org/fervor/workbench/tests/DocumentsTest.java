package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that somebody wrote is lost or overwritten without a question. */
@ExtendWith(NoSurprises.class)
class DocumentsTest {

	private final SampleFolder sample = new SampleFolder("documents-test");

	@BeforeEach
	void labPerspective() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
	}

	@Test
	void whatIsTypedIntoAFieldCountsBeforeTheFieldIsLeft() throws Exception {
		ExperimentEditor editor = open("typed.experiment");
		field("typed").setText("typed over");
		assertTrue(editor.isDirty());
		Workbench.page().saveEditor(editor, false);
		assertEquals("typed over", onDisk("typed.experiment").getName());
		undo(editor);
		assertEquals("typed", editor.document().orElseThrow().getName());
		assertTrue(editor.isDirty());
	}

	@Test
	void aFileThatAnotherProgramChangedIsLoadedWhereNothingIsLost() throws Exception {
		ExperimentEditor editor = open("followed.experiment");
		change("followed.experiment", "changed outside");
		Workbench.window().getShell().notifyListeners(SWT.Activate, new Event());
		Workbench.until("the editor shows what the file says", () -> editor.document().orElseThrow().getName().equals("changed outside"));
		assertFalse(editor.isDirty());
		undo(editor);
		assertEquals("followed", editor.document().orElseThrow().getName(), "what stood there before comes back by undo");
	}

	@Test
	void aFileThatAnotherProgramChangedIsNotOverwrittenWithoutAQuestion() throws Exception {
		ExperimentEditor editor = open("asked.experiment");
		field("asked").setText("mine");
		change("asked.experiment", "theirs");
		Workbench.answering("Cancel", () -> Workbench.page().saveEditor(editor, false));
		assertEquals("theirs", onDisk("asked.experiment").getName());
		assertTrue(editor.isDirty());

		Workbench.answering("Load the File", () -> Workbench.page().saveEditor(editor, false));
		assertEquals("theirs", editor.document().orElseThrow().getName());
		assertFalse(editor.isDirty());
		undo(editor);
		assertEquals("mine", editor.document().orElseThrow().getName());

		change("asked.experiment", "theirs again");
		Workbench.answering("Overwrite", () -> Workbench.page().saveEditor(editor, false));
		assertEquals("mine", onDisk("asked.experiment").getName());
		assertFalse(editor.isDirty());
	}

	@Test
	void saveAsTakesTheNewNameOnlyAfterTheFileIsWritten() throws Exception {
		ExperimentEditor editor = open("own.experiment");
		Files.writeString(sample.path().resolve("a-file"), "no folder");
		IFile impossible = sample.project().getFolder("a-file").getFile("copy.experiment");
		Workbench.answering("OK", () -> editor.saveAs(impossible));
		assertEquals("own.experiment", editor.getEditorInput().getName());
		assertEquals(sample.path().resolve("own.experiment"), editor.path());

		editor.saveAs(sample.project().getFile("copy.experiment"));
		assertEquals("copy.experiment", editor.getPartName());
		assertEquals("own", onDisk("copy.experiment").getName());
		assertFalse(editor.isDirty());
	}

	@Test
	void anEditorFollowsItsFileToANewName() throws Exception {
		ExperimentEditor editor = open("before.experiment");
		IFile file = sample.project().getFile("before.experiment");
		IFile after = sample.project().getFile("after.experiment");
		if (after.exists()) {
			after.delete(true, null);
		}
		file.move(after.getFullPath(), true, null);
		Workbench.until("the editor has the new name", () -> editor.getPartName().equals("after.experiment"));
		field("before").setText("renamed");
		Workbench.page().saveEditor(editor, false);
		assertEquals("renamed", onDisk("after.experiment").getName());
		assertFalse(Files.exists(sample.path().resolve("before.experiment")));
	}

	@Test
	void anEditorOfADeletedFileClosesUnlessSomethingIsUnsaved() throws Exception {
		open("clean.experiment");
		sample.project().getFile("clean.experiment").delete(true, null);
		Workbench.until("the editor is closed", () -> Workbench.page().getEditorReferences().length == 0);
		ExperimentEditor editor = open("unsaved.experiment");
		field("unsaved").setText("kept");
		sample.project().getFile("unsaved.experiment").delete(true, null);
		Workbench.settle();
		Workbench.page().saveEditor(editor, false);
		assertEquals("kept", onDisk("unsaved.experiment").getName());
	}

	private ExperimentEditor open(String name) throws Exception {
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment(name, 1));
		Workbench.settle();
		return editor;
	}

	/** Another program writes another name into an experiment. */
	private void change(String file, String name) throws IOException {
		ExperimentDocument document = onDisk(file);
		document.setName(name);
		DocumentFiles.write(document, sample.path().resolve(file));
	}

	private ExperimentDocument onDisk(String file) {
		Path path = sample.path().resolve(file);
		return DocumentFiles.readExperiment(path);
	}

	/** The field with this text in the window. */
	private static Text field(String text) {
		return field(Workbench.window().getShell(), text).orElseThrow();
	}

	private static Optional<Text> field(Composite parent, String text) {
		return Arrays.stream(parent.getChildren()).flatMap((Control c) -> c instanceof Text one && one.isVisible() && one.getText().equals(text) ? Optional.of(one).stream()
				: c instanceof Composite inner ? field(inner, text).stream() : Optional.<Text>empty().stream()).findFirst();
	}

	private static void undo(ExperimentEditor editor) throws Exception {
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(editor.undoContext(), null, null);
	}
}
