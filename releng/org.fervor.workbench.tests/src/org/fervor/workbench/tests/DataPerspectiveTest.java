package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.fervor.app.Ids;
import org.fervor.core.data.Sample;
import org.fervor.core.image.PixelImage;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.data.augment.AugmentationPart;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoSurprises.class)
class DataPerspectiveTest {

	private final SampleFolder sample = new SampleFolder("data-test");

	@BeforeEach
	void dataPerspective() throws Exception {
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
	}

	@Test
	void aFolderIsListedWithItsClassesAndPreviewed() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		browser.page().views(true, true);
		assertEquals(13, browser.dataset().orElseThrow().samples().size(), "twelve faces and the broken one: no pixel is read before it is asked for");
		Workbench.until("the preview shows the first image that is no picture, or a face", () -> !browser.page().preview().facts().isEmpty());
		select(browser, "anger/face1.png");
		Workbench.until("the image is previewed", () -> browser.page().preview().showsImage());
		Workbench.settle();
		assertTrue(Screenshot.colours(browser.page().table().control()) > 20, "thumbnails have been painted in the table");
		assertTrue(Screenshot.colours(browser.page().pictures()) > 20, "thumbnails have been painted in the grid");
	}

	@Test
	void picturesAreGroupedAsTheUserChooses() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		assertEquals(List.of("anger", "happiness", "surprise"), browser.page().pictures().groups());
		browser.page().group("nothing");
		assertEquals(List.of(""), browser.page().pictures().groups());
	}

	@Test
	void twoSelectedPicturesAreComparedSideBySide() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		browser.page().pictures().click(sample(browser, "anger/face1.png"), 0);
		Workbench.until("one image is shown", () -> browser.page().preview().showsImage() && !browser.page().preview().comparesImages());
		browser.page().pictures().click(sample(browser, "surprise/face2.png"), SWT.MOD1);
		Workbench.until("two images are shown", () -> browser.page().preview().comparesImages());
		assertEquals(2, browser.page().pictures().selection().size());
		browser.page().pictures().click(sample(browser, "anger/face1.png"), 0);
		Workbench.until("one image is shown again", () -> !browser.page().preview().comparesImages());
	}

	@Test
	void theTableSelectsWhatThePicturesSelect() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		browser.page().views(true, true);
		Sample wanted = sample(browser, "happiness/face3.png");
		browser.page().pictures().click(wanted, 0);
		assertEquals(wanted, browser.page().table().selected().orElseThrow());
		select(browser, "anger/face0.png");
		Workbench.until("the grid follows", () -> browser.page().pictures().selection().equals(List.of(sample(browser, "anger/face0.png"))));
	}

	@Test
	void anUnreadablePictureIsNamedInThePreview() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		select(browser, "anger/broken.png");
		Workbench.until("the problem is named", () -> browser.page().preview().facts().contains("broken.png"));
		assertFalse(browser.page().preview().showsImage());
	}

	@Test
	void theFilterNarrowsTheTable() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		browser.page().views(true, true);
		browser.page().filter("surprise face2");
		Workbench.until("one row is left", () -> browser.page().table().control().getRowCount() == 2);
		assertEquals(List.of("surprise"), browser.page().pictures().groups());
	}

	@Test
	void aMissingFolderIsNamedWithARemedy() throws Exception {
		DatasetBrowserPart browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
		browser.open(sample.path().resolve("nowhere"));
		Workbench.until("the folder is named", () -> browser.notice().sentence().contains("nowhere") && browser.dataset().isEmpty()
				&& !browser.notice().sentence().equals(sample.path().resolve("nowhere").toString()));
	}

	@Test
	void theCommandOpensAFolderOfTheWorkspace() {
		Workbench.execute("org.fervor.ui.data.open", "path", "/data-test/faces");
		DatasetBrowserPart browser = (DatasetBrowserPart) Workbench.page().findView(Ids.DATASET_BROWSER);
		Workbench.until("the data set is shown", () -> browser.dataset().isPresent());
		assertEquals(sample.faces(), browser.dataset().orElseThrow().root());
	}

	@Test
	void picturesAreTaggedUndoneAndFoundByTheirTags() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		Sample first = sample(browser, "anger/face1.png");
		browser.page().pictures().click(first, 0);
		browser.page().pictures().click(sample(browser, "surprise/face2.png"), SWT.MOD1);
		browser.tagging().set("doubtful", true);
		assertEquals(List.of("doubtful"), browser.tags(first));
		Workbench.until("they are kept beside the data set", () -> Files.exists(sample.path().resolve("faces.tags.json")));
		browser.page().filter("doubtful");
		Workbench.until("the filter finds them", () -> browser.page().pictures().rows().size() == 2);
		browser.page().filter("");
		browser.page().group("Tags");
		assertEquals(List.of("doubtful", "without tags"), browser.page().pictures().groups());
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(browser.tagging().undoContext(), null, null);
		assertEquals(List.of(), browser.tags(first));
		assertEquals(List.of("without tags"), browser.page().pictures().groups(), "pictures are grouped anew");
		Workbench.until("without tags there is no file", () -> !Files.exists(sample.path().resolve("faces.tags.json")));
	}

	@Test
	void theWorstPredictionsOfARunComeFirst() throws Exception {
		DatasetBrowserPart browser = open(sample.faces());
		StoredRun run = trained();
		browser.worst(run, "cnn1");
		Workbench.until("the images that were tested are shown", () -> browser.page().pictures().rows().size() == run.summary().orElseThrow().test());
		assertTrue(browser.page().worst().contains("CNN_1"), browser.page().worst());
		assertEquals(List.of(""), browser.page().pictures().groups());
	}

	private StoredRun trained() throws Exception {
		org.fervor.ui.lab.experiment.ExperimentEditor editor = (org.fervor.ui.lab.experiment.ExperimentEditor) org.eclipse.ui.ide.IDE.openEditor(Workbench.page(),
				sample.experiment("worst.experiment", 1));
		editor.run();
		org.fervor.ui.lab.run.RunsPart runs = Workbench.view(org.fervor.ui.lab.run.RunsPart.class, Ids.RUNS);
		Workbench.until("the run is complete", () -> runs.newest().filter(r -> r.run().plan().name().equals("worst") && r.finished()).isPresent());
		return runs.newest().orElseThrow().run();
	}

	@Test
	void theSelectedFaceIsShownWithItsSeventeenAugmentations() throws Exception {
		AugmentationPart augmentation = Workbench.view(AugmentationPart.class, Ids.AUGMENTATION);
		DatasetBrowserPart browser = open(sample.faces());
		select(browser, "happiness/face0.png");
		Workbench.until("18 images are shown", () -> augmentation.images().size() == 18);
		Workbench.settle();
		List<PixelImage> first = augmentation.images();
		augmentation.seed(7);
		Workbench.until("other draws are shown", () -> augmentation.images().size() == 18 && !augmentation.images().equals(first));
		augmentation.seed(1);
		Workbench.until("the same seed gives the same images", () -> augmentation.images().equals(first));
	}

	@Test
	void aPartMayBeClosedInTheMiddleOfItsWork() throws Exception {
		for (int i = 0; i < 5; i++) {
			DatasetBrowserPart browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
			browser.open(sample.faces());
			close(browser);
			DatasetBrowserPart again = open(sample.faces());
			select(again, "surprise/face" + i % 4 + ".png");
			close(again);
			IViewPart augmentation = Workbench.page().showView(Ids.AUGMENTATION);
			close(augmentation);
		}
		Workbench.settle();
	}

	private static DatasetBrowserPart open(Path folder) throws Exception {
		DatasetBrowserPart browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
		browser.open(folder);
		Workbench.until("the data set is shown", () -> browser.dataset().isPresent());
		return browser;
	}

	private static void select(DatasetBrowserPart browser, String name) {
		browser.page().table().select(sample(browser, name));
	}

	private static Sample sample(DatasetBrowserPart browser, String name) {
		return browser.dataset().orElseThrow().samples().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
	}

	private static void close(IViewPart part) {
		Workbench.page().hideView(part);
	}
}
