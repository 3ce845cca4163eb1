package org.fervor.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the window, into the folder that the system property {@code fervor.screenshots} names; else into the temporary one. */
final class Screenshot {

	private Screenshot() {
	}

	/** Saves the whole window as a PNG. */
	static Path window(String name) throws IOException {
		Shell shell = Workbench.window().getShell();
		Path folder = Path.of(System.getProperty("fervor.screenshots", System.getProperty("java.io.tmpdir")));
		Path file = Files.createDirectories(folder).resolve(name + ".png");
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { of(shell) };
		loader.save(file.toString(), SWT.IMAGE_PNG);
		return file;
	}

	/** How many different colours a control shows: more than a few where it has been painted. */
	static int colours(Control control) {
		ImageData data = of(control);
		Set<Integer> seen = new HashSet<>();
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				seen.add(data.getPixel(x, y));
			}
		}
		return seen.size();
	}

	private static ImageData of(Control control) {
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
		GC gc = new GC(image);
		control.print(gc);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}
}
