package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.fervor.app.Ids;
import org.fervor.app.help.HelpWindow;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.wizard.NewArchitecture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F1: help for exactly what is in front. */
@ExtendWith(NoSurprises.class)
class HelpTest {

	private static final String COMMAND = "org.fervor.app.help";

	@AfterEach
	void closeIt() {
		HelpWindow.beside(Workbench.window().getShell()).ifPresent(HelpWindow::close);
	}

	@Test
	void eachPartHasItsOwnHelpAndTheWindowFollows() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		Workbench.page().showView(Ids.RUNS);
		HelpWindow help = assertInstanceOf(HelpWindow.class, Workbench.execute(COMMAND));
		assertEquals(Ids.RUNS, help.topic());
		assertTrue(help.text().startsWith("Runs\n"), help.text());
		for (String view : List.of(Ids.TRAINING, Ids.FUSION, Ids.COMPARISON, Ids.PROJECT_EXPLORER, Ids.PROGRESS)) {
			IViewPart part = Workbench.page().showView(view);
			assertEquals(view, help.topic());
			assertTrue(help.text().startsWith(part.getTitle() + "\n"), help.text());
		}
		assertEquals(List.of(help), shown(Workbench.window().getShell()));
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		Workbench.page().showView(Ids.DATASET_BROWSER);
		assertTrue(help.text().contains("tag"), help.text());
		Screenshot.window("help");
	}

	@Test
	void anEditorAndItsPagesHaveTheirs() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		SampleFolder sample = new SampleFolder("help-test");
		IFile file = sample.experiment("help.experiment", 1);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), file);
		HelpWindow help = assertInstanceOf(HelpWindow.class, Workbench.execute(COMMAND));
		assertEquals(ExperimentEditor.ID, help.topic());
		editor.showAugmentation();
		Workbench.settle();
		help.close();
		help = assertInstanceOf(HelpWindow.class, Workbench.execute(COMMAND));
		assertEquals(ExperimentEditor.ID + ".augmentation", help.topic());
		Workbench.settle();
	}

	@Test
	void aWizardHasItsOwnInAWindowOfItsOwn() {
		NewArchitecture wizard = new NewArchitecture();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection());
		WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		dialog.getShell().forceActive();
		Workbench.until("the wizard is in front", () -> dialog.getShell().getDisplay().getActiveShell() == dialog.getShell());
		HelpWindow help = assertInstanceOf(HelpWindow.class, Workbench.execute(COMMAND));
		assertEquals("org.fervor.ui.lab.new.architecture", help.topic());
		assertEquals(dialog.getShell(), help.getShell().getParent());
		dialog.close();
		assertTrue(shown(Workbench.window().getShell()).isEmpty());
	}

	@Test
	void escapeClosesItAndF1IsItsKey() throws Exception {
		KeySequence f1 = KeySequence.getInstance(KeyStroke.getInstance(SWT.F1));
		IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
		assertEquals(COMMAND, keys.getPerfectMatch(f1).getParameterizedCommand().getId());
		Workbench.page().showView(Ids.WELCOME);
		HelpWindow help = assertInstanceOf(HelpWindow.class, Workbench.execute(COMMAND));
		Shell shell = help.getShell();
		assertFalse(shell.isDisposed());
		assertTrue(shell.traverse(SWT.TRAVERSE_ESCAPE));
		assertTrue(shell.isDisposed());
	}

	private static List<HelpWindow> shown(Shell parent) {
		return HelpWindow.beside(parent).stream().toList();
	}
}
