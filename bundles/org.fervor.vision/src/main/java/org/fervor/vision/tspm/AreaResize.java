package org.fervor.vision.tspm;

/**
 * Shrinks a picture by exact area averaging, rows first, then columns, as the detector of Zhu &amp; Ramanan (CVPR 2012) does: every output sample is the mean of the
 * input samples it covers, those at its ends by their covered share.
 */
final class AreaResize {

	private AreaResize() {
	}

	/** The window of the source that a window of the result needs. */
	static Window sourceOf(Window result, int sourceWidth, int sourceHeight, int width, int height) {
		if (result.isEmpty()) {
			return result;
		}
		AreaAxis x = new AreaAxis(sourceWidth, width, result.left(), result.right());
		AreaAxis y = new AreaAxis(sourceHeight, height, result.top(), result.bottom());
		return new Window(x.firstInput(), y.firstInput(), x.endInput(), y.endInput());
	}

	/** A window of the picture shrunk to the given size; the source must hold {@link #sourceOf}. */
	static ColourPlanes shrink(ColourPlanes source, int width, int height, Window result) {
		if (width == source.width() && height == source.height() && source.window().equals(result)) {
			return source;
		}
		AreaAxis rows = new AreaAxis(source.height(), height, result.top(), result.bottom());
		AreaAxis columns = new AreaAxis(source.width(), width, result.left(), result.right());
		ColourPlanes out = ColourPlanes.empty(width, height, result);
		Window in = source.window();
		double[] line = new double[in.width()];
		for (int c = 0; c < ColourPlanes.CHANNELS; c++) {
			for (int y = 0; y < result.height(); y++) {
				rows.averageRows(source.planes()[c], in, result.top() + y, line);
				columns.averageAlong(line, in.left(), out.planes()[c], y * result.width());
			}
		}
		return out;
	}
}
