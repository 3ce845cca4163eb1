package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import javax.management.ObjectName;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.DocumentFiles;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Memory stays flat when parts are opened and closed 50 times. What lives is counted by the virtual machine itself after a full collection: images, fonts and other resources of the
 * window system, widgets, and our parts. One that stays behind at each opening would be counted 45 times.
 */
@ExtendWith(NoSurprises.class)
class LeakTest {

	private static final int WARM = 5;
	private static final int TIMES = 45;
	/** What the platform may keep of its own: a last selection, a cached menu. */
	private static final int ALLOWED = 15;
	/** Wrappers of listeners are among them: where an area of the window is emptied and filled again, the platform's own renderer leaves one behind, so other views stay open beside. */
	private static final String COUNTED = "(?:org\\.eclipse\\.swt\\.graphics\\.(Image|Font|Cursor|GC|Path|Pattern|Region|TextLayout|Transform)|org\\.eclipse\\.swt\\.(widgets|custom|browser)\\.[A-Z]\\w+"
			+ "|org\\.fervor\\.ui\\..*(Part|Editor|Page|Canvas|Chart|Tree|Grid|Thumbnails))";

	private final SampleFolder sample = new SampleFolder("leak-test");

	@Test
	void viewsOfTheDataPerspectiveLeaveNothingBehind() throws Exception {
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		views(Ids.DATASET_BROWSER, Ids.FACE_CROPPER, Ids.AUGMENTATION);
	}

	@Test
	void viewsOfTheLabPerspectiveLeaveNothingBehind() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		views(Ids.RUNS, Ids.TRAINING, Ids.FUSION, Ids.COMPARISON);
	}

	@Test
	void theViewOfTheLivePerspectiveLeavesNothingBehind() throws Exception {
		Workbench.perspective(Ids.LIVE_PERSPECTIVE);
		views(Ids.LIVE);
	}

	@Test
	void editorsLeaveNothingBehind() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		IFile network = sample.project().getFile("leak.cnn");
		DocumentFiles.write(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()), Path.of(network.getLocationURI()));
		sample.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		for (IFile file : List.of(network, sample.experiment("leak.experiment", 1))) {
			flat(file.getName(), () -> {
				Workbench.page().closeEditor(IDE.openEditor(Workbench.page(), file), false);
				return null;
			});
		}
	}

	@Test
	void theCountSeesAnImageThatNobodyDisposes() throws Exception {
		List<Image> kept = new ArrayList<>();
		Map<String, Integer> before = count();
		for (int i = 0; i < TIMES; i++) {
			kept.add(new Image(Display.getCurrent(), 4, 4));
		}
		int grown = count().get("org.eclipse.swt.graphics.Image") - before.getOrDefault("org.eclipse.swt.graphics.Image", 0);
		assertTrue(grown >= TIMES, grown + " more");
		kept.forEach(Image::dispose);
	}

	private static void views(String... ids) throws Exception {
		for (String id : ids) {
			IViewPart open = Workbench.page().findView(id);
			if (open != null) {
				Workbench.page().hideView(open);
			}
			flat(id, () -> {
				IViewPart part = Workbench.page().showView(id);
				pump();
				if (part instanceof RunsPart runs) {
					runs.rows().stream().findFirst().ifPresent(runs::select);
				}
				Workbench.page().hideView(part);
				return null;
			});
			Workbench.page().showView(id);
		}
	}

	private static void flat(String what, Callable<Void> openAndClose) throws Exception {
		for (int i = 0; i < WARM; i++) {
			openAndClose.call();
			pump();
		}
		Map<String, Integer> before = count();
		for (int i = 0; i < TIMES; i++) {
			openAndClose.call();
			pump();
		}
		Map<String, Integer> grown = new TreeMap<>();
		count().forEach((name, now) -> {
			int more = now - before.getOrDefault(name, 0);
			if (more > ALLOWED) {
				grown.put(name, more);
			}
		});
		assertEquals(Map.of(), grown, what + ", opened and closed " + TIMES + " times");
	}

	/** Lets everything that was asked for happen. */
	private static void pump() {
		Workbench.until("all work is done", () -> Job.getJobManager().find(Tasks.FAMILY).length == 0);
		Display display = Display.getCurrent();
		for (int i = 0; i < 500 && display.readAndDispatch(); i++) {
			// until nothing is left to be done
		}
	}

	/** How many objects of each class that counts are alive, after a full collection. */
	private static Map<String, Integer> count() throws Exception {
		Workbench.settle();
		Map<String, Integer> counts = new TreeMap<>();
		String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
				new Object[] { new String[0] }, new String[] { String[].class.getName() });
		for (String line : histogram.split("\n")) {
			String[] cells = line.strip().split("\\s+");
			if (cells.length >= 4 && cells[3].matches(COUNTED)) {
				counts.merge(cells[3], Integer.parseInt(cells[1]), Integer::sum);
			}
		}
		return counts;
	}
}
