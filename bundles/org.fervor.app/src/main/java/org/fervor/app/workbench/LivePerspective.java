package org.fervor.app.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.fervor.app.Ids;

/** A face, a mood, a song: one part that fills the window. */
public final class LivePerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addView(Ids.LIVE, IPageLayout.TOP, 0.95f, layout.getEditorArea());
		Shortcuts.add(layout);
	}
}
