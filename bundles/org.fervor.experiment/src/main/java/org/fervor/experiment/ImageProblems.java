package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.task.Progress;

/** Finds images of one colour, and images that stand in a data set under two labels. */
public final class ImageProblems {

	/** An image of one colour takes less than this in every format that compresses; only such small files are decoded. */
	private static final double MOST_BYTES_PER_PIXEL = 0.05;
	/** Headers, colour profiles and previews come on top. */
	private static final int HEADER_BYTES = 16_384;
	/** From here on a file does not compress. */
	private static final double LEAST_RAW_BYTES_PER_PIXEL = 0.9;

	private ImageProblems() {
	}

	/** A sample with what was found out about it. */
	private record Known(Sample sample, String hash, boolean oneColour) {
	}

	/**
	 * Looks at every image of a data set: reads all bytes, and decodes what may be of one colour. Images that cannot be read are passed over; a run counts them.
	 *
	 * @throws org.fervor.core.task.CancelledByUser if cancelled
	 */
	public static List<ImageProblem> of(Dataset dataset, ImageReader reader, Progress progress) {
		List<Sample> samples = dataset.samples();
		Known[] known = new Known[samples.size()];
		AtomicInteger next = new AtomicInteger();
		progress.step("check the images", samples.size());
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			workers.each(() -> {
				for (int i = next.getAndIncrement(); i < known.length; i = next.getAndIncrement()) {
					progress.checkCancelled();
					known[i] = look(samples.get(i), reader);
					progress.advance(1);
				}
			});
		}
		return of(java.util.Arrays.stream(known).filter(k -> k != null).toList());
	}

	/** What is wrong with the faces of a run: of an image of one colour the crop is, too. */
	static List<ImageProblem> ofFaces(List<PreparedFace> faces) {
		return of(faces.stream().map(f -> new Known(f.sample(), isRow(f.sample()) ? pixels(f.crop()) : f.contentHash(), oneColour(f.crop()))).toList());
	}

	private static boolean isRow(Sample sample) {
		return sample.image() instanceof ImageSource.CsvRow;
	}

	/** Of a table's row the bytes will not do: the label and the part stand in it, too. */
	private static String pixels(PixelImage image) {
		return ContentHash.of(image.pixels());
	}

	private static Known look(Sample sample, ImageReader reader) {
		try {
			if (isRow(sample)) {
				PixelImage image = reader.read(sample.image());
				return new Known(sample, pixels(image), oneColour(image));
			}
			return new Known(sample, ContentHash.of(sample.image()), mayBeOneColour(sample.image(), reader) && oneColour(reader.read(sample.image())));
		} catch (IOException | UnreadableImage unreadable) {
			return null;
		}
	}

	private static boolean mayBeOneColour(ImageSource image, ImageReader reader) throws IOException, UnreadableImage {
		ImageSize size = reader.size(image);
		long pixels = (long) size.width() * size.height();
		long bytes = Files.size(image.file());
		return bytes <= MOST_BYTES_PER_PIXEL * pixels + HEADER_BYTES || bytes >= LEAST_RAW_BYTES_PER_PIXEL * pixels;
	}

	private static boolean oneColour(PixelImage image) {
		byte[] pixels = image.pixels();
		for (int i = image.channels(); i < pixels.length; i++) {
			if (pixels[i] != pixels[i - image.channels()]) {
				return false;
			}
		}
		return true;
	}

	private static List<ImageProblem> of(List<Known> all) {
		Map<String, List<Known>> byContent = new LinkedHashMap<>();
		List<Known> plain = all.stream().filter(Known::oneColour).toList();
		all.stream().filter(k -> !k.oneColour()).forEach(k -> byContent.computeIfAbsent(k.hash(), h -> new ArrayList<>()).add(k));
		List<ImageProblem> problems = new ArrayList<>();
		if (!plain.isEmpty()) {
			problems.add(new ImageProblem(ImageProblem.ONE_COLOUR, plain.size(), plain.get(0).sample().name()));
		}
		List<List<Known>> twice = byContent.values().stream().filter(same -> same.stream().map(k -> k.sample().label()).distinct().count() > 1).toList();
		if (!twice.isEmpty()) {
			Known first = twice.get(0).get(0);
			Known other = twice.get(0).stream().filter(k -> k.sample().label() != first.sample().label()).findFirst().orElseThrow();
			problems.add(new ImageProblem(ImageProblem.TWO_LABELS, twice.size(), labelled(first.sample()) + " and " + labelled(other.sample())));
		}
		return problems;
	}

	private static String labelled(Sample sample) {
		return sample.name() + " (" + sample.label().id() + ")";
	}
}
