package org.fervor.vision.tspm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.TreeModel;

/** The outputs of the released detector, in {@code ../shared/tspm} beside the repository. Tests that need them are skipped where they are absent. */
public final class Reference {

	/** An array of the reference, first index fastest. */
	record Array(int[] dims, double[] values) {

		double at(int y, int x, int channel) {
			return values[(channel * dims[1] + x) * dims[0] + y];
		}
	}

	private Reference() {
	}

	/** The folder; skips the test where it is absent. */
	public static Path folder() {
		for (Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath(); at != null; at = at.getParent()) {
			Path shared = at.resolveSibling("shared").resolve("tspm");
			if (Files.isDirectory(at.resolve("bundles")) && Files.isDirectory(shared)) {
				return shared;
			}
		}
		assumeTrue(false, "skipped: ../shared/tspm with the outputs of the released detector is not there");
		throw new AssertionError("not reached");
	}

	/** The name of every file of expected detections, small images first. */
	static List<String> expectations() {
		try (Stream<Path> files = Files.list(folder().resolve("expected"))) {
			return files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Map<String, Object> expected(String name) {
		return Json.object(json(folder().resolve("expected").resolve(name + ".json")));
	}

	public static Object json(Path file) {
		try {
			return Json.parse(Files.readString(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A released model by the name without extension. */
	public static TreeModel model(String name) {
		try {
			return ModelFiles.read(folder().resolve("models").resolve(name + ".mat"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static PixelImage image(String name) {
		try {
			BufferedImage image = ImageIO.read(folder().resolve("images").resolve(name + ".png").toFile());
			int w = image.getWidth();
			int h = image.getHeight();
			byte[] pixels = new byte[w * h * 3];
			for (int i = 0; i < w * h; i++) {
				int rgb = image.getRGB(i % w, i / w);
				pixels[3 * i] = (byte) (rgb >> 16);
				pixels[3 * i + 1] = (byte) (rgb >> 8);
				pixels[3 * i + 2] = (byte) rgb;
			}
			return new PixelImage(w, h, 3, pixels);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** One array of the steps of mini_frontal with the 146-filter model. */
	static Array step(String name) {
		Path steps = folder().resolve("steps");
		Map<String, Object> manifest = Json.object(json(steps.resolve("manifest.json")));
		for (Object entry : Json.list(manifest.get("arrays"))) {
			Map<String, Object> array = Json.object(entry);
			if (array.get("name").equals(name)) {
				int[] dims = Json.list(array.get("dims")).stream().mapToInt(d -> (int) Json.number(d)).toArray();
				return new Array(dims, doubles(steps.resolve(name + ".f64")));
			}
		}
		throw new IllegalArgumentException(name);
	}

	public static double[] doubles(Path file) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			double[] values = new double[bytes.remaining() / Double.BYTES];
			bytes.asDoubleBuffer().get(values);
			return values;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
