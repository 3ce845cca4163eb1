package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.training.TrainingPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The UI thread answers within 100 ms while runs train and every part of the Lab perspective follows them. */
@ExtendWith(NoSurprises.class)
class NeverBlockedTest {

	private static final int PAGES = 5;

	private final SampleFolder sample = new SampleFolder("watched-test");

	@Test
	void theWindowAnswersWhileRunsTrain() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		Workbench.page().showView(Ids.FUSION);
		TrainingPart training = Workbench.view(TrainingPart.class, Ids.TRAINING);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("watched.experiment", 400, "cnn1", "cnn2"));
		// classes are loaded, fonts measured and code compiled before anybody measures
		Map<Integer, Runnable> looks = Map.of(0, () -> training.front(0), 1, () -> training.front(1), 2, () -> training.front(2), 3, () -> training.front(3), 4, () -> training.front(4));
		editor.run();
		Workbench.until("curves are drawn", () -> training.loss().curves().stream().anyMatch(c -> c.x().length > 5));
		looks.values().forEach(l -> {
			l.run();
			Workbench.until("a moment has passed", passed(150));
		});
		training.front(0);
		List<String> blocks;
		int knocks;
		try (Watchdog watchdog = new Watchdog()) {
			for (int i = 0; i < 2 * PAGES; i++) {
				Workbench.until("a moment has passed", passed(400));
				looks.get(i % PAGES).run();
			}
			Workbench.until("the watchdog has seen enough", () -> watchdog.knocks() > 100);
			blocks = watchdog.blocks();
			knocks = watchdog.knocks();
		}
		runs.rows().stream().filter(RunRow::live).forEach(runs::stop);
		Workbench.until("the run is over", () -> runs.rows().stream().noneMatch(RunRow::live));
		assertTrue(knocks > 100, "asked " + knocks + " times");
		assertEquals(List.of(), blocks);
	}

	@Test
	void theWatchdogBarksAtWhatBlocks() {
		try (Watchdog watchdog = new Watchdog()) {
			Workbench.until("it watches", () -> watchdog.knocks() > 5);
			Display.getCurrent().asyncExec(() -> {
				long end = System.nanoTime() + 400_000_000;
				while (System.nanoTime() < end) {
					Thread.onSpinWait();
				}
			});
			Workbench.until("it barks, and says at what", () -> watchdog.blocks().stream().anyMatch(b -> b.contains("NeverBlockedTest")));
		}
	}

	private static java.util.function.BooleanSupplier passed(int millis) {
		boolean[] over = new boolean[1];
		Display.getCurrent().timerExec(millis, () -> over[0] = true);
		return () -> over[0];
	}
}
