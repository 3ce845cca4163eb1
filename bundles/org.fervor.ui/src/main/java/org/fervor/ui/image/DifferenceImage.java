package org.fervor.ui.image;

import org.fervor.core.image.PixelImage;

/** What one picture has gained and lost in brightness against another, in colours: red where it is brighter, blue where it is darker. Safe for any thread. */
public final class DifferenceImage {

	/** Full differences are drawn as these, on light and on dark. */
	private static final int BRIGHTER = 0xe8413a;
	private static final int DARKER = 0x2f7de1;

	private DifferenceImage() {
	}

	/**
	 * Draws a difference.
	 *
	 * @param before  of the same size
	 * @param gain    a difference of 255 / gain grey levels is drawn in full colour
	 * @param neutral 0xRRGGBB, what stands where nothing differs
	 * @return three channels
	 */
	public static PixelImage of(PixelImage before, PixelImage after, double gain, int neutral) {
		if (before.width() != after.width() || before.height() != after.height()) {
			throw new IllegalArgumentException("pictures of " + before.width() + "x" + before.height() + " and " + after.width() + "x" + after.height());
		}
		byte[] first = before.toGrey().pixels();
		byte[] second = after.toGrey().pixels();
		byte[] pixels = new byte[3 * first.length];
		for (int i = 0; i < first.length; i++) {
			double part = Math.max(-1, Math.min(1, gain * ((second[i] & 0xff) - (first[i] & 0xff)) / 255));
			int full = part < 0 ? DARKER : BRIGHTER;
			for (int c = 0; c < 3; c++) {
				int shift = 16 - 8 * c;
				int from = neutral >> shift & 0xff;
				int to = full >> shift & 0xff;
				pixels[3 * i + c] = (byte) Math.round(from + (to - from) * Math.abs(part));
			}
		}
		return new PixelImage(before.width(), before.height(), 3, pixels);
	}
}
