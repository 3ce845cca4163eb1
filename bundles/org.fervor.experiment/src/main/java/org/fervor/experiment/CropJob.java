package org.fervor.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.image.ImageFiles;
import org.fervor.core.image.ImageFolder;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.io.Folders;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.experiment.cache.FaceSearch;

/**
 * Finds the faces of pictures, writes the crops, a table with one row per face, one of their quality, and perhaps the pictures with what was found drawn into them. Pictures
 * that were done before with the same bytes, settings and corrections are not done again, so an interrupted job goes on where it stopped.
 */
public final class CropJob {

	/** Warning of a face that the detector of first choice did not find. */
	private static final String FALLBACK = "fallback detector";
	private static final List<String> HEADER = List.of("file", "face", "detector", "score", "view_deg", "x", "y", "width", "height", "landmarks", "warnings",
			"crop");
	private static final List<String> QUALITY_HEADER = List.of("file", "face", "score", "view_deg", "size", "sharpness", "clipped", "part_score_mean", "part_score_least");

	private final ImageReader reader;
	private final FaceDetectorFactory detectors;
	private final FaceCropper cropper;
	private final FaceInspector inspector;
	private final Settings settings;
	private final FaceCache cache;

	/**
	 * @param settings values of {@link FaceCropper#PARAMETERS} and {@link DetectorParameters#ALL}
	 * @param cache    where faces may be known from
	 */
	public CropJob(ImageReader reader, FaceDetectorFactory detectors, FaceCropper cropper, FaceInspector inspector, Settings settings, FaceCache cache) {
		this.reader = reader;
		this.detectors = detectors;
		this.cropper = cropper;
		this.inspector = inspector;
		this.settings = settings;
		this.cache = cache;
	}

	/**
	 * What to do.
	 *
	 * @param path     a picture, or a folder of them
	 * @param out      folder for the crops
	 * @param table    one row per face
	 * @param quality  how much each face is worth
	 * @param overlays whether the pictures are written with what was found drawn into them, below {@code overlays} among the crops
	 */
	public record Request(Path path, Path out, Path table, Path quality, boolean overlays) {
	}

	/**
	 * What came out.
	 *
	 * @param kept       pictures that had been done before
	 * @param remembered other pictures whose faces were known from an earlier search
	 * @param fallback   faces that the detector of first choice did not find
	 * @param detectors  how many faces each detector found
	 * @param skipped    files that are no images: why, and how many
	 */
	public record Result(int pictures, int faces, int faceless, int unreadable, int kept, int remembered, int fallback, Map<String, Integer> detectors, String table, String quality,
			Map<String, ImageFolder.Skipped> skipped) {
	}

