package org.fervor.app.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fervor.app.Ids;

/** Training and judging: architectures and experiments in the editors, runs and their curves below. */
public final class LabPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		layout.addView(Ids.PROJECT_EXPLORER, IPageLayout.LEFT, 0.18f, editors);
		layout.addView(Ids.PROGRESS, IPageLayout.BOTTOM, 0.75f, Ids.PROJECT_EXPLORER);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.73f, editors);
		right.addView(Ids.WELCOME);
		IFolderLayout runs = layout.createFolder("runs", IPageLayout.BOTTOM, 0.52f, editors);
		runs.addView(Ids.RUNS);
		runs.addView(Ids.TRAINING);
		runs.addView(Ids.FUSION);
		runs.addView(Ids.COMPARISON);
		Shortcuts.add(layout);
	}
}
