package org.fervor.vision.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.fervor.core.image.PixelImage;

/** The JDK's decoders: a second opinion on files that OpenCV refuses, such as some rare kinds of TIFF. */
final class JavaDecoder {

	private JavaDecoder() {
	}

	/** Empty if the JDK cannot decode the file either. */
	static Optional<PixelImage> decode(byte[] file) {
		try {
			return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)))).filter(JavaDecoder::isOfWholeNumbers)
					.map(JavaDecoder::convert);
		} catch (IOException | RuntimeException damaged) {
			// the JDK's decoders answer damaged files with exceptions of many kinds
			return Optional.empty();
		}
	}

	private static PixelImage convert(BufferedImage image) {
		return isGrey(image) ? grey(image) : colour(image);
	}

	/** The JDK makes black pictures of 32-bit samples. */
	private static boolean isOfWholeNumbers(BufferedImage image) {
		return Arrays.stream(image.getColorModel().getComponentSize()).allMatch(bits -> bits <= 16);
	}

	private static boolean isGrey(BufferedImage image) {
		ColorModel model = image.getColorModel();
		return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && model.getNumComponents() == 1;
	}

	/** Takes the stored values: the JDK would bend them by the gamma of its linear grey colour space. */
	private static PixelImage grey(BufferedImage image) {
		Raster raster = image.getRaster();
		int white = (1 << image.getColorModel().getComponentSize(0)) - 1;
		int[] samples = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
		byte[] pixels = new byte[samples.length];
		for (int i = 0; i < samples.length; i++) {
			pixels[i] = (byte) ((samples[i] * 255L + white / 2) / white);
		}
		return new PixelImage(image.getWidth(), image.getHeight(), 1, pixels);
	}

	private static PixelImage colour(BufferedImage image) {
		int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		byte[] pixels = new byte[3 * argb.length];
		for (int i = 0; i < pixels.length; i++) {
			int alpha = argb[i / 3] >>> 24;
			int value = argb[i / 3] >>> 16 - i % 3 * 8 & 0xff;
			pixels[i] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
		}
		return new PixelImage(image.getWidth(), image.getHeight(), 3, pixels);
	}
}
