package org.fervor.live.pipeline;

import java.util.Optional;

import org.fervor.core.image.PixelImage;

/** Notices what is wrong with the pictures of a camera: black for a while, another size. Serves one thread. */
final class PictureHealth {

	private static final double BLACK_SECONDS = 2;
	private static final int BLACK_LEVEL = 12;
	private static final int SAMPLED = 997;

	private double blackSince = Double.NaN;
	private boolean blackSaid;
	private int width;
	private int height;

	/** One sentence where something has just become wrong or right again. */
	Optional<String> look(double seconds, PixelImage image) {
		if (width != 0 && (image.width() != width || image.height() != height)) {
			String message = "The picture changed from " + width + "×" + height + " to " + image.width() + "×" + image.height() + ".";
			width = image.width();
			height = image.height();
			return Optional.of(message);
		}
		width = image.width();
		height = image.height();
		return black(seconds, image);
	}

	private Optional<String> black(double seconds, PixelImage image) {
		if (!isBlack(image)) {
			boolean wasSaid = blackSaid;
			blackSaid = false;
			blackSince = Double.NaN;
			return wasSaid ? Optional.of("The picture is there again.") : Optional.empty();
		}
		blackSince = Double.isNaN(blackSince) ? seconds : blackSince;
		if (!blackSaid && seconds - blackSince >= BLACK_SECONDS) {
			blackSaid = true;
			return Optional.of("The picture is black: open the camera's shutter, or give it light.");
		}
		return Optional.empty();
	}

	/** Looks at about a thousand values. */
	private static boolean isBlack(PixelImage image) {
		byte[] pixels = image.pixels();
		int step = Math.max(1, pixels.length / SAMPLED | 1);
		for (int i = 0; i < pixels.length; i += step) {
			if ((pixels[i] & 0xff) > BLACK_LEVEL) {
				return false;
			}
		}
		return true;
	}
}
