package org.fervor.vision.face;

import org.fervor.core.face.CropPadding;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.fervor.vision.warp.FillMode;
import org.fervor.vision.warp.Warp;
import org.osgi.service.component.annotations.Component;

/**
 * Cuts faces out bilinearly, as the paper does. While an image has two or more pixels for each of the crop's, it is first halved by area means: plain bilinear sampling would
 * skip pixels there and alias.
 *
 * <p>The box of the 68 landmarks ends at the brows; the forehead comes with {@link FaceCropper#MARGIN}. Cascade boxes hold some surroundings already and are taken as they
 * are. {@code EYES} turns the bounds of the landmarks so that the eyes are level, always a square; it needs the 68 landmarks and is as {@code BOX} without them. Padding
 * begins where the image's outermost pixels end.
 */
@Component
public final class OpenCvFaceCropper implements FaceCropper {

	@Override
	public PixelImage crop(PixelImage image, Face face, Settings settings) {
		PixelImage wanted = settings.get(GREY) ? image.toGrey() : image;
		int size = settings.get(SIZE);
		CropFrame frame = CropFrame.of(face, settings);
		PixelImage reduced = Warp.halved(wanted, frame.halvings(size));
		Affine toReduced = shrunk(wanted, reduced).after(frame.toImage(size));
		PixelImage crop = Warp.bilinear(reduced, toReduced, size, size, FillMode.NEAREST);
		if (settings.get(PADDING) != CropPadding.EDGE) {
			pad(crop, toReduced, reduced, settings.get(PADDING) == CropPadding.MEAN ? mean(wanted) : new byte[wanted.channels()]);
		}
		return crop.toRgb();
	}

	@Override
	public PixelImage resize(PixelImage image, Settings settings) {
		return crop(image, NoDetectorFactory.wholeImage(image), settings);
	}

	/** Leads from a place in one picture to the same place in its smaller copy. */
	private static Affine shrunk(PixelImage from, PixelImage to) {
		return Affine.scaling((double) to.width() / from.width(), (double) to.height() / from.height()).about(-0.5, -0.5);
	}

	/** Gives each pixel of a fresh crop whose centre lies beyond the image a colour. */
	private static void pad(PixelImage crop, Affine toImage, PixelImage image, byte[] colour) {
		for (int y = 0; y < crop.height(); y++) {
			for (int x = 0; x < crop.width(); x++) {
				Point place = toImage.apply(x, y);
				if (place.x() < -0.5 || place.y() < -0.5 || place.x() >= image.width() - 0.5 || place.y() >= image.height() - 0.5) {
					System.arraycopy(colour, 0, crop.pixels(), (y * crop.width() + x) * colour.length, colour.length);
				}
			}
		}
	}

	private static byte[] mean(PixelImage image) {
		long[] sums = new long[image.channels()];
		for (int i = 0; i < image.pixels().length; i++) {
			sums[i % sums.length] += image.pixels()[i] & 0xff;
		}
		long pixels = (long) image.width() * image.height();
		byte[] mean = new byte[sums.length];
		for (int c = 0; c < mean.length; c++) {
			mean[c] = (byte) ((sums[c] + pixels / 2) / pixels);
		}
		return mean;
	}
}
