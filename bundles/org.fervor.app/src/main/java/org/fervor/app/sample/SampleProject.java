package org.fervor.app.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.app.text.Messages;

/** A project made from a folder of samples. */
public final class SampleProject {

	private final IWorkspace workspace;
	private final String name;

	public SampleProject(IWorkspace workspace, String name) {
		this.workspace = workspace;
		this.name = name;
	}

	/** Whether the workspace has it. */
	public boolean exists() {
		return workspace.getRoot().getProject(name).exists();
	}

	/**
	 * Copies the samples into a new project. Files that stand there already are the user's and stay as they are.
	 *
	 * @return whether a project was made; false where there is one
	 */
	public boolean create(Path source, Progress progress) throws CoreException, IOException {
		IProject project = workspace.getRoot().getProject(name);
		if (project.exists()) {
			return false;
		}
		Path target = workspace.getRoot().getLocation().append(name).toPath();
		copy(source, target, progress);
		if (!project.exists()) {
			project.create(null);
		}
		project.open(null);
		project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		// a workbench that is killed would otherwise find it closed
		workspace.save(true, null);
		return true;
	}

	static void copy(Path source, Path target, Progress progress) {
		try (Stream<Path> walk = Files.walk(source)) {
			List<Path> files = walk.filter(Files::isRegularFile).toList();
			progress.step(Messages.sample_step, files.size());
			for (Path file : files) {
				progress.checkCancelled();
				Path copy = target.resolve(source.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				if (!Files.exists(copy)) {
					Files.copy(file, copy);
				}
				progress.advance(1);
			}
		} catch (IOException e) {
			throw new UserError(target + " cannot be written (" + e.getMessage() + "); make room there or start with another workspace (./fervor --workspace FOLDER)", e);
		}
	}
}
