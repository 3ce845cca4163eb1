package org.fervor.app.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fervor.app.Ids;

/** Looking at data: the workspace at the left, the data set in the middle, a face's augmentations and the tour at the right. */
public final class DataPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.setEditorAreaVisible(false);
		layout.addView(Ids.PROJECT_EXPLORER, IPageLayout.LEFT, 0.18f, editors);
		layout.addView(Ids.PROGRESS, IPageLayout.BOTTOM, 0.75f, Ids.PROJECT_EXPLORER);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.66f, editors);
		right.addView(Ids.WELCOME);
		right.addView(Ids.AUGMENTATION);
		IFolderLayout middle = layout.createFolder("middle", IPageLayout.TOP, 0.95f, editors);
		middle.addView(Ids.DATASET_BROWSER);
		middle.addView(Ids.FACE_CROPPER);
		Shortcuts.add(layout);
	}
}
