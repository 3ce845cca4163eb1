package org.fervor.vision.tspm;

/** Halves a picture with the 5-tap binomial filter 1 4 6 4 1, rows first, then columns, as the detector of Zhu &amp; Ramanan (CVPR 2012) does between octaves. */
final class BinomialReduce {

	/** Weights of the inner samples, from the centre outwards. */
	private static final double CENTRE = 6.0 / 16;
	private static final double NEAR = 4.0 / 16;
	private static final double FAR = 1.0 / 16;
	/** At both ends the samples beyond the picture count as the outermost one. */
	private static final double END_CENTRE = CENTRE + NEAR + FAR;

	private BinomialReduce() {
	}

	static int reducedSize(int n) {
		return HalfDown.round(n / 2.0);
	}

	/** The window of the source that a window of the result needs. */
	static Window sourceOf(Window result, int sourceWidth, int sourceHeight) {
		return result.isEmpty() ? result
				: new Window(2 * result.left() - 2, 2 * result.top() - 2, 2 * result.right() + 1, 2 * result.bottom() + 1).within(sourceWidth, sourceHeight);
	}

	/** A window of the halved picture; the source must hold {@link #sourceOf} and at least three samples along each axis. */
	static ColourPlanes reduce(ColourPlanes source, Window result) {
		int width = reducedSize(source.width());
		int height = reducedSize(source.height());
		ColourPlanes out = ColourPlanes.empty(width, height, result);
		Window in = source.window();
		double[] line = new double[in.width()];
		for (int c = 0; c < ColourPlanes.CHANNELS; c++) {
			for (int y = 0; y < result.height(); y++) {
				rows(source.planes()[c], in, result.top() + y, height, line);
				for (int x = 0; x < result.width(); x++) {
					out.planes()[c][y * result.width() + x] = sample(line, in.left(), result.left() + x, width);
				}
			}
		}
		return out;
	}

	private static void rows(double[] plane, Window in, int y, int height, double[] line) {
		int w = in.width();
		int centre = (2 * y - in.top()) * w;
		if (y == 0) {
			for (int x = 0; x < w; x++) {
				line[x] = END_CENTRE * plane[centre + x] + NEAR * plane[centre + w + x] + FAR * plane[centre + 2 * w + x];
			}
		} else if (y == height - 1) {
			for (int x = 0; x < w; x++) {
				line[x] = END_CENTRE * plane[centre + x] + NEAR * plane[centre - w + x] + FAR * plane[centre - 2 * w + x];
			}
		} else {
			for (int x = 0; x < w; x++) {
				line[x] = CENTRE * plane[centre + x] + NEAR * (plane[centre - w + x] + plane[centre + w + x])
						+ FAR * (plane[centre - 2 * w + x] + plane[centre + 2 * w + x]);
			}
		}
	}

	private static double sample(double[] line, int offset, int x, int width) {
		int c = 2 * x - offset;
		if (x == 0) {
			return END_CENTRE * line[c] + NEAR * line[c + 1] + FAR * line[c + 2];
		} else if (x == width - 1) {
			return END_CENTRE * line[c] + NEAR * line[c - 1] + FAR * line[c - 2];
		}
		return CENTRE * line[c] + NEAR * (line[c - 1] + line[c + 1]) + FAR * (line[c - 2] + line[c + 2]);
	}
}
