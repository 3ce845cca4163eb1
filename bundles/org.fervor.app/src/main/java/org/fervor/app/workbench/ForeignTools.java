package org.fervor.app.workbench;

import java.util.List;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;

/** Takes out of each perspective what the platform's text editors put into every window's menus and tool bar. */
final class ForeignTools extends PerspectiveAdapter {

	private static final List<String> HIDDEN = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation", "org.eclipse.ui.edit.text.actionSet.navigation",
			"org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", "org.eclipse.ui.edit.text.actionSet.openExternalFile", "org.eclipse.ui.NavigateActionSet",
			"org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.actionSet.openFiles", "org.eclipse.ui.WorkingSetActionSet",
			"org.eclipse.ui.WorkingSetModificationActionSet");

	@Override
	public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
		HIDDEN.forEach(page::hideActionSet);
	}
}
