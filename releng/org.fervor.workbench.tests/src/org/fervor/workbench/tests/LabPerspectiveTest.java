package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.ui.lab.architecture.ArchitectureEditor;
import org.fervor.ui.lab.document.DocumentEditor;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.fusion.FusionPart;
import org.fervor.ui.lab.run.RunEditor;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.training.TrainingPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoSurprises.class)
class LabPerspectiveTest {

	private final SampleFolder sample = new SampleFolder("lab-test");

	@BeforeEach
	void labPerspective() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
	}

	@Test
	void anArchitectureIsChangedUndoneAndSaved() throws Exception {
		IFile file = sample.project().getFile("own.cnn");
		DocumentFiles.write(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()), file.getLocation().toPath());
		sample.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		ArchitectureEditor editor = (ArchitectureEditor) IDE.openEditor(Workbench.page(), file);
		int layers = PaperNetworks.cnn1().layers().size();
		assertEquals(layers, editor.document().orElseThrow().getLayers().size());
		assertFalse(editor.isDirty());
		String before = editor.totals();

		editor.select(0);
		editor.add(DocumentPackage.Literals.CONVOLUTION_ELEMENT);
		assertEquals(layers + 1, editor.document().orElseThrow().getLayers().size());
		assertTrue(editor.isDirty());

		undo(editor);
		assertEquals(before, editor.totals());
		assertFalse(editor.isDirty(), "undone to what was saved");

		editor.select(layers - 1);
		editor.remove();
		assertTrue(editor.totals().contains("output"), "what is wrong is said: " + editor.totals());
		undo(editor);

		editor.add(DocumentPackage.Literals.DROPOUT_ELEMENT);
		Workbench.page().saveEditor(editor, false);
		assertFalse(editor.isDirty());
		assertEquals(layers + 1, ArchitectureDocuments.read(file.getLocation().toPath()).layers().size());
	}

	@Test
	void aDamagedFileIsNamedInsteadOfAnEmptyPage() throws Exception {
		ArchitectureEditor network = (ArchitectureEditor) IDE.openEditor(Workbench.page(), sample.file("damaged.cnn", "<fervor:Archi"));
		assertTrue(network.problem().contains("damaged.cnn"), network.problem());
		ExperimentEditor experiment = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.file("damaged.experiment", "nonsense"));
		assertTrue(experiment.problem().contains("damaged.experiment"), experiment.problem());
	}

	@Test
	void anExperimentSaysWhatItWillDoAndWhatIsWrong() throws Exception {
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("said.experiment", 2));
		assertTrue(editor.sentence().contains("CNN_1") && editor.sentence().contains("2 epochs"), editor.sentence());
		editor.set(TrainingParameters.EPOCHS, "none");
		assertTrue(editor.sentence().contains("epochs"), editor.sentence());
		undo(editor);
		assertTrue(editor.sentence().contains("2 epochs"), editor.sentence());
		assertFalse(editor.isDirty());
	}

	@Test
	void anExperimentRunsAndItsCurvesAndReportAreShown() throws Exception {
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		TrainingPart training = Workbench.view(TrainingPart.class, Ids.TRAINING);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("tiny.experiment", 2));
		editor.run();
		Workbench.until("the run is listed as complete", () -> runs.newest().filter(r -> r.run().plan().name().equals("tiny")).isPresent());
		RunRow row = runs.newest().orElseThrow();
		assertTrue(Files.exists(row.run().folder().report()));
		Workbench.until("two curves of two epochs are drawn", () -> training.loss().getSeriesSet().getSeries().length == 2
				&& training.loss().getSeriesSet().getSeries()[0].getXSeries().length == 2);
		runs.open(row);
		RunEditor shown = (RunEditor) Workbench.page().getActiveEditor();
		Workbench.until("the summary is shown", () -> shown.run().isPresent());
		Workbench.settle();
		Screenshot.window("lab");
	}

	@Test
	void networksAndRulesOfARunStandSideBySide() throws Exception {
		FusionPart fusion = Workbench.view(FusionPart.class, Ids.FUSION);
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("pair.experiment", 1, "cnn1", "cnn2"));
		editor.run();
		Workbench.until("the run is complete", () -> runs.newest().filter(r -> r.run().plan().name().equals("pair")).isPresent());
		runs.select(runs.newest().orElseThrow());
		Workbench.until("its networks and rules are listed", () -> fusion.titles().containsAll(List.of("CNN_1", "CNN_2", "sum rule", "product rule")) && fusion.images().size() == 6);
		Workbench.page().activate(fusion);
		Workbench.settle();
		Screenshot.window("fusion");
		assertFalse(fusion.verdict().isEmpty());
		fusion.drag(0, 100);
		Workbench.until("all weight on CNN_1 is CNN_1", () -> fusion.titles().contains("your weights 100 : 0"));
		assertEquals(fusion.accuracy("CNN_1"), fusion.accuracy("your weights 100 : 0"));
		fusion.click(0, 0);
		assertTrue(fusion.images().size() <= 2, "at most the two test images of the first class: " + fusion.images());
	}

	@Test
	void aRunThatIsStoppedIsListedAsStopped() throws Exception {
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("endless.experiment", 5000));
		editor.run();
		Workbench.until("it is running", () -> runs.rows().stream().anyMatch(r -> r.live() && r.state().equals("running")));
		RunRow live = runs.rows().stream().filter(RunRow::live).findFirst().orElseThrow();
		runs.stop(live);
		Workbench.until("it is stopped", () -> runs.rows().stream().anyMatch(r -> r.folder().equals(live.folder()) && r.state().equals("stopped")));
		runs.open(live);
		RunEditor shown = (RunEditor) Workbench.page().getActiveEditor();
		Workbench.until("the editor says so", () -> shown.notice().sentence().contains("stopped"));
	}

	@Test
	void partsMayBeClosedInTheMiddleOfARun() throws Exception {
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("closed.experiment", 3));
		editor.run();
		Workbench.page().closeEditor(editor, false);
		Workbench.page().hideView(Workbench.page().findView(Ids.TRAINING));
		Workbench.page().hideView(Workbench.page().findView(Ids.RUNS));
		Workbench.settle();
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		Workbench.until("it went on and is complete", () -> runs.rows().stream().anyMatch(r -> r.run().plan().name().equals("closed") && r.finished()));
	}

	private static void undo(IEditorPart editor) throws Exception {
		IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
		history.undo(((DocumentEditor<?>) editor).undoContext(), null, null);
	}
}
