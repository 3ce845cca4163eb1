package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.task.UserError;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Landmarks that somebody set right, in a file beside a data set, never in its folder: for {@code /data/KDEF} it is {@code /data/KDEF.landmarks.json}.
 *
 * <pre>
 * { "format": 1,
 *   "pictures": [ { "file": "KDEF/AF01/AF01ANS.JPG", "sha256": "…", "points": [[212.0, 310.5], …] }, … ] }
 * </pre>
 *
 * File names are relative to the folder in which the sidecar stands, so that it serves as annotation for training, too. A correction holds for pictures with the same
 * bytes, whatever they are called. Not safe for several threads while it is changed.
 */
public final class LandmarkSidecar {

	/** What the file's name ends with. */
	public static final String ENDING = ".landmarks.json";

	private static final int FORMAT = 1;
	/** A correction belongs to the face whose extent it overlaps by this at least (intersection over union). */
	private static final double SAME_FACE = 0.3;

	private record Correction(String file, String hash, Landmarks landmarks) {
	}

	private final Path file;
	private final List<Correction> corrections = new ArrayList<>();

	private LandmarkSidecar(Path file) {
		this.file = file;
	}

	/**
	 * The sidecar of a data set's folder, or of a picture's folder; empty where there is none yet.
	 *
	 * @throws UserError if it is damaged
	 */
	public static LandmarkSidecar of(Path data) throws IOException {
		Path absolute = data.toAbsolutePath().normalize();
		Path folder = Files.isDirectory(absolute) || absolute.getParent() == null || absolute.getParent().getFileName() == null ? absolute : absolute.getParent();
		LandmarkSidecar sidecar = new LandmarkSidecar(folder.resolveSibling(folder.getFileName() + ENDING));
		if (Files.exists(sidecar.file)) {
			sidecar.read();
		}
		return sidecar;
	}

	/** Where it is kept. */
	public Path file() {
		return file;
	}

	/** How many corrections there are. */
	public int size() {
		return corrections.size();
	}

	/** The folder that file names in a sidecar are relative to. */
	static Path folderOf(Path sidecar) {
		return sidecar.toAbsolutePath().getParent();
	}

	private void read() throws IOException {
		ObjectNode node = Json.read(file);
		if (node.path("format").asInt() != FORMAT) {
			throw new UserError(file + " has format " + node.path("format").asText("none") + "; this version reads format " + FORMAT);
		}
		for (JsonNode picture : node.path("pictures")) {
			try {
				corrections.add(new Correction(picture.path("file").asText(), picture.path("sha256").asText(), landmarks(points(picture.path("points")))));
			} catch (IllegalArgumentException e) {
				throw new UserError(file + ": the landmarks of " + picture.path("file").asText("a picture without a name") + " are unusable (" + e.getMessage() + "); mend or delete them", e);
			}
		}
	}

	static List<Point> points(JsonNode array) {
		List<Point> points = new ArrayList<>();
		for (JsonNode pair : array) {
			if (pair.size() != 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()) {
				throw new IllegalArgumentException("point " + (points.size() + 1) + " is no pair of numbers");
			}
			points.add(new Point(pair.get(0).asDouble(), pair.get(1).asDouble()));
		}
		return points;
	}

	private static Landmarks landmarks(List<Point> points) {
		for (LandmarkScheme scheme : LandmarkScheme.values()) {
			if (scheme.size() == points.size()) {
				return new Landmarks(scheme, points);
			}
		}
		throw new IllegalArgumentException(points.size() + " points; 68 or 39 are needed");
	}

	/** Notes landmarks of a face, instead of those noted for the same face before, and stores the file. */
	public void correct(Path picture, String contentHash, Landmarks landmarks) throws IOException {
		corrections.removeIf(c -> c.hash.equals(contentHash) && c.landmarks.bounds().overlap(landmarks.bounds()) > SAME_FACE);
		corrections.add(new Correction(folderOf(file).relativize(picture.toAbsolutePath().normalize()).toString().replace('\\', '/'), contentHash, landmarks));
		write();
	}

	/** Forgets the corrections of a picture. */
	public void forget(String contentHash) throws IOException {
		if (corrections.removeIf(c -> c.hash.equals(contentHash))) {
			write();
		}
	}

	private void write() throws IOException {
		ObjectNode node = Json.object().put("format", FORMAT);
		ArrayNode pictures = node.putArray("pictures");
		for (Correction correction : corrections) {
			ArrayNode points = pictures.addObject().put("file", correction.file).put("sha256", correction.hash).putArray("points");
			correction.landmarks.points().forEach(p -> points.addArray().add(p.x()).add(p.y()));
		}
		AtomicFile.write(file, Json.text(node));
	}

	/** Something that differs whenever the corrections of a picture differ; empty where there are none. */
	String stamp(String contentHash) {
		return String.join(" ", corrections.stream().filter(c -> c.hash.equals(contentHash)).map(c -> c.landmarks.toString()).toList());
	}

	/** The faces of a picture with the corrected landmarks. A correction that meets no face that was found is a face of its own, found by hand. */
	public List<Face> applied(String contentHash, List<Face> faces) {
		Map<Integer, Face> result = new LinkedHashMap<>();
		for (int i = 0; i < faces.size(); i++) {
			result.put(i, faces.get(i));
		}
		for (Correction correction : corrections) {
			if (correction.hash.equals(contentHash)) {
				Box bounds = correction.landmarks.bounds();
				Optional<Integer> nearest = result.keySet().stream().filter(i -> FaceQuality.extent(result.get(i)).overlap(bounds) > SAME_FACE)
						.max((a, b) -> Double.compare(FaceQuality.extent(result.get(a)).overlap(bounds), FaceQuality.extent(result.get(b)).overlap(bounds)));
				int place = nearest.orElse(result.size());
				Face before = nearest.isPresent() ? result.get(place) : Face.boxed(bounds, 1, "hand");
				result.put(place, before.withLandmarks(correction.landmarks).withWarning("landmarks set by hand"));
			}
		}
		return List.copyOf(result.values());
	}
}
