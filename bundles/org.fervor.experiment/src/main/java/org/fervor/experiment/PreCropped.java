package org.fervor.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;

/**
 * Recognises sets of faces that were cropped before they were given out (CK+48, FER2013, RAF-DB and SFEW aligned). A detector finds a face inside some of these images and none
 * in the others, so that training and test would mix two scales. Therefore {@code detector=auto} means {@code none} there: each image is used whole.
 */
public final class PreCropped {

	/** The detector that a data set's own images decide. */
	public static final String AUTO = "auto";
	/** The detector that uses each image whole. */
	public static final String NONE = "none";

	/** The longest side of small square images: the largest such set in circulation has 112 px, the smallest face that the part model finds about 80. */
	private static final int SMALL = 130;
	/** The longest side where the names say that faces were aligned. */
	private static final int ALIGNED = 256;
	private static final Pattern SAYS_ALIGNED = Pattern.compile("(?i).*(^|[^a-z])aligned([^a-z]|$).*");
	/** So many headers are read, evenly spread. */
	private static final int LOOKED_AT = 200;
	/** A stray photograph among thousands of crops changes nothing. */
	private static final double SHARE = 0.95;

	private PreCropped() {
	}

	/**
	 * The most frequent size of the images, if they are cropped faces.
	 *
	 * @param root what the images' names are relative to
	 * @return empty if they are not, or none can be read
	 */
	public static Optional<ImageSize> size(Path root, List<? extends ImageSource> images, ImageReader reader) {
		List<ImageSize> sizes = new ArrayList<>();
		int cropped = 0;
		int count = Math.min(LOOKED_AT, images.size());
		boolean aligned = root.getFileName() != null && SAYS_ALIGNED.matcher(root.getFileName().toString()).matches();
		for (int i = 0; i < count; i++) {
			ImageSource image = images.get((int) ((long) i * images.size() / count));
			try {
				ImageSize size = reader.size(image);
				sizes.add(size);
				cropped += isCropped(size, aligned || SAYS_ALIGNED.matcher(image.name()).matches()) ? 1 : 0;
			} catch (UnreadableImage unreadable) {
				continue; // counted where it is read as a whole
			}
		}
		return sizes.isEmpty() || cropped < SHARE * sizes.size() ? Optional.empty() : Optional.of(usual(sizes));
	}

	/** As {@link #size(Path, List, ImageReader)}. */
	public static Optional<ImageSize> size(Dataset dataset, ImageReader reader) {
		return size(dataset.root(), dataset.samples().stream().map(Sample::image).toList(), reader);
	}

	/** Settings in which {@code detector=auto} is replaced by {@code none} where the data set's images are cropped faces. */
	public static Settings decided(Settings settings, Dataset dataset, ImageReader reader) {
		boolean open = settings.get(ExperimentParameters.DETECTOR).equals(AUTO);
		return open && size(dataset, reader).isPresent() ? settings.with(ExperimentParameters.DETECTOR, NONE) : settings;
	}

	/** For a person: what this means. */
	public static String sentence(ImageSize size) {
		return "the images are cropped faces already (" + size + "): each is used whole, without detection; --detector tspm or cascade searches them all the same";
	}

	private static boolean isCropped(ImageSize size, boolean aligned) {
		return size.width() == size.height() && size.longer() <= SMALL || aligned && size.longer() <= ALIGNED;
	}

	private static ImageSize usual(List<ImageSize> sizes) {
		Map<String, List<ImageSize>> equal = new TreeMap<>();
		sizes.forEach(s -> equal.computeIfAbsent(s.toString(), k -> new ArrayList<>()).add(s));
		return equal.values().stream().max((a, b) -> a.size() - b.size()).orElseThrow().get(0);
	}
}
