package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.navigator.CommonNavigator;
import org.fervor.app.Ids;
import org.fervor.core.data.Sample;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.image.ThumbnailGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a context menu is about: what the mouse is on. */
@ExtendWith(NoSurprises.class)
class RightClickTest {

	private static final int RIGHT = 3;

	private final SampleFolder sample = new SampleFolder("right-click-test");
	private DatasetBrowserPart browser;

	@BeforeEach
	void aDataSetIsOpen() throws Exception {
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		Workbench.window().getShell().forceActive();
		browser = Workbench.view(DatasetBrowserPart.class, Ids.DATASET_BROWSER);
		browser.open(sample.faces());
		Workbench.until("the data set is shown", () -> browser.dataset().isPresent());
		Workbench.settle();
	}

	@AfterEach
	void untag() {
		browser.page().filter("");
		browser.page().pictures().rows().forEach(s -> {
			browser.page().pictures().click(s, SWT.NONE);
			browser.tagging().set("odd", false);
		});
		Workbench.settle();
	}

	@Test
	void aTagLandsOnTheImageThatIsClicked() {
		ThumbnailGrid<Sample> grid = browser.page().pictures();
		Sample before = grid.rows().get(0);
		Sample clicked = grid.rows().get(2);
		grid.click(before, SWT.NONE);
		menu(grid, middle(grid.place(clicked)));
		assertEquals(List.of(clicked), grid.selection());
		browser.tagging().set("odd", true);
		assertEquals(List.of("odd"), browser.tags(clicked));
		assertEquals(List.of(), browser.tags(before));
	}

	@Test
	void severalImagesStaySelectedUnderARightClickOnOneOfThem() {
		ThumbnailGrid<Sample> grid = browser.page().pictures();
		grid.click(grid.rows().get(0), SWT.NONE);
		grid.click(grid.rows().get(2), SWT.SHIFT);
		menu(grid, middle(grid.place(grid.rows().get(1))));
		assertEquals(grid.rows().subList(0, 3), grid.selection());
	}

	@Test
	void aRightClickBesideAllImagesIsAboutNone() {
		ThumbnailGrid<Sample> grid = browser.page().pictures();
		grid.click(grid.rows().get(0), SWT.NONE);
		menu(grid, new Point(2, grid.place(grid.rows().get(0)).y + 5));
		assertEquals(List.of(), grid.selection());
		browser.tagging().set("odd", true);
		assertTrue(grid.rows().stream().allMatch(s -> browser.tags(s).isEmpty()));
	}

	@Test
	void aRowOfTheTableIsSelectedByARightClick() {
		browser.page().views(false, true);
		Workbench.settle();
		NatTable table = browser.page().table().control();
		Sample third = browser.page().pictures().rows().get(2);
		menu(table, middle(table.getBoundsByPosition(1, 3)));
		assertEquals(List.of(third), browser.page().table().selectedRows());
		browser.tagging().set("odd", true);
		assertEquals(List.of("odd"), browser.tags(third));
		browser.page().views(true, false);
	}

	@Test
	void imagesThatTheFilterHidesAreNotTagged() {
		ThumbnailGrid<Sample> grid = browser.page().pictures();
		Sample hidden = grid.rows().get(0);
		grid.click(hidden, SWT.NONE);
		browser.page().filter("surprise");
		browser.tagging().set("odd", true);
		assertEquals(List.of(), browser.tags(hidden));
		browser.page().filter("");
		assertEquals(List.of(), browser.tags(hidden));
	}

	@Test
	void theProjectExplorerShowsItsMenuAfterAQuickClick() throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(Ids.PROJECT_EXPLORER);
		Workbench.settle();
		Tree tree = (Tree) explorer.getCommonViewer().getControl();
		// the button is up again before anything is handled, as a quick hand does on a busy machine
		Workbench.press(tree, middle(tree.getItem(0).getBounds()), RIGHT);
		Workbench.release(RIGHT);
		Workbench.until("the menu is open", () -> tree.getMenu().isVisible());
		Workbench.settle();
		assertTrue(tree.getMenu().isVisible(), "the menu stays open");
		assertEquals(1, tree.getSelectionCount());
		tree.getMenu().setVisible(false);
	}

	/** Asks for the menu of a place, as a right click does: mouse events that a test posts carry no place on the display. */
	private static void menu(Control control, Point at) {
		Point place = control.toDisplay(at);
		Event event = new Event();
		event.detail = SWT.MENU_MOUSE;
		event.x = place.x;
		event.y = place.y;
		control.notifyListeners(SWT.MenuDetect, event);
		Workbench.settle();
	}

	private static Point middle(Rectangle place) {
		return new Point(place.x + place.width / 2, place.y + place.height / 2);
	}
}