	/**
	 * The images that a job on a path works through: all below a folder, or the one that is named.
	 *
	 * @throws UserError if there is none
	 */
	public static ImageFolder images(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return new ImageFolder(List.of(path), Map.of());
		}
		ImageFolder found = ImageFolder.list(path, Integer.MAX_VALUE);
		if (found.images().isEmpty()) {
			throw new UserError(path + " holds no images (" + ImageFiles.endings() + ")" + (found.skipped().isEmpty() ? "" : "; skipped: " + found.skippedInWords()));
		}
		return found;
	}

	/**
	 * Works through a picture or all pictures below a folder.
	 *
	 * @throws UserError if there is no picture, or the crops cannot be written
	 */
	public Result run(Request request, Progress progress) throws IOException {
		ImageFolder listed = images(request.path());
		List<Path> pictures = listed.images();
		Path out = request.out();
		if (out.toAbsolutePath().normalize().startsWith(request.path().toAbsolutePath().normalize())) {
			throw new UserError(out + " lies inside " + request.path() + ": crops are never written into a data set; choose another folder with --out");
		}
		Path base = Files.isDirectory(request.path()) ? request.path() : request.path().toAbsolutePath().getParent();
		Folders.make(out);
		CropNames names = new CropNames(pictures.stream().map(p -> name(base, p)).toList());
		LandmarkSidecar sidecar = LandmarkSidecar.of(request.path());
		String how = how(request.overlays());
		List<CropJournal.Entry> entries = new ArrayList<>();
		int kept = 0;
		AtomicInteger remembered = new AtomicInteger();
		progress.step("crop", pictures.size());
		try (CropJournal journal = CropJournal.open(out); FaceSearch search = cache.search(detectors, settings, reader, cropper)) {
			for (Path picture : pictures) {
				progress.checkCancelled();
				String name = name(base, picture);
				String hash = ContentHash.of(new ImageSource.PictureFile(picture, name));
				String key = ContentHash.of((how + "\n" + hash + "\n" + sidecar.stamp(hash) + "\n" + names.stem(name)).getBytes(StandardCharsets.UTF_8));
				CropJournal.Entry known = journal.known(name, key);
				kept += known == null ? 0 : 1;
				CropJournal.Entry entry = known != null ? known : new Work(name, key, out, names).crop(picture, hash, search, sidecar, request.overlays(), remembered);
				if (known == null) {
					journal.add(entry);
				}
				entries.add(entry);
				progress.advance(1);
			}
			journal.finish(entries);
		}
		cache.trim();
		RunFolder.writeTable(request.table(), HEADER, entries.stream().flatMap(e -> e.rows().stream()).toList());
		RunFolder.writeTable(request.quality(), QUALITY_HEADER, entries.stream().flatMap(e -> e.quality().stream()).toList());
		return result(request, entries, kept, remembered.get(), listed.skipped());
	}

	private static Result result(Request request, List<CropJournal.Entry> entries, int kept, int remembered, Map<String, ImageFolder.Skipped> skipped) {
		Map<String, Integer> byDetector = new TreeMap<>();
		int fallback = 0;
		for (List<String> row : entries.stream().flatMap(e -> e.rows().stream()).filter(r -> !r.get(1).isEmpty()).toList()) {
			byDetector.merge(row.get(2), 1, Integer::sum);
			fallback += List.of(row.get(10).split("; ")).contains(FALLBACK) ? 1 : 0;
		}
		int faces = byDetector.values().stream().mapToInt(n -> n).sum();
		return new Result(entries.size(), faces, (int) entries.stream().filter(e -> e.state().equals("faceless")).count(),
				(int) entries.stream().filter(e -> e.state().equals("unreadable")).count(), kept, remembered, fallback, byDetector, request.table().toAbsolutePath().toString(),
				request.quality().toAbsolutePath().toString(), skipped);
	}

	private static String name(Path base, Path picture) {
		return base.toAbsolutePath().relativize(picture.toAbsolutePath()).toString().replace('\\', '/');
	}

	/** Everything but the picture that the result depends on. */
	private String how(boolean overlays) {
		String found = FaceSearch.how(detectors, settings).orElseGet(() -> FervorVersion.TEXT + " " + detectors.id() + " " + settings.texts(DetectorParameters.ALL));
		return found + " " + settings.texts(FaceCropper.PARAMETERS) + " " + overlays;
	}

	/** One picture. */
	private final class Work {

		private final String name;
		private final String key;
		private final Path out;
		private final CropNames names;

		Work(String name, String key, Path out, CropNames names) {
			this.name = name;
			this.key = key;
			this.out = out;
			this.names = names;
		}

		CropJournal.Entry crop(Path picture, String hash, FaceSearch search, LandmarkSidecar sidecar, boolean overlays, AtomicInteger remembered) throws IOException {
			List<List<String>> rows = new ArrayList<>();
			List<List<String>> quality = new ArrayList<>();
			List<String> files = new ArrayList<>();
			try {
				FaceSearch.Seen seen = search.look(new ImageSource.PictureFile(picture, name), hash);
				List<Face> faces = sidecar.applied(hash, seen.faces());
				PixelImage image = seen.image();
				remembered.addAndGet(seen.remembered() ? 1 : 0);
				for (int f = 0; f < faces.size(); f++) {
					String file = names.file(name, f + 1);
					rows.add(row(name, f, faces.get(f), file));
					quality.add(qualityRow(name, f, faces.get(f), inspector.quality(image, faces.get(f))));
					write(seen.crop(faces.get(f), settings), file, files);
				}
				if (overlays) {
					write(inspector.overlay(image, faces), CropNames.OVERLAYS + names.file(name, 1), files);
				}
				if (faces.isEmpty()) {
					rows.add(List.of(name, "", "", "", "", "", "", "", "", "", "no face found", ""));
				}
				return new CropJournal.Entry(name, key, faces.isEmpty() ? "faceless" : "done", rows, quality, files);
			} catch (UnreadableImage e) {
				return new CropJournal.Entry(name, key, "unreadable", List.of(List.of(name, "", "", "", "", "", "", "", "", "", e.getMessage(), "")), quality, files);
			}
		}

		private void write(PixelImage image, String file, List<String> files) throws IOException {
			Folders.make(out.resolve(file).toAbsolutePath().getParent());
			reader.writePng(image, out.resolve(file));
			files.add(file);
		}
	}

	private static List<String> row(String name, int index, Face face, String crop) {
		String landmarks = face.landmarks().map(l -> l.points().stream().map(p -> number(p.x()) + ":" + number(p.y())).collect(Collectors.joining(" "))).orElse("");
		return List.of(name, String.valueOf(index + 1), face.detector(), String.format(Locale.ROOT, "%.4f", face.score()), view(face), number(face.box().x()), number(face.box().y()),
				number(face.box().width()), number(face.box().height()), landmarks, String.join("; ", face.warnings()), crop);
	}

	private static List<String> qualityRow(String name, int index, Face face, FaceQuality quality) {
		return List.of(name, String.valueOf(index + 1), String.format(Locale.ROOT, "%.4f", quality.score()), view(face), number(quality.size()), number(quality.sharpness()),
				number(quality.clipped()), known(quality.meanPart()), known(quality.worstPart()));
	}

	private static String view(Face face) {
		return face.viewDegrees().isPresent() ? number(face.viewDegrees().getAsDouble()) : "";
	}

	private static String known(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}
}
