package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** Finds the faces of pictures, writes the crops and a table with one row per face. */
public final class CropJob {

	private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "pgm", "ppm");
	private static final List<String> HEADER = List.of("file", "face", "detector", "score", "view_deg", "x", "y", "width", "height", "landmarks", "warnings");

	private final ImageReader reader;
	private final FaceDetectorFactory detectors;
	private final FaceCropper cropper;
	private final Settings settings;

	/** @param settings values of {@link FaceCropper#PARAMETERS} */
	public CropJob(ImageReader reader, FaceDetectorFactory detectors, FaceCropper cropper, Settings settings) {
		this.reader = reader;
		this.detectors = detectors;
		this.cropper = cropper;
		this.settings = settings;
	}

	/** What came out. */
	public record Result(int pictures, int faces, int faceless, int unreadable, String table) {
	}

	/**
	 * Works through a picture or all pictures below a folder.
	 *
	 * @throws UserError if there is no picture, or the crops cannot be written
	 */
	public Result run(Path path, Path out, Path table, Progress progress) throws IOException {
		List<Path> pictures = pictures(path);
		Path base = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		if (out.toAbsolutePath().normalize().startsWith(path.toAbsolutePath().normalize())) {
			throw new UserError(out + " lies inside " + path + ": crops are never written into a data set; choose another folder with --out");
		}
		Files.createDirectories(out);
		List<List<?>> rows = new ArrayList<>();
		int[] counts = new int[3];
		progress.step("crop", pictures.size());
		try (FaceDetector detector = detectors.create(Settings.defaults())) {
			for (Path picture : pictures) {
				progress.checkCancelled();
				String name = base.toAbsolutePath().relativize(picture.toAbsolutePath()).toString().replace('\\', '/');
				crop(picture, name, detector, out, rows, counts);
				progress.advance(1);
			}
		}
		RunFolder.writeTable(table, HEADER, rows);
		return new Result(pictures.size(), counts[0], counts[1], counts[2], table.toAbsolutePath().toString());
	}

	private void crop(Path picture, String name, FaceDetector detector, Path out, List<List<?>> rows, int[] counts) throws IOException {
		try {
			PixelImage image = reader.read(new ImageSource.PictureFile(picture, name));
			List<Face> faces = detector.detect(image);
			if (faces.isEmpty()) {
				counts[1]++;
				rows.add(List.of(name, "", "", "", "", "", "", "", "", "", "no face found"));
			}
			for (int f = 0; f < faces.size(); f++) {
				counts[0]++;
				rows.add(row(name, f, faces.get(f)));
				Path crop = out.resolve(name.replaceAll("\\.[^.]*$", "") + (f == 0 ? "" : "-" + (f + 1)) + ".png");
				Files.createDirectories(crop.toAbsolutePath().getParent());
				reader.writePng(cropper.crop(image, faces.get(f), settings), crop);
			}
		} catch (UnreadableImage e) {
			counts[2]++;
			rows.add(List.of(name, "", "", "", "", "", "", "", "", "", e.getMessage()));
		}
	}

	private static List<Object> row(String name, int index, Face face) {
		String landmarks = face.landmarks().map(l -> l.points().stream().map(p -> number(p.x()) + ":" + number(p.y())).collect(Collectors.joining(" "))).orElse("");
		String view = face.viewDegrees().isPresent() ? number(face.viewDegrees().getAsDouble()) : "";
		return List.of(name, index + 1, face.detector(), String.format(Locale.ROOT, "%.4f", face.score()), view, number(face.box().x()), number(face.box().y()),
				number(face.box().width()), number(face.box().height()), landmarks, String.join("; ", face.warnings()));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

	private static List<Path> pictures(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		try (Stream<Path> files = Files.walk(path)) {
			List<Path> pictures = files.filter(Files::isRegularFile).filter(f -> ENDINGS.contains(ending(f))).sorted().toList();
			if (pictures.isEmpty()) {
				throw new UserError(path + " holds no pictures (" + String.join(", ", ENDINGS.stream().sorted().toList()) + ")");
			}
			return pictures;
		}
	}

	private static String ending(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(".") ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
