package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.junit.jupiter.api.Test;

class PreCroppedTest {

	/** Knows an image's size from its name. */
	private static final ImageReader READER = new ImageReader() {
		@Override
		public ImageSize size(ImageSource source) throws UnreadableImage {
			String[] name = source.name().replaceAll(".*/", "").split("[x.]");
			if (name[0].equals("broken")) {
				throw new UnreadableImage(source, "broken");
			}
			return new ImageSize(Integer.parseInt(name[0]), Integer.parseInt(name[1]));
		}

		@Override
		public PixelImage read(ImageSource source) {
			throw new AssertionError("headers suffice");
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			throw new AssertionError();
		}
	};

	@Test
	void smallSquareImagesAreCroppedFaces() {
		assertThat(size("set", "48x48.a")).contains(new ImageSize(48, 48));
		assertThat(size("set", "100x100.a", "100x100.b", "96x96.c")).contains(new ImageSize(100, 100));
		assertThat(PreCropped.size(Path.of("/set/fer2013.csv"), List.of(new ImageSource.CsvRow(Path.of("/set/fer2013.csv"), "48x48.row1", 0, 1, 48, 48)), READER)).isPresent();
	}

	@Test
	void alignedFacesOfTheSizeOfSfewAreCroppedToo() {
		assertThat(size("Train_Aligned_Faces", "143x181.a")).contains(new ImageSize(143, 181));
		assertThat(size("set", "train_aligned/143x181.a")).isPresent();
		assertThat(size("set", "malaligned/143x181.a")).isEmpty();
		assertThat(size("Aligned_Faces", "720x576.a")).as("frames beside the aligned faces").isEmpty();
	}

	@Test
	void photographsAreNot() {
		assertThat(size("set", "562x762.a")).isEmpty();
		assertThat(size("set", "200x200.a")).isEmpty();
		assertThat(size("set", "120x90.a")).as("a scaled frame").isEmpty();
		assertThat(size("set")).isEmpty();
	}

	@Test
	void aStrayPhotographOrABrokenFileAmongManyCropsChangesNothing() {
		assertThat(size("set", Stream.concat(IntStream.range(0, 99).mapToObj(i -> "48x48." + i), Stream.of("4000x3000.a", "broken.b")).toArray(String[]::new))).isPresent();
		assertThat(size("set", "48x48.a", "48x48.b", "4000x3000.c")).isEmpty();
	}

	private static Optional<ImageSize> size(String root, String... names) {
		Path folder = Path.of("/", root);
		return PreCropped.size(folder, Stream.of(names).map(n -> new ImageSource.PictureFile(folder.resolve(n), n)).toList(), READER);
	}
}
