package org.fervor.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadablePicturesTest {

	private static final PixelImage COLOUR = Pictures.noise(40, 30, 3, 5);

	private final OpenCvImageReader reader = new OpenCvImageReader();

	@TempDir
	Path folder;

	@Test
	void aMissingFileIsNamed() {
		Path file = folder.resolve("gone.png");
		assertUnreadable(file, "there is no such file; correct the path or leave it out");
	}

	@Test
	void aFolderIsNoPicture() {
		assertUnreadable(folder, "this is a folder, not a picture; name a file in it");
	}

	@Test
	void anEmptyFileIsSaidToBeEmpty() throws IOException {
		assertUnreadable(write("empty.png"), "the file is empty; copy it again or leave it out");
	}

	@Test
	void aTextNamedPngIsNoPicture() throws IOException {
		assertUnreadable(Files.writeString(folder.resolve("text.png"), "This is not a picture."),
				"the content is none of PNG, JPEG, TIFF, BMP, PGM/PPM, GIF, WebP, or cut off; convert the file or leave it out");
	}

	@Test
	void aHugePictureIsRefusedBeforeItIsDecoded() throws IOException {
		assertUnreadable(write("huge.png", EncodedPictures.pngHeader(20000, 20000)), "20000 x 20000 pixels: more than the 100 megapixels allowed; scale it down");
		assertUnreadable(write("huge.ppm", EncodedPictures.pnm("P6 99999 99999 255\n")), "99999 x 99999 pixels: more than the 100 megapixels allowed; scale it down");
	}

	@Test
	void aVeryWidePictureWithinTheLimitIsAnsweredToo() throws IOException {
		assertThatThrownBy(() -> reader.read(Pictures.source(write("wide.png", EncodedPictures.pngHeader(90_000_000, 1))))).isInstanceOf(UnreadableImage.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg", "bmp", "tiff" })
	void aFileCutInHalfIsDamaged(String format) throws IOException {
		byte[] whole = EncodedPictures.encode(EncodedPictures.buffered(COLOUR, BufferedImage.TYPE_3BYTE_BGR), format);
		assertThatThrownBy(() -> reader.read(Pictures.source(write("cut." + format, Arrays.copyOf(whole, whole.length / 2))))).isInstanceOf(UnreadableImage.class)
				.hasMessageContaining("cut." + format).hasMessageContaining("cut off").hasMessageNotContaining("\n");
	}

	/** Whatever is broken: a picture of the promised size or an {@link UnreadableImage}, never another exception. */
	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg", "bmp", "tiff", "gif" })
	void brokenBytesGiveAPictureOrAPlainAnswer(String format) throws IOException {
		byte[] whole = EncodedPictures.encode(EncodedPictures.buffered(Pictures.noise(8, 6, 3, 5), BufferedImage.TYPE_3BYTE_BGR), format);
		RandomGenerator random = new SplittableRandom(17);
		for (int i = 0; i < 40; i++) {
			byte[] broken = Arrays.copyOf(whole, i % 4 == 0 ? 1 + random.nextInt(whole.length) : whole.length);
			broken[random.nextInt(broken.length)] = (byte) random.nextInt();
			broken[random.nextInt(Math.min(40, broken.length))] = (byte) random.nextInt();
			Path file = write("broken", broken);
			try {
				assertThat(reader.read(Pictures.source(file)).pixels()).isNotEmpty();
			} catch (UnreadableImage plain) {
				assertThat(plain).hasMessageStartingWith(file + ": ").hasMessageNotContaining("\n");
			}
		}
	}

	@Test
	void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
		Path file = write("file").resolve("a.png");
		assertThatThrownBy(() -> reader.writePng(COLOUR, file)).isInstanceOf(UncheckedIOException.class).hasMessageStartingWith(file + ": the image cannot be written (part of its path is not a folder)");
	}

	private Path write(String name, byte... content) throws IOException {
		return Files.write(folder.resolve(name), content);
	}

	private void assertUnreadable(Path file, String why) {
		assertThatThrownBy(() -> reader.read(Pictures.source(file))).isInstanceOf(UnreadableImage.class).hasMessage(file + ": " + why);
	}
}
