package org.fervor.app.workbench;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.fervor.app.Ids;
import org.fervor.app.sample.SampleProject;
import org.fervor.app.sample.SampleWorkspaces;
import org.fervor.app.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Problems;
import org.fervor.ui.task.Tasks;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Gives a new workspace its sample project, once: who deletes it does not get it back unasked. */
public final class FirstSteps implements IStartup {

	/** Where this bundle keeps what it remembers. */
	public static final String NODE = "org.fervor.app";
	/** Whether the tour is shown at each start, not only at the first. */
	public static final String WELCOME_AT_START = "welcome.at.start";
	private static final String GIVEN = "sample.given";

	@Override
	public void earlyStartup() {
		Preferences preferences = InstanceScope.INSTANCE.getNode(NODE);
		if (preferences.getBoolean(WELCOME_AT_START, false)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(FirstSteps::welcome);
		}
		Optional<Path> source = SampleWorkspaces.find(Ids.FIRST_STEPS);
		if (preferences.getBoolean(GIVEN, false) || source.isEmpty()) {
			return;
		}
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> copy(source.get(), preferences));
	}

	private static void copy(Path source, Preferences preferences) {
		Tasks tasks = new Tasks(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
		SampleProject project = new SampleProject(ResourcesPlugin.getWorkspace(), Ids.FIRST_STEPS);
		tasks.start(Messages.sample_copying, progress -> project.create(source, progress), new Outcome<Boolean>() {
			@Override
			public void done(Boolean made) {
				remember(preferences);
			}

			@Override
			public void failed(String message) {
				Problems.show(new IllegalStateException(message));
			}
		});
	}

	private static void welcome() {
		try {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(Ids.WELCOME);
		} catch (PartInitException e) {
			Problems.show(e);
		}
	}

	private static void remember(Preferences preferences) {
		preferences.putBoolean(GIVEN, true);
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			Problems.log(e);
		}
	}
}
