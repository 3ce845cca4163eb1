package org.fervor.experiment;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.fervor.core.face.AnnotatedPicture;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageFiles;
import org.fervor.core.task.UserError;
import org.fervor.core.text.TextFile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds pictures with landmarks below a folder, in any of these forms:
 * <ul>
 * <li>{@code landmarks.csv} as the synthetic sets have it: columns {@code file}, {@code subject}, {@code yaw}, {@code points}, {@code x0, y0, …}; subject and yaw may be missing</li>
 * <li>{@code landmarks.json} or {@code *.landmarks.json}: {@link LandmarkSidecar}, with file names relative to the JSON file's folder</li>
 * <li>{@code NAME.pts} beside {@code NAME.png} or {@code .jpg} (iBUG 300-W; counted from 1)</li>
 * <li>{@code Landmarks/…/NAME_landmarks.txt} beside {@code cohn-kanade-images/…/NAME.png} (CK+): the peak frames</li>
 * </ul>
 * Coordinates are pixels; (0, 0) is the centre of the top left pixel.
 */
public final class AnnotatedPictures {

	private static final String CK_LANDMARKS = "_landmarks.txt";
	/** Text with a pair of numbers per line. */
	private static final int LARGEST_POINTS = 1 << 20;

	private AnnotatedPictures() {
	}

	/**
	 * All below some folders, by file name.
	 *
	 * @throws UserError if there are none, or a table is damaged
	 */
	public static List<AnnotatedPicture> below(List<Path> folders) throws IOException {
		List<AnnotatedPicture> all = new ArrayList<>();
		for (Path folder : folders) {
			if (!Files.exists(folder)) {
				throw new UserError(folder + ": there is no such folder; check the spelling");
			}
			int before = all.size();
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					read(file, all);
				}
			}
			if (all.size() == before) {
				throw new UserError(folder + " holds no pictures with landmarks: neither landmarks.csv, *.landmarks.json, *.pts nor CK+'s Landmarks were found");
			}
		}
		return List.copyOf(all);
	}

	private static void read(Path file, List<AnnotatedPicture> all) throws IOException {
		String name = file.getFileName().toString();
		try {
			if (name.equals("landmarks.csv")) {
				all.addAll(CsvFile.read(file, false, "mend or remove it", table -> table.each(r -> row(file, r))));
			} else if (name.equals("landmarks.json") || name.endsWith(LandmarkSidecar.ENDING)) {
				json(file, all);
			} else if (name.endsWith(".pts")) {
				sibling(file, name.substring(0, name.length() - 4)).ifPresent(p -> all.add(picture(p, "", OptionalDouble.empty(), pts(file))));
			} else if (name.endsWith(CK_LANDMARKS)) {
				ckPlus(file, name.substring(0, name.length() - CK_LANDMARKS.length())).ifPresent(p -> all.add(picture(p, name.substring(0, 4), OptionalDouble.empty(), points(file, line -> true))));
			}
		} catch (IllegalArgumentException | CharacterCodingException e) {
			throw new UserError(file + " holds no usable landmarks: " + e.getMessage(), e);
		}
	}

	private static AnnotatedPicture picture(Path file, String subject, OptionalDouble yaw, List<Point> points) {
		for (LandmarkScheme scheme : LandmarkScheme.values()) {
			if (scheme.size() == points.size()) {
				return new AnnotatedPicture(file, subject, yaw, new Landmarks(scheme, points));
			}
		}
		throw new IllegalArgumentException(points.size() + " points for " + file.getFileName() + "; 68 or 39 are needed");
	}

	private static AnnotatedPicture row(Path file, CSVRecord row) {
		List<Point> points = new ArrayList<>();
		for (int i = 0; row.isSet("x" + i) && !row.get("x" + i).isBlank(); i++) {
			points.add(new Point(Double.parseDouble(row.get("x" + i)), Double.parseDouble(row.get("y" + i))));
		}
		OptionalDouble yaw = row.isSet("yaw") && !row.get("yaw").isBlank() ? OptionalDouble.of(Double.parseDouble(row.get("yaw"))) : OptionalDouble.empty();
		return picture(file.resolveSibling(row.get("file")), row.isSet("subject") ? row.get("subject") : "", yaw, points);
	}

	private static void json(Path file, List<AnnotatedPicture> all) throws IOException {
		Path folder = LandmarkSidecar.folderOf(file);
		for (JsonNode picture : Json.read(file).path("pictures")) {
			OptionalDouble yaw = picture.path("yaw").isNumber() ? OptionalDouble.of(picture.path("yaw").asDouble()) : OptionalDouble.empty();
			all.add(picture(folder.resolve(picture.path("file").asText()), picture.path("subject").asText(""), yaw, LandmarkSidecar.points(picture.path("points"))));
		}
	}

	/** The picture of the same name in the same folder. */
	private static Optional<Path> sibling(Path file, String stem) {
		return ImageFiles.readable().stream().flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT))).map(ending -> file.resolveSibling(stem + "." + ending))
				.filter(Files::isRegularFile).findFirst();
	}

	/** The frame that landmarks of CK+ belong to; its folders stand beside those of the landmarks. */
	private static Optional<Path> ckPlus(Path file, String stem) {
		Path sequence = file.toAbsolutePath().getParent();
		if (sequence.getNameCount() < 3) {
			return Optional.empty();
		}
		Path root = sequence.getParent().getParent().getParent();
		Path frame = root.resolve("cohn-kanade-images").resolve(sequence.getParent().getFileName()).resolve(sequence.getFileName()).resolve(stem + ".png");
		return Files.isRegularFile(frame) ? Optional.of(frame) : Optional.empty();
	}

	/** MATLAB counted these from 1. */
	private static List<Point> pts(Path file) {
		return points(file, line -> line.matches("[-+0-9.eE\\s]+")).stream().map(p -> new Point(p.x() - 1, p.y() - 1)).toList();
	}

	private static List<Point> points(Path file, Predicate<String> wanted) {
		try {
			List<Point> points = new ArrayList<>();
			for (String line : TextFile.lines(file, LARGEST_POINTS)) {
				String[] words = line.strip().split("[\\s,]+");
				if (words.length >= 2 && wanted.test(line)) {
					points.add(new Point(Double.parseDouble(words[0]), Double.parseDouble(words[1])));
				}
			}
			return points;
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("a line is no pair of numbers (" + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT) + ")", e);
		} catch (IOException e) {
			throw new UserError(file + " cannot be read: " + e.getMessage(), e);
		}
	}
}
