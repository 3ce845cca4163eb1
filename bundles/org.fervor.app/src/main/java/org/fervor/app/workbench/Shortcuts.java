package org.fervor.app.workbench;

import java.util.List;

import org.eclipse.ui.IPageLayout;
import org.fervor.app.Ids;

/** What Window > Show View and File > New offer in every perspective. */
final class Shortcuts {

	private Shortcuts() {
	}

	static void add(IPageLayout layout) {
		List.of(Ids.DATASET_BROWSER, Ids.FACE_CROPPER, Ids.AUGMENTATION, Ids.RUNS, Ids.TRAINING, Ids.FUSION, Ids.COMPARISON, Ids.LIVE, Ids.PROJECT_EXPLORER, Ids.PROGRESS, Ids.WELCOME).forEach(layout::addShowViewShortcut);
		List.of(Ids.DATA_PERSPECTIVE, Ids.LAB_PERSPECTIVE, Ids.LIVE_PERSPECTIVE).forEach(layout::addPerspectiveShortcut);
		List.of("org.fervor.ui.lab.new.experiment", "org.fervor.ui.lab.new.architecture", "org.eclipse.ui.wizards.new.project", "org.eclipse.ui.wizards.new.folder",
				"org.eclipse.ui.wizards.new.file").forEach(layout::addNewWizardShortcut);
	}
}
