package org.fervor.media.ffmpeg;

import org.fervor.core.image.PixelImage;

/**
 * How the pictures of a video are to be turned for display, as cameras and phones note it instead of turning them: a quarter turn or none, mirrored or not. Other angles are
 * taken as the nearest quarter.
 *
 * @param transposed whether rows become columns; done first
 * @param right      whether left and right are exchanged then
 * @param down       whether top and bottom are exchanged then
 */
record DisplayMatrix(boolean transposed, boolean right, boolean down) {

	static final DisplayMatrix UPRIGHT = new DisplayMatrix(false, false, false);

	/**
	 * As FFmpeg has it: a point (p, q) of the picture is shown at (a·p + c·q, b·p + d·q).
	 *
	 * @param m at least a, b, u, c, d
	 */
	static DisplayMatrix of(int[] m) {
		long straight = Math.abs((long) m[0]) + Math.abs((long) m[4]);
		long across = Math.abs((long) m[1]) + Math.abs((long) m[3]);
		if (straight + across == 0) {
			return UPRIGHT;
		}
		return straight >= across ? new DisplayMatrix(false, m[0] < 0, m[4] < 0) : new DisplayMatrix(true, m[3] < 0, m[1] < 0);
	}

	/** The picture as it is to be shown. */
	PixelImage applied(PixelImage image) {
		if (equals(UPRIGHT)) {
			return image;
		}
		int width = transposed ? image.height() : image.width();
		int height = transposed ? image.width() : image.height();
		int channels = image.channels();
		byte[] from = image.pixels();
		byte[] to = new byte[from.length];
		int at = 0;
		for (int y = 0; y < height; y++) {
			int q = down ? height - 1 - y : y;
			for (int x = 0; x < width; x++) {
				int p = right ? width - 1 - x : x;
				int source = channels * (transposed ? p * image.width() + q : q * image.width() + p);
				for (int c = 0; c < channels; c++) {
					to[at++] = from[source + c];
				}
			}
		}
		return new PixelImage(width, height, channels, to);
	}
}
