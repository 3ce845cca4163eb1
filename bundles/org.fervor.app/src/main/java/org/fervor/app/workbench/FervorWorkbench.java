package org.fervor.app.workbench;

import java.net.URL;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.ui.task.Problems;

/** What holds for the whole workbench: state is kept, resources are shown as projects and files, changes are saved at the end. */
final class FervorWorkbench extends WorkbenchAdvisor {

	private static final String IDE_ICONS = "icons/full/obj16/";

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "prj_obj.svg");
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "cprj_obj.svg");
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Ids.DATA_PERSPECTIVE;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.fervor.app.preferences";
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new FervorWindow(configurer);
	}

	@Override
	public void postStartup() {
		Splash.over();
	}

	@Override
	public boolean preShutdown() {
		return RunningWork.mayStop();
	}

	@Override
	public void postShutdown() {
		try {
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (CoreException e) {
			Problems.log(e);
		}
	}

	private static void declare(IWorkbenchConfigurer configurer, String name, String file) {
		URL url = FileLocator.find(Platform.getBundle("org.eclipse.ui.ide"), new Path(IDE_ICONS + file), null);
		configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
	}
}
