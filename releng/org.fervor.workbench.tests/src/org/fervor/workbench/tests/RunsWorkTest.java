package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.ui.chart.Curve;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.lab.compare.ComparePart;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.fusion.FusionPart;
import org.fervor.ui.lab.queue.SweepDialog;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.training.TrainingPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

@ExtendWith(NoSurprises.class)
class RunsWorkTest {

	private static final int CONFUSIONS = 1;
	private static final int SAMPLES = 2;
	private static final int QUEUE = 3;
	private static final int LOG = 4;

	private final SampleFolder sample = new SampleFolder("runs-test");
	private RunsPart runs;

	@BeforeEach
	void labPerspective() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		runs = Workbench.view(RunsPart.class, Ids.RUNS);
	}

	@Test
	void runsAreRunAgainComparedVerifiedDeletedAndPutBack() throws Exception {
		run("again", 1, "cnn1");
		runs.select(complete("again").get(0));
		runs.press("reproduce");
		Workbench.until("the same plan has been run again", () -> complete("again").size() == 2);

		runs.select(complete("again"));
		runs.press("compare");
		ComparePart compare = (ComparePart) Workbench.page().findView(Ids.COMPARISON);
		Workbench.until("the runs stand side by side", () -> compare.tests() == 1);
		assertEquals(List.of(), compare.differences(), "the same plan on the same machine differs in nothing");
		assertTrue(compare.verdict().startsWith("No significant difference"), compare.verdict());

		Workbench.page().activate(runs);
		runs.select(complete("again").get(0));
		runs.press("verify");
		Workbench.until("the run has been scored again", () -> !runs.verdict().isEmpty());
		assertTrue(runs.verdict().contains("match") && !runs.verdict().contains("mismatch"), runs.verdict());

		Path deleted = complete("again").get(0).folder();
		runs.press("delete");
		Workbench.until("it is gone", () -> complete("again").size() == 1);
		assertFalse(Files.exists(deleted));
		IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
		history.undo(runs.undoContext(), null, null);
		Workbench.until("it is back", () -> complete("again").size() == 2);
		assertTrue(Files.exists(deleted.resolve("report.html")));
	}

	@Test
	void theTableIsFiltered() throws Exception {
		run("filtered", 1, "cnn1");
		runs.filter("no such run");
		assertEquals(List.of(), runs.rows());
		runs.filter("filtered complete");
		assertFalse(runs.rows().isEmpty());
		runs.filter("");
	}

	@Test
	void confusionsAndLogOfARunAreShownAndSurviveClosing() throws Exception {
		run("logged", 2, "cnn1");
		runs.select(complete("logged").get(0));
		TrainingPart training = Workbench.view(TrainingPart.class, Ids.TRAINING);
		Workbench.page().hideView(training);
		TrainingPart again = Workbench.view(TrainingPart.class, Ids.TRAINING);
		Workbench.until("its curves are drawn again", () -> again.title().contains("logged") && !again.loss().curves().isEmpty());
		again.draw(0.6, true, true, true);
		assertEquals(4, again.loss().curves().size(), "raw lines stay under the smoothed ones");
		assertTrue(again.loss().isLog());
		again.loss().pointer().zoom(1, 1.5);
		assertTrue(again.loss().pointer().zoomed());
		again.loss().pointer().all();
		again.front(CONFUSIONS);
		Workbench.until("the confusions of the last epoch are shown", again::showsConfusions);
		again.front(LOG);
		Workbench.until("the log is shown", () -> again.log().contains("12 faces of 3 classes") && again.log().contains("complete"));
		again.draw(0, true, true, false);
	}

	@Test
	void whatNetworksSayOfTestFacesIsShownAndSurvivesClosing() throws Exception {
		run("sampled", 2, "cnn1", "cnn2");
		runs.select(complete("sampled").get(0));
		TrainingPart training = Workbench.view(TrainingPart.class, Ids.TRAINING);
		training.front(SAMPLES);
		Workbench.until("six test faces are shown", () -> training.samples().size() == 6 && training.sampleFaces() == 6);
		List<String> said = training.samples();
		assertTrue(said.stream().allMatch(s -> s.contains("CNN_1 after epoch 2: ") && s.contains("CNN_2 after epoch 2: ")), said.toString());
		assertEquals(List.of("anger", "anger", "happiness", "happiness", "surprise", "surprise"), said.stream().map(s -> s.replaceFirst("(?s)/.*", "")).toList());

		Workbench.page().hideView(training);
		TrainingPart again = Workbench.view(TrainingPart.class, Ids.TRAINING);
		again.front(SAMPLES);
		Workbench.until("they are shown again", () -> again.samples().equals(said) && again.sampleFaces() == 6);
	}

	@Test
	void aSweepOverSeedsWaitsInTheQueueAndBecomesABand() throws Exception {
		IFile file = sample.experiment("swept.experiment", 2);
		SweepDialog dialog = new SweepDialog(Workbench.window().getShell(), desk(), file.getLocation().toPath());
		dialog.setBlockOnOpen(false);
		dialog.open();
		dialog.set(0, "batch", "many");
		Workbench.until("a wrong value is named", () -> dialog.getErrorMessage() != null && dialog.getErrorMessage().contains("batch"));
		dialog.set(0, "", "");
		dialog.seeds("1..2");
		Workbench.until("two runs are announced", () -> dialog.sentence().startsWith("2 runs"));
		dialog.press();
		TrainingPart training = Workbench.view(TrainingPart.class, Ids.TRAINING);
		training.front(QUEUE);
		desk().enqueue(Workbench.page(), file.getLocation().toPath(), dialog.points());
		Workbench.until("both wait or work", () -> training.queue().names().containsAll(List.of("swept seed 1", "swept seed 2")));
		Workbench.until("both had their turn", () -> complete("swept").size() == 2);
		runs.select(complete("swept"));
		Workbench.until("their mean is drawn in a band", () -> training.loss().curves().stream().anyMatch(Curve::banded));
		int first = training.queue().names().indexOf("swept seed 1");
		Workbench.until("the queue says so", () -> training.queue().states().subList(first, first + 2).equals(List.of("done", "done")));
		training.queue().press("Remove What Is Over");
		Workbench.until("the queue is empty", () -> training.queue().states().isEmpty());
	}

	@Test
	void theQueueIsReorderedPausedCancelledAndSurvivesIt() throws Exception {
		Path unending = sample.experiment("unending.experiment", 5000).getLocation().toPath();
		Path quick = sample.experiment("quick.experiment", 1).getLocation().toPath();
		TrainingPart training = Workbench.view(TrainingPart.class, Ids.TRAINING);
		training.front(QUEUE);
		desk().enqueue(Workbench.page(), unending, List.of(java.util.Map.of()));
		Workbench.until("the first is at work", () -> training.queue().states().equals(List.of("running")) && complete("unending").isEmpty()
				&& runs.rows().stream().anyMatch(r -> r.live() && r.run().plan().name().equals("unending")));
		desk().enqueue(Workbench.page(), quick, List.of(java.util.Map.of()));
		Workbench.until("the second waits", () -> training.queue().states().equals(List.of("running", "waiting")));
		training.queue().select(1);
		training.queue().press("Move Up (Alt+Up)");
		Workbench.until("it stands first", () -> training.queue().names().get(0).startsWith("quick"));
		Path folder = runs.rows().stream().filter(r -> r.live() && r.run().plan().name().equals("unending")).findFirst().orElseThrow().folder();
		// without a checkpoint it would begin anew, in another folder
		Workbench.until("a checkpoint is kept", () -> {
			String[] kept = folder.resolve("checkpoints").toFile().list((where, name) -> name.endsWith(".zip"));
			return kept != null && kept.length > 0;
		});
		training.queue().select(1);
		training.queue().press("Pause");
		Workbench.until("the first makes room and the second is done", () -> training.queue().states().equals(List.of("done", "paused")));
		training.queue().select(1);
		training.queue().press("Resume");
		Workbench.until("it goes on", () -> training.queue().states().equals(List.of("done", "running")) && runs.rows().stream().anyMatch(RunRow::live));
		RunRow live = runs.rows().stream().filter(RunRow::live).findFirst().orElseThrow();
		runs.stop(live);
		Workbench.until("stopping the run cancels its entry", () -> training.queue().states().equals(List.of("done", "cancelled")));
		assertEquals(1, runs.rows().stream().filter(r -> r.run().plan().name().equals("unending")).count(), "it went on in its own folder");
		training.queue().press("Remove What Is Over");
		Workbench.until("the queue is empty", () -> training.queue().states().isEmpty());
	}

	@Test
	void aCellOfTheMatrixAndARunShowTheirImagesInTheDatasetBrowser() throws Exception {
		run("linked", 1, "cnn1", "cnn2");
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		DatasetBrowserPart browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
		browser.open(sample.faces());
		Workbench.until("the data set is shown", () -> browser.dataset().isPresent());
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		RunsPart table = Workbench.view(RunsPart.class, Ids.RUNS);
		Workbench.until("the run is listed", () -> !complete("linked").isEmpty());
		table.select(complete("linked").get(0));
		Workbench.until("the browser shows the run's test images alone", () -> browser.page().linkedTo().contains("linked"));
		assertEquals(6, browser.page().names().size());

		FusionPart fusion = Workbench.view(FusionPart.class, Ids.FUSION);
		Workbench.until("its images are listed", () -> fusion.images().size() == 6);
		int[] cell = clickCell(fusion);
		Workbench.until("the browser shows the images of the cell", () -> browser.page().linkedTo().startsWith("True "));
		assertEquals(Set.copyOf(fusion.images()), browser.page().names().stream().collect(Collectors.toSet()));
		fusion.click(cell[0], cell[1]);
		assertEquals(6, fusion.images().size(), "a second click lists all images again");
		browser.page().all();
		assertEquals("", browser.page().linkedTo());
	}

	/** Clicks a cell that holds images; a second click would give it up. */
	private static int[] clickCell(FusionPart fusion) {
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 3; column++) {
				fusion.click(row, column);
				if (!fusion.images().isEmpty()) {
					return new int[] { row, column };
				}
			}
		}
		throw new AssertionError("all cells are empty");
	}

	private void run(String name, int epochs, String... networks) throws Exception {
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment(name + ".experiment", epochs, networks));
		editor.run();
		Workbench.until("the run is complete", () -> !complete(name).isEmpty());
	}

	private List<RunRow> complete(String name) {
		return ((RunsPart) Workbench.page().findView(Ids.RUNS)).rows().stream().filter(r -> r.finished() && r.run().plan().name().equals(name)).toList();
	}

	private static RunDesk desk() {
		BundleContext bundles = FrameworkUtil.getBundle(RunDesk.class).getBundleContext();
		return bundles.getService(bundles.getServiceReference(RunDesk.class));
	}
}
