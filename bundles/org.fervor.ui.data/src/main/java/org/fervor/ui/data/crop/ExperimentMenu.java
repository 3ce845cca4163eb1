package org.fervor.ui.data.crop;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fervor.ui.data.run.ExperimentFiles;
import org.fervor.ui.data.text.Messages;

/** The experiments of the workspace to choose from, as a menu. */
final class ExperimentMenu {

	private ExperimentMenu() {
	}

	/** Opens it below a control; it is disposed when it closes. */
	static void open(Control below, Consumer<IFile> chosen) {
		Menu menu = new Menu(below);
		List<IFile> experiments = ExperimentFiles.all(ResourcesPlugin.getWorkspace().getRoot());
		for (IFile file : experiments) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(file.getFullPath().toString());
			item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen.accept(file)));
		}
		if (experiments.isEmpty()) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText(Messages.crop_noExperiment);
			none.setEnabled(false);
		}
		// after the selection, which comes later than hiding
		menu.addMenuListener(MenuListener.menuHiddenAdapter(e -> e.display.asyncExec(menu::dispose)));
		menu.setVisible(true);
	}
}
