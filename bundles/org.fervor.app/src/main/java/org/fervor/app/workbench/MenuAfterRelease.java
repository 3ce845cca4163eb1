package org.fervor.app.workbench;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.navigator.CommonNavigator;
import org.fervor.app.Ids;

/**
 * Opens the Project Explorer's context menu when the mouse button is released. The platform's Paste looks into the clipboard while the menu is made, for which GTK handles events that
 * wait: a button that is released by then closes the menu before it is seen.
 */
final class MenuAfterRelease implements IPartListener2 {

	/** Where the menu is to open, on the display, while the button is down. */
	private Optional<Point> wanted = Optional.empty();

	private MenuAfterRelease() {
	}

	static void install(IWorkbenchWindow window) {
		MenuAfterRelease listener = new MenuAfterRelease();
		window.getPartService().addPartListener(listener);
		for (IWorkbenchPage page : window.getPages()) {
			for (IViewReference view : page.getViewReferences()) {
				listener.partOpened(view);
			}
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference part) {
		if (Ids.PROJECT_EXPLORER.equals(part.getId()) && part.getPart(false) instanceof CommonNavigator explorer) {
			Control tree = explorer.getCommonViewer().getControl();
			tree.addListener(SWT.MenuDetect, this::detected);
			tree.addListener(SWT.MouseUp, e -> released(tree, e));
		}
	}

	private void detected(Event e) {
		if (e.detail == SWT.MENU_MOUSE) {
			e.doit = false;
			wanted = Optional.of(new Point(e.x, e.y));
		}
	}

	private void released(Control tree, Event e) {
		if (e.button == 3) {
			wanted.ifPresent(place -> {
				tree.getMenu().setLocation(place);
				tree.getMenu().setVisible(true);
			});
			wanted = Optional.empty();
		}
	}
}
