package org.fervor.experiment.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.FervorVersion;

/**
 * Finds faces in pictures and crops them, and does neither where it is remembered: then the picture is not even decoded. A detector is made when the first picture needs
 * one. Owns native memory; serves one thread at a time.
 */
public final class FaceSearch implements AutoCloseable {

	private final FaceCache cache;
	private final FaceDetectorFactory detectors;
	private final Settings settings;
	private final ImageReader reader;
	private final FaceCropper cropper;
	/** Everything but the picture that decides which faces are found; empty where nothing may be remembered. */
	private final Optional<String> how;
	private Optional<FaceDetector> detector = Optional.empty();

	FaceSearch(FaceCache cache, FaceDetectorFactory detectors, Settings settings, ImageReader reader, FaceCropper cropper) {
		this.cache = cache;
		this.detectors = detectors;
		this.settings = settings;
		this.reader = reader;
		this.cropper = cropper;
		this.how = how(detectors, settings);
	}

	/**
	 * A text that differs whenever a detector might find other faces: of kind, parameters, model and program; empty where nothing may be remembered.
	 *
	 * @throws org.fervor.core.task.UserError if the detector cannot work with these settings
	 */
	public static Optional<String> how(FaceDetectorFactory detectors, Settings settings) {
		Map<String, String> texts = settings.texts(detectors.parameters());
		// the model counts by its content, wherever it lies
		texts.remove(DetectorParameters.PART_MODEL.id());
		return detectors.fingerprint(settings).map(f -> FervorVersion.TEXT + "\n" + detectors.id() + "\n" + f + "\n" + texts);
	}

	/**
	 * Looks at a picture.
	 *
	 * @param hash of its content, as {@link org.fervor.experiment.ContentHash} makes it
	 * @throws UnreadableImage if it has to be decoded and cannot be
	 */
	public Seen look(ImageSource source, String hash) throws UnreadableImage {
		Optional<String> key = how.map(h -> "faces\n" + h + "\n" + hash);
		Optional<FaceBytes.Found> known = key.flatMap(cache::faces);
		if (known.isPresent()) {
			return new Seen(source, hash, known.get(), null);
		}
		List<String> defects = new ArrayList<>();
		PixelImage image = reader.read(source, defects::add);
		FaceBytes.Found found = new FaceBytes.Found(image.width(), image.height(), detector().detect(image).stream().map(face -> warned(face, defects)).toList());
		key.ifPresent(k -> cache.keep(k, found));
		return new Seen(source, hash, found, image);
	}

	private static Face warned(Face face, List<String> defects) {
		Face warned = face;
		for (String defect : defects) {
			warned = warned.withWarning(defect);
		}
		return warned;
	}

	private FaceDetector detector() {
		if (detector.isEmpty()) {
			detector = Optional.of(detectors.create(settings));
		}
		return detector.get();
	}

	@Override
	public void close() {
		detector.ifPresent(FaceDetector::close);
		detector = Optional.empty();
	}

	/** What was seen in a picture. */
	public final class Seen {

		private final ImageSource source;
		private final String hash;
		private final FaceBytes.Found found;
		private final boolean remembered;
		private PixelImage image;

		private Seen(ImageSource source, String hash, FaceBytes.Found found, PixelImage image) {
			this.source = source;
			this.hash = hash;
			this.found = found;
			this.remembered = image == null;
			this.image = image;
		}

		/** Best first, as the detector found them. */
		public List<Face> faces() {
			return found.faces();
		}

		/** Of the picture, in pixels. */
		public int width() {
			return found.width();
		}

		/** Of the picture, in pixels. */
		public int height() {
			return found.height();
		}

		/** Whether the faces came from the cache. */
		public boolean remembered() {
			return remembered;
		}

		/** The picture itself, decoded when it is first asked for. */
		public PixelImage image() throws UnreadableImage {
			if (image == null) {
				image = reader.read(source);
			}
			return image;
		}

		/** A face of it cropped, whether it was found or set by hand. */
		public PixelImage crop(Face face, Settings crop) throws UnreadableImage {
			String key = "crop\n" + FervorVersion.TEXT + "\n" + hash + "\n" + face + "\n" + crop.texts(FaceCropper.PARAMETERS);
			Optional<PixelImage> known = cache.crop(key);
			if (known.isPresent()) {
				return known.get();
			}
			PixelImage made = cropper.crop(image(), face, crop);
			cache.keep(key, made);
			return made;
		}
	}
}
