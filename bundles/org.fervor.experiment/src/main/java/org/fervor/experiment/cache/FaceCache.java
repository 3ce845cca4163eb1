package org.fervor.experiment.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Remembers which faces were found in a picture, and the crops that were made of them, by the picture's content and everything else that decides. Results are the same
 * with and without it. As a service it lies in the user's cache folder ({@code ~/.cache/fervor/faces}, or below {@code XDG_CACHE_HOME}); {@value #PLACE} names another
 * folder, or {@value #OFF} for none, and {@value #MEGABYTES} its size (1024 if it is not set). The folder may be deleted at any time. Safe for use by several threads and
 * programs.
 */
@Component(service = FaceCache.class)
public final class FaceCache {

	/** Name of the environment variable for the folder. */
	public static final String PLACE = "FERVOR_CACHE";
	/** What it says where nothing is to be remembered. */
	public static final String OFF = "off";
	/** Name of the environment variable for the bound. */
	public static final String MEGABYTES = "FERVOR_CACHE_MB";

	private static final long USUAL_MEGABYTES = 1024;

	private final Optional<CacheFolder> folder;

	@Activate
	public FaceCache() {
		this(usual(System.getenv(), Path.of(System.getProperty("user.home"))));
	}

	private FaceCache(Optional<CacheFolder> folder) {
		this.folder = folder;
	}

	/** @param mostBytes how large it may become */
	public static FaceCache in(Path folder, long mostBytes) {
		return new FaceCache(Optional.of(new CacheFolder(folder, mostBytes, Clock.systemUTC())));
	}

	/** Remembers nothing. */
	public static FaceCache none() {
		return new FaceCache(Optional.empty());
	}

	static Optional<CacheFolder> usual(Map<String, String> environment, Path home) {
		String place = environment.getOrDefault(PLACE, "").strip();
		if (place.equalsIgnoreCase(OFF)) {
			return Optional.empty();
		}
		String caches = environment.getOrDefault("XDG_CACHE_HOME", "").strip();
		Path usual = (caches.isEmpty() ? home.resolve(".cache") : Path.of(caches)).resolve("fervor").resolve("faces");
		return Optional.of(new CacheFolder(place.isEmpty() ? usual : Path.of(place), megabytes(environment.getOrDefault(MEGABYTES, "")) << 20, Clock.systemUTC()));
	}

	private static long megabytes(String text) {
		return text.strip().matches("\\d{1,9}") ? Long.parseLong(text.strip()) : USUAL_MEGABYTES;
	}

	/**
	 * A search for faces that looks here first.
	 *
	 * @param settings values of the detector's parameters
	 * @throws org.fervor.core.task.UserError if the detector cannot work with these settings
	 */
	public FaceSearch search(FaceDetectorFactory detectors, Settings settings, ImageReader reader, FaceCropper cropper) {
		return new FaceSearch(this, detectors, settings, reader, cropper);
	}

	/** Keeps to the bound; to be called now and then, as when a job is done. */
	public void trim() {
		folder.ifPresent(CacheFolder::trim);
	}

	Optional<FaceBytes.Found> faces(String key) {
		return folder.flatMap(f -> f.read(key)).flatMap(content -> parsed(content, FaceBytes::faces));
	}

	Optional<PixelImage> crop(String key) {
		return folder.flatMap(f -> f.read(key)).flatMap(content -> parsed(content, FaceBytes::image));
	}

	void keep(String key, FaceBytes.Found found) {
		folder.ifPresent(f -> f.write(key, FaceBytes.of(found)));
	}

	void keep(String key, PixelImage crop) {
		folder.ifPresent(f -> f.write(key, FaceBytes.of(crop)));
	}

	/** Reads what was kept. */
	@FunctionalInterface
	private interface Parser<T> {
		T parse(byte[] content) throws IOException;
	}

	private static <T> Optional<T> parsed(byte[] content, Parser<T> parser) {
		try {
			return Optional.of(parser.parse(content));
		} catch (IOException | IllegalArgumentException e) {
			// of another version of this program
			return Optional.empty();
		}
	}
}
