package org.fervor.ui.data.browser;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.PreCropped;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.experiment.cache.FaceSearch;

/**
 * Reads an image, finds its faces as the workspace's settings say, and crops the best one. Keeps its detector, because making one may take a second, until the settings or
 * the part model change. Safe for use by several threads, one at a time.
 */
public final class FaceFinder implements AutoCloseable {

	private final ImageReader reader;
	private final FaceCropper cropper;
	private final List<FaceDetectorFactory> factories;
	private final Detection detection;
	private Optional<FaceSearch> search = Optional.empty();
	private Dataset lookedAt;
	private boolean cropped;
	/** What the search was made with. */
	private List<Object> made = List.of();

	public FaceFinder(ImageReader reader, FaceCropper cropper, List<FaceDetectorFactory> factories, Detection detection) {
		this.reader = reader;
		this.cropper = cropper;
		this.factories = List.copyOf(factories);
		this.detection = detection;
	}

	/** Ids of the detectors, {@code auto} first. */
	public List<String> detectors() {
		return order(factories);
	}

	/** Ids of detectors in the order of a list to choose from. */
	public static List<String> order(List<FaceDetectorFactory> factories) {
		return factories.stream().map(FaceDetectorFactory::id).sorted((a, b) -> rank(a) != rank(b) ? rank(a) - rank(b) : a.compareTo(b)).toList();
	}

	/** What a detector stands for in a data set: {@code auto} means no search in a set of faces that were cropped already, as in runs. Reads images the first time. */
	public synchronized String detector(Dataset dataset, String chosen) {
		if (!chosen.equals(PreCropped.AUTO)) {
			return chosen;
		}
		if (dataset != lookedAt) {
			cropped = PreCropped.size(dataset, reader).isPresent();
			lookedAt = dataset;
		}
		return cropped ? PreCropped.NONE : chosen;
	}

	/** An image, the hash of its content, and its faces, best first. */
	public record Found(PixelImage image, String hash, List<Face> faces) {
	}

	/** @throws UserError if the image cannot be read */
	Inspection inspect(Sample sample, String detectorName, Settings crop, Progress progress) {
		Found found = find(sample, detectorName, progress);
		return new Inspection(sample, found.image, found.faces, found.faces.stream().findFirst().map(f -> cropper.crop(found.image, f, crop)));
	}

	/** @throws UserError if the image cannot be read */
	public synchronized Found find(Sample sample, String detectorName, Progress progress) {
		try {
			String hash = ContentHash.of(sample.image());
			progress.checkCancelled();
			FaceSearch.Seen seen = search(detectorName).look(sample.image(), hash);
			progress.checkCancelled();
			return new Found(seen.image(), hash, seen.faces());
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		} catch (IOException e) {
			throw new UserError(sample.image().file() + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** The best face of an image as a crop, or the whole image where no face is found. */
	public PixelImage face(Sample sample, String detectorName, Settings crop, Progress progress) {
		Inspection seen = inspect(sample, detectorName, crop, progress);
		return seen.crop().orElseGet(() -> cropper.resize(seen.image(), crop));
	}

	@Override
	public synchronized void close() {
		search.ifPresent(FaceSearch::close);
		search = Optional.empty();
	}

	private FaceSearch search(String id) {
		FaceDetectorFactory factory = factories.stream().filter(f -> f.id().equals(id)).findFirst()
				.orElseThrow(() -> new UserError("there is no detector '" + id + "': " + String.join(", ", detectors())));
		Settings settings = detection.settings();
		FaceCache cache = detection.cache();
		List<Object> wanted = List.of(id, settings, cache, FaceSearch.how(factory, settings));
		if (search.isEmpty() || !wanted.equals(made)) {
			close();
			search = Optional.of(cache.search(factory, settings, reader, cropper));
			made = wanted;
		}
		return search.get();
	}

	private static int rank(String id) {
		return switch (id) {
			case "auto" -> 0;
			case "none" -> 2;
			default -> 1;
		};
	}
}
