package org.fervor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

import org.fervor.core.face.Box;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the part model on a drawn scene. */
@Command(name = "tspm", description = "Speed and memory of the part model, all 13 views, 5 sizes per octave: full scans, tracking, peak memory.")
final class TspmBench extends Verb {

	private static final String SCENE = "bench-scene.jpg";
	private static final int SMALL = 160;
	private static final double MILLISECONDS = 1e-6;
	/** Pixels that the face moves from frame to frame. */
	private static final int STEP = 2;
	private static final int SWAY = 10;
	private static final int BAR_MEGABYTES = 700;
	/** Megabytes of heap that are tried. */
	private static final int LEAST_HEAP = 256;
	private static final int HEAP_STEP = 64;
	private static final int MOST_HEAP = 1024;

	@Option(names = "--quick", description = "Fewer repetitions.")
	private boolean quick;

	@Option(names = "--model", paramLabel = "FILE", description = "Part model (default: the one chosen with 'models', else the one that ships).")
	private Path model;

	@Option(names = "--peak-into", paramLabel = "FILE", hidden = true, description = "Only scans the largest picture once, and writes the peak of memory into a file.")
	private Path peakFile;

	private final List<List<String>> rows = new ArrayList<>(List.of(List.of("part model", "bar", "median", "best")));

	@Override
	public Integer call() throws IOException {
		Settings settings = withPartModel(model == null ? Settings.defaults() : Settings.defaults().with(DetectorParameters.PART_MODEL, existing(model).toAbsolutePath().toString()));
		PixelImage scene = scene();
		if (peakFile != null) {
			return peak(settings, doubled(scene));
		}
		ObjectNode node = Json.object().put("processors", Runtime.getRuntime().availableProcessors());
		ArrayNode array = node.putArray("tspm");
		try (FaceDetector detector = services().detector("tspm").create(settings)) {
			Face face = detector.detect(scene).stream().findFirst().orElseThrow(() -> new UserError("the part model finds no face in the scene of the bench; choose another model"));
			PixelImage small = crop(scene, face);
			add(array, "160x160", 60, detector, i -> small);
			add(array, "640x480", 1000, detector, i -> scene);
		}
		Settings tracking = settings.with(DetectorParameters.PART_TRACKING, true).with(DetectorParameters.PART_FULL_SCAN_EVERY, 10_000);
		try (FaceDetector tracker = services().detector("tspm").create(tracking)) {
			add(array, "640x480 tracking", 25, tracker, i -> shifted(scene, STEP * Math.abs(i % (2 * SWAY) - SWAY)));
		}
		memory(node);
		if (json()) {
			console().json(node);
		} else {
			console().table(rows);
		}
		return ExitCode.DONE;
	}

	/** The first calls warm up. */
	private void add(ArrayNode array, String what, int bar, FaceDetector detector, IntFunction<PixelImage> frames) {
		int count = quick ? 7 : 31;
		double[] times = new double[count];
		int faces = 0;
		for (int i = -count; i < count; i++) {
			session().interruption().check();
			PixelImage frame = frames.apply(i + count);
			long start = System.nanoTime();
			faces = detector.detect(frame).size();
			if (i >= 0) {
				times[i] = (System.nanoTime() - start) * MILLISECONDS;
			}
		}
		Arrays.sort(times);
		array.addObject().put("what", what).put("median_ms", times[count / 2]).put("best_ms", times[0]).put("bar_ms", bar).put("faces", faces);
		rows.add(List.of(what, bar + " ms", String.format(Locale.ROOT, "%.1f ms", times[count / 2]), String.format(Locale.ROOT, "%.1f ms", times[0])));
	}

	/** The most memory that a program takes which scans the largest picture and does nothing else, with as little for Java as will do. */
	private void memory(ObjectNode node) throws IOException {
		List<String> words = BoundedProgram.words();
		List<String> verb = List.of("bench", "tspm");
		Path file = Files.createTempFile("fervor-peak", ".json");
		try {
			for (int heap = LEAST_HEAP; heap <= MOST_HEAP; heap += HEAP_STEP) {
				session().interruption().check();
				List<String> ending = new ArrayList<>(verb);
				ending.addAll(List.of("--peak-into", file.toString(), "--workspace", workspace().toString()));
				ending.addAll(model == null ? List.of() : List.of("--model", model.toString()));
				Optional<List<String>> call = BoundedProgram.call(words, verb, heap, ending);
				if (call.isPresent() && BoundedProgram.run(call.get(), session().interruption())) {
					ObjectNode peak = Json.read(file);
					node.setAll(peak.put("heap_mb", heap).put("bar_mb", BAR_MEGABYTES));
					rows.add(List.of(peak.path("size").asText() + ", whole process, " + heap + " MB of heap", BAR_MEGABYTES + " MB", "",
							String.format(Locale.ROOT, "%.0f MB", peak.path("peak_mb").asDouble())));
					return;
				}
			}
			rows.add(List.of("peak of memory", BAR_MEGABYTES + " MB", "", words.isEmpty() ? "not known here" : "not measured"));
		} finally {
			Files.delete(file);
		}
	}

	/** What the program that {@link #memory} starts does. */
	private int peak(Settings settings, PixelImage large) throws IOException {
		try (FaceDetector detector = services().detector("tspm").create(settings)) {
			detector.detect(large);
		}
		AtomicFile.write(peakFile, Json.text(Json.object().put("size", large.width() + "x" + large.height()).put("peak_mb", ResidentMemory.ofThisProcess().peakMegabytes())));
		return ExitCode.DONE;
	}

	private PixelImage scene() throws IOException {
		Path file = Files.createTempFile("fervor-bench", ".jpg");
		try (InputStream in = TspmBench.class.getResourceAsStream(SCENE)) {
			Files.write(file, in.readAllBytes());
			return services().images.read(new ImageSource.PictureFile(file, SCENE));
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		} finally {
			Files.delete(file);
		}
	}

	/** The face and what is around it. */
	private PixelImage crop(PixelImage scene, Face face) {
		double side = 1.35 * Math.max(face.box().width(), face.box().height());
		Box around = new Box(face.box().centreX() - side / 2, face.box().centreY() - side / 2, side, side);
		return services().cropper.crop(scene, Face.boxed(around, 1, "tspm"), Settings.defaults().with(FaceCropper.SIZE, SMALL));
	}

	private static PixelImage doubled(PixelImage image) {
		PixelImage twice = PixelImage.black(2 * image.width(), 2 * image.height(), image.channels());
		for (int i = 0; i < twice.pixels().length; i++) {
			int c = i % image.channels();
			int x = i / image.channels() % twice.width() / 2;
			int y = i / image.channels() / twice.width() / 2;
			twice.pixels()[i] = (byte) image.value(x, y, c);
		}
		return twice;
	}

	/** The picture moved to the right; what comes in at the left is what went out. */
	private static PixelImage shifted(PixelImage image, int by) {
		byte[] pixels = new byte[image.pixels().length];
		int row = image.width() * image.channels();
		int bytes = by * image.channels();
		for (int y = 0; y < image.height(); y++) {
			System.arraycopy(image.pixels(), y * row, pixels, y * row + bytes, row - bytes);
			System.arraycopy(image.pixels(), y * row + row - bytes, pixels, y * row, bytes);
		}
		return new PixelImage(image.width(), image.height(), image.channels(), pixels);
	}
}
