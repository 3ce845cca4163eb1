package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.fervor.app.Ids;
import org.fervor.app.about.AboutDialog;
import org.fervor.app.welcome.Tour;
import org.fervor.app.welcome.WelcomePart;
import org.fervor.core.compute.ComputeService;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.look.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

@ExtendWith(NoSurprises.class)
class WorkbenchTest {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

	@Test
	void everyPartOpensInEveryPerspective() throws Exception {
		for (String perspective : List.of(Ids.DATA_PERSPECTIVE, Ids.LAB_PERSPECTIVE)) {
			Workbench.perspective(perspective);
			for (String view : List.of(Ids.PROJECT_EXPLORER, Ids.PROGRESS, Ids.WELCOME, Ids.DATASET_BROWSER, Ids.AUGMENTATION, Ids.RUNS, Ids.TRAINING, Ids.FUSION, Ids.COMPARISON)) {
				IViewPart part = Workbench.page().showView(view);
				assertNotNull(part, view);
				Workbench.settle();
			}
			for (IViewReference reference : Workbench.page().getViewReferences()) {
				assertNotNull(reference.getView(true), reference.getId());
			}
		}
	}

	@Test
	void perspectivesHaveTheirPartsInPlace() throws Exception {
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		Workbench.page().resetPerspective();
		assertNotNull(Workbench.page().findView(Ids.DATASET_BROWSER));
		assertNotNull(Workbench.page().findViewReference(Ids.AUGMENTATION));
		assertNotNull(Workbench.page().findView(Ids.PROJECT_EXPLORER));
		Screenshot.window("data");
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		Workbench.page().resetPerspective();
		assertNotNull(Workbench.page().findView(Ids.RUNS));
		assertNotNull(Workbench.page().findViewReference(Ids.TRAINING));
		assertNotNull(Workbench.page().findViewReference(Ids.WELCOME));
	}

	@Test
	void tablesAndCanvasesFollowTheDarkTheme() throws Exception {
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		DatasetBrowserPart browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
		browser.open(new SampleFolder("theme-test").faces());
		Workbench.until("the data set is shown", () -> browser.dataset().isPresent());
		Workbench.execute("org.fervor.app.theme", "org.eclipse.ui.commands.radioStateParameter", DARK);
		Workbench.until("the table is dark", () -> Look.of(browser.page().table().control()) == Look.DARK);
		assertEquals(DARK, PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme().getId());
		Workbench.settle();
		Screenshot.window("dark");
		Workbench.execute("org.fervor.app.theme", "org.eclipse.ui.commands.radioStateParameter", LIGHT);
		assertEquals(LIGHT, InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").get("themeid", ""), "the next start is light");
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(LIGHT, true);
		Workbench.until("the table is light again", () -> Look.of(browser.page().table().control()) == Look.LIGHT);
		Workbench.settle();
	}

	@Test
	void theTourOpensTheSampleProject() throws Exception {
		WelcomePart welcome = Workbench.view(WelcomePart.class, Ids.WELCOME);
		Tour tour = welcome.tour();
		Workbench.until("the sample project is there", () -> ResourcesPlugin.getWorkspace().getRoot().getProject(Ids.FIRST_STEPS).isOpen());
		welcome.perform(tour.steps().get(0));
		DatasetBrowserPart browser = (DatasetBrowserPart) Workbench.page().findView(Ids.DATASET_BROWSER);
		Workbench.until("the sample data is shown", () -> browser.dataset().isPresent());
		assertTrue(tour.finished(tour.steps().get(0)));
		welcome.perform(tour.steps().get(2));
		IEditorReference[] editors = Workbench.page().getEditorReferences();
		assertEquals(1, editors.length);
		assertEquals("demo.experiment", editors[0].getPartName());
	}

	@Test
	void aboutNamesTheBackEnd() {
		BundleContext bundles = FrameworkUtil.getBundle(WorkbenchTest.class).getBundleContext();
		ServiceReference<ComputeService> reference = bundles.getServiceReference(ComputeService.class);
		AboutDialog dialog = new AboutDialog(Workbench.window().getShell(), bundles.getService(reference));
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.until("the back end is named", () -> dialog.facts().stream().anyMatch(f -> f.value().contains("ND4J")));
		dialog.close();
		bundles.ungetService(reference);
	}
}
