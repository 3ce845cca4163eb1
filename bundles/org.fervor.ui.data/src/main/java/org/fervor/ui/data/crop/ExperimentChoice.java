package org.fervor.ui.data.crop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.document.ExperimentDocument;

/** Writes crop settings into an experiment of the workspace. */
final class ExperimentChoice {

	private ExperimentChoice() {
	}

	/** The experiments of the workspace. */
	static List<IFile> all(IWorkspaceRoot root) {
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

	/** All crop settings but the size, which belongs to the experiment. An editor in which it is open takes them over, or asks when it is saved. */
	static void write(IFile file, Settings crop) throws IOException {
		ExperimentDocument document = DocumentFiles.readExperiment(file.getLocation().toPath());
		FaceCropper.PARAMETERS.stream().filter(p -> p != FaceCropper.SIZE).forEach(p -> ExperimentDocuments.set(document, p, text(crop, p)));
		DocumentFiles.write(document, file.getLocation().toPath());
		try {
			file.refreshLocal(IResource.DEPTH_ZERO, null);
		} catch (CoreException e) {
			throw new UserError(file.getFullPath() + " is written, but the workspace cannot read it: " + e.getMessage(), e);
		}
	}

	private static <T> String text(Settings settings, Parameter<T> parameter) {
		return parameter.format(settings.get(parameter));
	}
}
