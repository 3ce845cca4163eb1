package org.fervor.ui.data.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.document.ExperimentDocument;

/** The experiments of the workspace, as files. */
public final class ExperimentFiles {

	private ExperimentFiles() {
	}

	/** All of them, but those that runs keep. */
	public static List<IFile> all(IWorkspaceRoot root) {
		List<IFile> found = new ArrayList<>();
		try {
			root.accept(proxy -> {
				if (proxy.getType() == IResource.FILE && proxy.getName().endsWith(".experiment")) {
					found.add((IFile) proxy.requestResource());
				}
				return !proxy.getName().equals("runs");
			}, IResource.NONE);
		} catch (CoreException e) {
			throw new UserError(e.getMessage(), e);
		}
		return found;
	}

	/** Those that use a data set; damaged ones are passed over, their editor says what is wrong. Reads files. */
	public static List<IFile> on(IWorkspaceRoot root, Path data) {
		return all(root).stream().filter(f -> uses(f, data)).toList();
	}

	/**
	 * Writes settings into an experiment. An editor in which it is open takes them over, or asks when it is saved.
	 *
	 * @param settings parameter → value as text
	 * @throws UserError if the file is damaged
	 */
	public static void set(IFile file, Map<? extends Parameter<?>, String> settings) throws IOException {
		ExperimentDocument document = DocumentFiles.readExperiment(file.getLocation().toPath());
		settings.forEach((parameter, value) -> ExperimentDocuments.set(document, parameter, value));
		DocumentFiles.write(document, file.getLocation().toPath());
		try {
			file.refreshLocal(IResource.DEPTH_ZERO, null);
		} catch (CoreException e) {
			throw new UserError(file.getFullPath() + " is written, but the workspace cannot read it: " + e.getMessage(), e);
		}
	}

	private static boolean uses(IFile file, Path data) {
		try {
			Path experiment = file.getLocation().toPath();
			String named = DocumentFiles.readExperiment(experiment).getData();
			return named != null && !named.isBlank() && Files.isSameFile(experiment.resolveSibling(named), data);
		} catch (UserError | IOException | IllegalArgumentException e) {
			return false;
		}
	}
}
