package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.RunPlan;
import org.fervor.ui.data.augment.AugmentationDesk;
import org.fervor.ui.data.augment.AugmentationPage;
import org.fervor.ui.data.augment.AugmentationPart;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.run.RunsPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

@ExtendWith(NoSurprises.class)
class AugmentationTest {

	private static final int EIGHTEEN = 18;

	private final SampleFolder sample = new SampleFolder("augmentation-test");

	@Test
	void operationsAreChangedBeforeTheEyesAndSavedAsTrainingUsesThem() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		IFile file = experiment("seen.experiment", "faces", "paper");
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), file);
		AugmentationPage page = editor.showAugmentation();
		Workbench.until("a face and its 17 augmentations are shown", () -> page.images().size() == EIGHTEEN);
		List<PixelImage> usual = page.images();
		assertFalse(editor.isDirty());

		page.select("rotation");
		page.drag("max-angle", 170);
		Workbench.until("what a slider does is seen while it moves", () -> !page.images().equals(usual));
		assertEquals(usual.subList(0, 12), page.images().subList(0, 12), "nothing else has changed");
		Workbench.until("a slider at rest has set its value", editor::isDirty);
		List<PixelImage> turned = page.images();
		undo(editor);
		Workbench.until("undone is seen at once", () -> page.images().equals(usual));
		assertFalse(editor.isDirty());
		redo(editor);
		Workbench.until("redone, too", () -> page.images().equals(turned));

		page.select("sharpen-1");
		assertTrue(page.weight(4, "7").contains("3"), "a sum that is not 1 is said, and nothing is taken");
		assertEquals(1, editor.document().orElseThrow().getAugmentations().stream().filter(a -> !a.getSettings().isEmpty()).count());
		assertTrue(page.weight(0, "-2").contains("1"));
		Workbench.until("the mask works", () -> !page.images().get(3).equals(usual.get(3)));
		page.select("flip");
		page.on(false);
		Workbench.until("what is off says so", () -> page.captions().get(17).contains("off") && page.status().contains("16 of 17"));
		Screenshot.window("augmentation");

		Workbench.page().saveEditor(editor, false);
		RunPlan plan = ExperimentDocuments.plans(file.getLocation().toPath(), Map.of()).get(0);
		List<PixelImage> trained = new ArrayList<>(List.of(page.images().get(0)));
		trained.addAll(new AugmentationChoices(operations()).pipeline(plan).variants(page.images().get(0), imageSeed(page)));
		assertEquals(page.images().subList(0, 17), trained, "training makes the very pictures that were on the screen");
	}

	@Test
	void seedsAreTriedOutAndDifferencesShown() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("seeds.experiment", "faces", "paper"));
		AugmentationPage page = editor.showAugmentation();
		Workbench.until("pictures are shown", () -> page.images().size() == EIGHTEEN);
		List<PixelImage> first = page.images();
		page.bar().reroll();
		Workbench.until("other draws are shown", () -> !page.images().equals(first));
		assertEquals(first.subList(0, 12), page.images().subList(0, 12), "what draws nothing stays");
		assertFalse(editor.isDirty(), "a seed that is tried out is not the experiment's");
		page.bar().keepSeed();
		assertTrue(editor.isDirty());
		assertEquals(2, ExperimentDocuments.plans(editor.document().orElseThrow(), editor.path().getParent(), Map.of()).get(0).seed());
		page.bar().difference(true);
		Workbench.until("differences are drawn", () -> !page.pictures().equals(page.images()));
		assertEquals(page.images().get(0), page.pictures().get(0), "the original stays");
		page.bar().pick(1);
		Workbench.until("one face of each class is shown", () -> page.images().size() == 3 * EIGHTEEN);
	}

	@Test
	void onTheFlyTheFirstEpochsAreShownAndWithoutAugmentationTheFaceAlone() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("kinds.experiment", "faces", "none"));
		AugmentationPage page = editor.showAugmentation();
		Workbench.until("the face is shown", () -> page.images().size() == 1);
		AugmentationDesk desk = editor.getAdapter(AugmentationDesk.class);
		desk.kind(org.fervor.experiment.AugmentChoice.LIVE);
		Workbench.until("epochs are shown", () -> page.captions().contains("epoch 17"));
		List<PixelImage> before = page.images();
		page.select("live");
		page.drag("max-zoom", 0);
		Workbench.until("a slider changes all of them", () -> !page.images().equals(before) && editor.isDirty());
		undo(editor);
		undo(editor);
		Workbench.until("undone to nothing", () -> page.images().size() == 1);
	}

	@Test
	void theNetworksOfARunSayHowSafeLabelsAre() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("judged.experiment", "faces", "paper"));
		editor.run();
		Workbench.until("the run is complete", () -> runs.newest().filter(r -> r.run().plan().name().equals("judged") && r.finished()).isPresent());
		Path folder = runs.newest().orElseThrow().folder();
		AugmentationPage page = editor.showAugmentation();
		Workbench.until("pictures are shown", () -> page.images().size() == EIGHTEEN);
		Workbench.until("the run is offered", () -> page.bar().judge(folder));
		Workbench.until("every operation is judged", () -> page.verdicts().size() == 17);
		assertTrue(page.verdicts().stream().allMatch(v -> v.contains("The score of anger moves from")), page.verdicts().toString());
		page.select("flip");
		assertEquals(page.verdicts().get(16), page.words());
	}

	@Test
	void whoHasNoFacesToShowSaysWhatToDo() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		ExperimentEditor nothing = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("nothing.experiment", "", "paper"));
		AugmentationPage page = nothing.showAugmentation();
		Workbench.until("the remedy is said", () -> page.status().contains("Name the folder"));
		page.bar().pick(2);
		Workbench.until("another remedy is said", () -> page.status().contains("Dataset Browser"));
		ExperimentEditor wrong = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("wrong.experiment", "nowhere", "paper"));
		Workbench.until("what is missing is named", () -> wrong.showAugmentation().status().contains("nowhere"));
	}

	@Test
	void theViewShowsWhatTheActiveExperimentMakesOfTheSelectedFaces() throws Exception {
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		AugmentationPart view = Workbench.view(AugmentationPart.class, Ids.AUGMENTATION);
		DatasetBrowserPart browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
		browser.open(sample.faces());
		Workbench.until("the data set is shown", () -> browser.dataset().isPresent());
		browser.page().pictures().click(browser.dataset().orElseThrow().samples().get(2), 0);
		browser.page().pictures().click(browser.dataset().orElseThrow().samples().get(3), SWT.MOD1);
		Workbench.until("both faces are shown", () -> view.images().size() == 2 * EIGHTEEN);
		assertTrue(view.source().contains("Open an experiment"), view.source());
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("followed.experiment", "faces", "paper"));
		Workbench.until("the experiment is named", () -> view.source().contains("followed.experiment"));
		AugmentationDesk desk = editor.getAdapter(AugmentationDesk.class);
		desk.on("flip", false);
		Workbench.until("its changes are seen", () -> view.captions().stream().filter(c -> c.contains("off")).count() == 2);
		desk.kind(org.fervor.experiment.AugmentChoice.NONE);
		Workbench.until("it does not augment", () -> view.images().size() == 2);
		Workbench.page().closeEditor(editor, false);
		Workbench.until("the defaults are back", () -> view.images().size() == 2 * EIGHTEEN);
	}

	@Test
	void thePageMayBeClosedInTheMiddleOfItsWork() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		for (int i = 0; i < 4; i++) {
			ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), experiment("closed" + i + ".experiment", "faces", "paper"));
			editor.showAugmentation();
			Workbench.page().closeEditor(editor, false);
		}
		Workbench.settle();
		assertNotEquals(0, Workbench.page().getViewReferences().length);
	}

	private long imageSeed(AugmentationPage page) throws Exception {
		Path shown = sample.faces().resolve("anger").resolve(page.status().replaceAll(".*(face\\d\\.png).*", "$1"));
		return ContentHash.imageSeed(ContentHash.of(new ImageSource.PictureFile(shown, "")));
	}

	private IFile experiment(String name, String data, String augment) {
		return sample.file(name, """
				<?xml version="1.0" encoding="UTF-8"?>
				<fervor:ExperimentDocument xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fervor="fervor:document/1" name="%s" data="%s">
				  <networks>cnn1</networks>
				  <splits>random</splits>
				  <settings parameter="epochs" value="1"/>
				  <settings parameter="augment" value="%s"/>
				  <settings parameter="detector" value="none"/>
				</fervor:ExperimentDocument>
				""".formatted(name.replace(".experiment", ""), data, augment));
	}

	private static List<Augmentation> operations() throws InvalidSyntaxException {
		BundleContext bundles = FrameworkUtil.getBundle(AugmentationTest.class).getBundleContext();
		return bundles.getServiceReferences(Augmentation.class, null).stream().map(bundles::getService).toList();
	}

	private static void undo(ExperimentEditor editor) throws Exception {
		history().undo(editor.undoContext(), null, null);
	}

	private static void redo(ExperimentEditor editor) throws Exception {
		history().redo(editor.undoContext(), null, null);
	}

	private static IOperationHistory history() {
		return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	}
}
