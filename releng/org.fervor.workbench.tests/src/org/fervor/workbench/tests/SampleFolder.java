package org.fervor.workbench.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;

/** A project with a small data set of drawn faces: three classes, four images each, and one file that is no image. */
final class SampleFolder {

	private static final List<String> CLASSES = List.of("anger", "happiness", "surprise");
	private static final int SIDE = 64;

	private final IProject project;

	SampleFolder(String name) {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		try {
			if (!project.exists()) {
				project.create(null);
			}
			project.open(null);
			for (int c = 0; c < CLASSES.size(); c++) {
				Path folder = Files.createDirectories(path().resolve("faces").resolve(CLASSES.get(c)));
				for (int i = 0; i < 4; i++) {
					draw(folder.resolve("face" + i + ".png"), c, i);
				}
			}
			Files.writeString(path().resolve("faces").resolve("anger").resolve("broken.png"), "this is no picture");
			project.refreshLocal(IResource.DEPTH_INFINITE, null);
		} catch (CoreException | IOException e) {
			throw new AssertionError(e);
		}
	}

	Path path() {
		return project.getLocation().toPath();
	}

	Path faces() {
		return path().resolve("faces");
	}

	IProject project() {
		return project;
	}

	/** A file of the project with this content. */
	IFile file(String name, String content) {
		IFile file = project.getFile(name);
		try {
			if (file.exists()) {
				file.delete(true, null);
			}
			file.create(new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)), true, null);
			return file;
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** An experiment on these faces that is over in seconds. */
	IFile experiment(String name, int epochs) {
		return experiment(name, epochs, "cnn1");
	}

	/** The same with several networks. */
	IFile experiment(String name, int epochs, String... networks) {
		String elements = Arrays.stream(networks).map(n -> "<networks>" + n + "</networks>").collect(Collectors.joining());
		return file(name, """
				<?xml version="1.0" encoding="UTF-8"?>
				<fervor:ExperimentDocument xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fervor="fervor:document/1" name="%s" data="faces">
				  %s
				  <splits>random</splits>
				  <settings parameter="epochs" value="%d"/>
				  <settings parameter="augment" value="none"/>
				  <settings parameter="detector" value="none"/>
				</fervor:ExperimentDocument>
				""".formatted(name.replace(".experiment", ""), elements, epochs));
	}

	/** A disc with two eyes and a mouth that differs from class to class. */
	private static void draw(Path file, int kind, int variant) {
		ImageData data = new ImageData(SIDE, SIDE, 24, new PaletteData(0xff0000, 0xff00, 0xff));
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				boolean face = Math.hypot(x - 32, y - 32) < 26 + variant;
				boolean eye = Math.hypot(x - 23, y - 26) < 3 || Math.hypot(x - 41, y - 26) < 3;
				double bend = (kind - 1) * Math.pow((x - 32) / 6.0, 2);
				boolean mouth = Math.abs(x - 32) < 10 && Math.abs(y - 44 + bend) < (kind == 2 ? 5 : 2);
				data.setPixel(x, y, eye || mouth ? 0x402020 : face ? 0xe0b090 : 0x405060 + 0x010101 * variant);
			}
		}
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		try (java.io.OutputStream out = Files.newOutputStream(file)) {
			loader.save(out, SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
