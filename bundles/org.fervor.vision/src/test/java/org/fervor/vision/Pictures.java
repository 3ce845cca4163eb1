package org.fervor.vision;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;

/** Pictures for tests. */
public final class Pictures {

	private Pictures() {
	}

	/** Independent random values. */
	public static PixelImage noise(int width, int height, int channels, long seed) {
		byte[] pixels = new byte[width * height * channels];
		new SplittableRandom(seed).nextBytes(pixels);
		return new PixelImage(width, height, channels, pixels);
	}

	/** One value everywhere. */
	public static PixelImage flat(int width, int height, int channels, int value) {
		PixelImage image = PixelImage.black(width, height, channels);
		java.util.Arrays.fill(image.pixels(), (byte) value);
		return image;
	}

	/** The same picture with each value set by its place. */
	public static PixelImage of(int width, int height, int channels, Value value) {
		byte[] pixels = new byte[width * height * channels];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) value.at(i / channels % width, i / channels / width, i % channels);
		}
		return new PixelImage(width, height, channels, pixels);
	}

	/** A value for each place and channel. */
	@FunctionalInterface
	public interface Value {
		int at(int x, int y, int channel);
	}

	/** A picture file that is named like its path. */
	public static ImageSource source(Path file) {
		return new ImageSource.PictureFile(file, file.getFileName().toString());
	}

	/** A file of the folder that the project's sessions share; the test is skipped where that is absent. */
	public static Path shared(String name) {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolveSibling("shared").resolve(name);
			if (Files.isDirectory(folder.resolve("bundles")) && Files.isRegularFile(file)) {
				return file;
			}
		}
		return abort("the shared folder with " + name + " is not on this machine");
	}
}
