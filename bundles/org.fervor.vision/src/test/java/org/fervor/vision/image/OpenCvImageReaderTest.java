package org.fervor.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCvImageReaderTest {

	private static final PixelImage COLOUR = Pictures.noise(13, 9, 3, 5);
	private static final PixelImage GREY = Pictures.noise(13, 9, 1, 6);

	private final OpenCvImageReader reader = new OpenCvImageReader();

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "png", "bmp", "tiff" })
	void losslessFormatsGiveTheSamePixels(String format) throws Exception {
		assertThat(read(EncodedPictures.encode(EncodedPictures.buffered(COLOUR, BufferedImage.TYPE_3BYTE_BGR), format))).isEqualTo(COLOUR);
		assertThat(read(EncodedPictures.encode(EncodedPictures.buffered(GREY, BufferedImage.TYPE_BYTE_GRAY), format))).isEqualTo(GREY);
	}

	@Test
	void tiffIsReadInBothByteOrdersAndWithLzw() throws Exception {
		for (ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN }) {
			byte[] file = EncodedPictures.encode(EncodedPictures.buffered(COLOUR, BufferedImage.TYPE_3BYTE_BGR), "tiff", "LZW", order);
			assertThat((char) file[0]).isEqualTo(order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
			assertThat(read(file)).isEqualTo(COLOUR);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "bmp", "tiff", "gif" })
	void aPaletteIsLookedUp(String format) throws Exception {
		byte[] reds = Arrays.copyOf(new byte[] { 10, 20, (byte) 200, 90 }, 256);
		byte[] greens = Arrays.copyOf(new byte[] { 0, (byte) 255, 60, 30 }, 256);
		byte[] blues = Arrays.copyOf(new byte[] { 5, 15, 25, (byte) 240 }, 256);
		BufferedImage indexed = new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 256, reds, greens, blues));
		PixelImage expected = Pictures.of(5, 3, 3, (x, y, c) -> new byte[][] { reds, greens, blues }[c][(x + y) % 4]);
		for (int i = 0; i < 15; i++) {
			indexed.getRaster().setSample(i % 5, i / 5, 0, (i % 5 + i / 5) % 4);
		}
		assertThat(read(EncodedPictures.encode(indexed, format))).isEqualTo(expected);
	}

	@Test
	void transparencyLiesOnWhite() throws Exception {
		BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, 0x00102030);
		image.setRGB(1, 0, 0xff102030);
		image.setRGB(2, 0, 0x80000000);
		assertThat(read(EncodedPictures.encode(image, "png")).pixels()).containsExactly(255, 255, 255, 0x10, 0x20, 0x30, 127, 127, 127);
	}

	@Test
	void sixteenBitsBecomeEight() throws Exception {
		BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
		for (int x = 0; x < 256; x++) {
			image.getRaster().setSample(x, 0, 0, x * 257);
		}
		PixelImage ramp = Pictures.of(256, 1, 1, (x, y, c) -> x);
		assertThat(read(EncodedPictures.encode(image, "png"))).isEqualTo(ramp);
		assertThat(read(EncodedPictures.encode(image, "tiff"))).isEqualTo(ramp);
	}

	@Test
	void whatOpenCvRefusesTheJdkReads() throws Exception {
		byte[] packed = { 0x01, 0x2f, 0x34, 0x50 };
		int[] levels = { 0, 1, 2, 15, 3, 4, 5, 0 };
		assertThat(read(EncodedPictures.greyTiffOfFourBits(4, 2, packed))).isEqualTo(Pictures.of(4, 2, 1, (x, y, c) -> 17 * levels[4 * y + x]));
	}

	@Test
	void netpbmIsReadWithCommentsAndAnyWhite() throws Exception {
		assertThat(read(EncodedPictures.pnm("P5\n# a face\n3 1\n255\n", 0, 7, 255)).pixels()).containsExactly(0, 7, 255);
		assertThat(read(EncodedPictures.pnm("P5 3 1 15\n", 0, 5, 15)).pixels()).containsExactly(0, 85, 255);
		assertThat(read(EncodedPictures.pnm("P5 3 1 1023\n", 0, 0, 1, 0xff, 3, 0xff)).pixels()).containsExactly(0, 127, 255);
		assertThat(read(EncodedPictures.pnm("P6 1 1 255\n", 10, 20, 30)).pixels()).containsExactly(10, 20, 30);
		assertThat(read(EncodedPictures.pnm("P2\n3 1\n15\n0 5 15\n")).pixels()).containsExactly(0, 85, 255);
		assertThat(read(EncodedPictures.pnm("P2\n2 1\n1023\n0 1023\n")).pixels()).containsExactly(0, 255);
		assertThat(read(EncodedPictures.pnm("P3\n1 1\n15\n0 5 15\n")).pixels()).containsExactly(0, 85, 255);
		assertThat(read(EncodedPictures.pnm("P6\n1 1\n15\n", 0, 5, 15)).pixels()).containsExactly(0, 85, 255);
		assertThat(read(EncodedPictures.pnm("P4 2 1\n", 0b01000000)).pixels()).containsExactly(255, 0);
	}

	/** Quadrants of the stored picture: red, green / blue, white. The columns name what is shown at top left and at top right (EXIF 2.3, table 6). */
	@ParameterizedTest
	@CsvSource({ "1,red,green,64", "2,green,red,64", "3,white,blue,64", "4,blue,white,64", "5,red,blue,32", "6,blue,red,32", "7,white,green,32", "8,green,white,32" })
	void exifOrientationIsApplied(int orientation, String topLeft, String topRight, int width) throws Exception {
		PixelImage stored = Pictures.of(64, 32, 3, (x, y, c) -> {
			boolean left = x < 32;
			boolean upper = y < 16;
			int[] colour = upper ? left ? new int[] { 255, 0, 0 } : new int[] { 0, 255, 0 } : left ? new int[] { 0, 0, 255 } : new int[] { 255, 255, 255 };
			return colour[c];
		});
		byte[] jpeg = EncodedPictures.encode(EncodedPictures.buffered(stored, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
		PixelImage shown = read(EncodedPictures.withOrientation(jpeg, orientation));
		assertThat(shown.width()).isEqualTo(width);
		assertThat(colourAt(shown, shown.width() / 8, shown.height() / 8)).isEqualTo(topLeft);
		assertThat(colourAt(shown, shown.width() * 7 / 8, shown.height() / 8)).isEqualTo(topRight);
		for (byte[] other : List.of(EncodedPictures.pngWithOrientation(stored, orientation), EncodedPictures.tiffWithOrientation(stored, orientation, 8),
				EncodedPictures.tiffWithOrientation(stored, orientation, 16))) {
			PixelImage same = read(other);
			assertThat(same.width()).isEqualTo(width);
			assertThat(colourAt(same, same.width() / 8, same.height() / 8)).isEqualTo(topLeft);
			assertThat(colourAt(same, same.width() * 7 / 8, same.height() / 8)).isEqualTo(topRight);
		}
	}

	@Test
	void theOrientationOfWebPIsApplied() throws Exception {
		PixelImage plain = resource("marked.webp");
		PixelImage turned = resource("marked-exif6.webp");
		assertThat(List.of(turned.width(), turned.height())).isEqualTo(List.of(plain.height(), plain.width()));
		for (int[] at : new int[][] { { 4, 4 }, { 28, 4 }, { 4, 12 }, { 28, 12 } }) {
			assertThat(colourAt(turned, plain.height() - 1 - at[1], at[0])).as("clockwise").isEqualTo(colourAt(plain, at[0], at[1]));
		}
	}

	@Test
	void aJpegThatLacksOnlyItsEndMarkerIsReadWithAWarning() throws Exception {
		byte[] whole = EncodedPictures.encode(EncodedPictures.buffered(COLOUR, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
		PixelImage expected = read(whole);
		for (int missing = 1; missing <= 2; missing++) {
			List<String> warnings = new ArrayList<>();
			Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length - missing));
			assertThat(reader.read(Pictures.source(file), warnings::add)).isEqualTo(expected);
			assertThat(warnings).containsExactly("JPEG without its end marker");
		}
		Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length - whole.length / 8));
		assertThatThrownBy(() -> reader.read(Pictures.source(file))).isInstanceOf(UnreadableImage.class).hasMessageContaining("cut off");
	}

	@Test
	void theSizeIsKnownFromTheHeader() throws Exception {
		for (String format : List.of("png", "jpeg", "bmp", "tiff", "gif")) {
			Path file = Files.write(folder.resolve("a"), EncodedPictures.encode(EncodedPictures.buffered(COLOUR, BufferedImage.TYPE_3BYTE_BGR), format));
			assertThat(reader.size(Pictures.source(file))).isEqualTo(new ImageSize(COLOUR.width(), COLOUR.height()));
		}
		assertThat(reader.size(Pictures.source(Files.write(folder.resolve("b"), EncodedPictures.pngHeader(20000, 20000))))).as("not decoded").isEqualTo(new ImageSize(20000, 20000));
		assertThatThrownBy(() -> reader.size(Pictures.source(Files.writeString(folder.resolve("c"), "text")))).isInstanceOf(UnreadableImage.class);
	}

	private PixelImage resource(String name) throws Exception {
		try (var in = getClass().getResourceAsStream(name)) {
			return read(in.readAllBytes());
		}
	}

	private static String colourAt(PixelImage image, int x, int y) {
		boolean red = image.value(x, y, 0) > 127;
		boolean green = image.value(x, y, 1) > 127;
		return red && green ? "white" : red ? "red" : green ? "green" : "blue";
	}

	@Test
	void aGreyJpegStaysGrey() throws Exception {
		PixelImage ramp = Pictures.of(32, 32, 1, (x, y, c) -> 4 * (x + y));
		PixelImage image = read(EncodedPictures.encode(EncodedPictures.buffered(ramp, BufferedImage.TYPE_BYTE_GRAY), "jpeg"));
		assertThat(image.channels()).isEqualTo(1);
		assertThat(image.value(20, 10, 0)).isCloseTo(120, within(6));
	}

	@Test
	void namesWithBlanksAndOtherScriptsAreFine() throws Exception {
		Path file = folder.resolve("Gesicht Zoë 表情 😀.png");
		reader.writePng(COLOUR, file);
		assertThat(reader.read(Pictures.source(file))).isEqualTo(COLOUR);
	}

	@Test
	void writingReplacesTheFileAndLeavesNothingElse() throws Exception {
		Path file = folder.resolve("new folder").resolve("a.png");
		reader.writePng(COLOUR, file);
		reader.writePng(GREY, file);
		assertThat(reader.read(Pictures.source(file))).isEqualTo(GREY);
		try (Stream<Path> left = Files.list(file.getParent())) {
			assertThat(left).containsExactly(file);
		}
	}

	private PixelImage read(byte[] content) throws IOException, UnreadableImage {
		Path file = Files.write(folder.resolve("picture"), content);
		ImageSource source = Pictures.source(file);
		return reader.read(source);
	}

	@Test
	void theContentCountsAndNotTheName() throws Exception {
		Path file = Files.write(folder.resolve("a.jpg"), EncodedPictures.encode(EncodedPictures.buffered(COLOUR, BufferedImage.TYPE_3BYTE_BGR), "png"));
		assertThat(reader.read(Pictures.source(file))).isEqualTo(COLOUR);
		assertThat(new String(Files.readAllBytes(file), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
	}
}
