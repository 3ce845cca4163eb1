package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.image.PixelImage;

/**
 * A frame at its own size, and halved as often as somebody asks for: a large face is followed in a small picture, where it has as many cells as in the large one. Halving
 * takes the mean of four pixels where the pyramid takes a wider filter, so scores differ a little. Safe for several threads.
 */
final class FrameSizes {

	private final List<PixelImage> sizes = new ArrayList<>();

	FrameSizes(PixelImage frame) {
		sizes.add(frame);
	}

	/** How often the frame can be halved without leaving pixels over, at most so often. */
	int halvings(int most) {
		int both = sizes.get(0).width() | sizes.get(0).height();
		return Math.min(most, Integer.numberOfTrailingZeros(both));
	}

	/** The frame after so many halvings. */
	synchronized PixelImage halved(int times) {
		while (sizes.size() <= times) {
			sizes.add(half(sizes.get(sizes.size() - 1)));
		}
		return sizes.get(times);
	}

	private static PixelImage half(PixelImage image) {
		int channels = image.channels();
		int row = image.width() * channels;
		byte[] in = image.pixels();
		byte[] out = new byte[in.length / 4];
		int at = 0;
		for (int y = 0; y < image.height(); y += 2) {
			for (int x = y * row; x < (y + 1) * row; x += 2 * channels) {
				for (int c = x; c < x + channels; c++) {
					int sum = (in[c] & 0xff) + (in[c + channels] & 0xff) + (in[c + row] & 0xff) + (in[c + row + channels] & 0xff);
					out[at++] = (byte) (sum + 2 >> 2);
				}
			}
		}
		return new PixelImage(image.width() / 2, image.height() / 2, channels, out);
	}
}
