package org.fervor.ui.data.browser;

import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** Reads an image, finds its faces and crops the best one. Keeps its detector, because making one may take a second. Safe for use by several threads, one at a time. */
public final class FaceFinder implements AutoCloseable {

	private final ImageReader reader;
	private final FaceCropper cropper;
	private final List<FaceDetectorFactory> factories;
	private FaceDetector detector;
	private String detectorId = "";

	public FaceFinder(ImageReader reader, FaceCropper cropper, List<FaceDetectorFactory> factories) {
		this.reader = reader;
		this.cropper = cropper;
		this.factories = List.copyOf(factories);
	}

	/** Ids of the detectors, {@code auto} first. */
	public List<String> detectors() {
		return factories.stream().map(FaceDetectorFactory::id).sorted((a, b) -> rank(a) != rank(b) ? rank(a) - rank(b) : a.compareTo(b)).toList();
	}

	/** An image and its faces, best first. */
	public record Found(PixelImage image, List<Face> faces) {
	}

	/** @throws UserError if the image cannot be read */
	Inspection inspect(Sample sample, String detectorName, Settings crop, Progress progress) {
		Found found = find(sample, detectorName, progress);
		return new Inspection(sample, found.image, found.faces, found.faces.stream().findFirst().map(f -> cropper.crop(found.image, f, crop)));
	}

	/** @throws UserError if the image cannot be read */
	public synchronized Found find(Sample sample, String detectorName, Progress progress) {
		try {
			PixelImage image = reader.read(sample.image());
			progress.checkCancelled();
			List<Face> faces = detector(detectorName).detect(image);
			progress.checkCancelled();
			return new Found(image, faces);
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	/** The best face of an image as a crop, or the whole image where no face is found. */
	public PixelImage face(Sample sample, String detectorName, Settings crop, Progress progress) {
		Inspection seen = inspect(sample, detectorName, crop, progress);
		return seen.crop().orElseGet(() -> cropper.resize(seen.image(), crop));
	}

	@Override
	public synchronized void close() {
		if (detector != null) {
			detector.close();
			detector = null;
		}
	}

	private FaceDetector detector(String id) {
		if (detector == null || !detectorId.equals(id)) {
			close();
			detector = factories.stream().filter(f -> f.id().equals(id)).findFirst()
					.orElseThrow(() -> new UserError("there is no detector '" + id + "': " + String.join(", ", detectors()))).create(Settings.defaults());
			detectorId = id;
		}
		return detector;
	}

	private static int rank(String id) {
		return switch (id) {
			case "auto" -> 0;
			case "none" -> 2;
			default -> 1;
		};
	}
}
