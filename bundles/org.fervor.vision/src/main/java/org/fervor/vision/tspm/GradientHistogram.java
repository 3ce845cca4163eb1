package org.fervor.vision.tspm;

/**
 * Histograms of gradient orientation in cells (Felzenszwalb et al., PAMI 2010): at every pixel the colour channel with the strongest gradient votes with its magnitude
 * for one of 18 signed orientations, shared bilinearly among the four nearest cells.
 */
final class GradientHistogram {

	/** Signed orientations. */
	static final int ORIENTATIONS = 18;
	private static final int HALF = ORIENTATIONS / 2;
	/** Unit vectors every 20 degrees, to four digits: exactly these, or features differ from the released models' in the fourth digit. */
	private static final double[] U = {1.0, 0.9397, 0.7660, 0.5, 0.1736, -0.1736, -0.5, -0.7660, -0.9397};
	private static final double[] V = {0.0, 0.3420, 0.6428, 0.8660, 0.9848, 0.9848, 0.8660, 0.6428, 0.3420};

	/** Directions of a quarter circle. */
	private static final int QUARTER = 5;

	private final ColourPlanes image;
	private final int cellSize;
	/** The cells asked for and one more on each side, so that every vote has a place. */
	private final Window cells;
	private final double[] histogram;

	private GradientHistogram(ColourPlanes image, int cellSize, Window cells) {
		this.image = image;
		this.cellSize = cellSize;
		this.cells = new Window(cells.left() - 1, cells.top() - 1, cells.right() + 1, cells.bottom() + 1);
		this.histogram = new double[this.cells.area() * ORIENTATIONS];
	}

	/** Cells along an axis of so many pixels. */
	static int cells(int pixels, int cellSize) {
		return HalfDown.round((double) pixels / cellSize);
	}

	/** The pixels that vote for a window of cells, and their neighbours. */
	static Window sourceOf(Window cells, int cellSize, int width, int height) {
		// a pixel votes for a cell less than one cell from its centre; one more pixel for its gradient, one for the clamp at the far end
		int half = cellSize / 2;
		return new Window(cells.left() * cellSize - half - 2, cells.top() * cellSize - half - 2, //
				cells.right() * cellSize + half + 2, cells.bottom() * cellSize + half + 2).within(width, height);
	}

	/**
	 * The orientations of each cell of the window and of one more cell on each side, row by row; the values of those outer cells mean nothing. The image must hold
	 * {@link #sourceOf}.
	 */
	static double[] of(ColourPlanes image, int cellSize, Window cells) {
		GradientHistogram h = new GradientHistogram(image, cellSize, cells);
		h.voteAll();
		return h.histogram;
	}

	private void voteAll() {
		if (image.width() < 3 || image.height() < 3) {
			return;
		}
		int half = cellSize / 2;
		int x0 = Math.max(1, cells.left() * cellSize + half);
		int x1 = Math.min(cells(image.width(), cellSize) * cellSize - 1, (cells.right() - 1) * cellSize + half);
		int y0 = Math.max(1, cells.top() * cellSize + half);
		int y1 = Math.min(cells(image.height(), cellSize) * cellSize - 1, (cells.bottom() - 1) * cellSize + half);
		int[] column = new int[Math.max(0, x1 - x0)];
		double[] right = new double[column.length];
		for (int x = x0; x < x1; x++) {
			double position = position(x);
			column[x - x0] = ((int) Math.floor(position) - cells.left()) * ORIENTATIONS;
			right[x - x0] = position - Math.floor(position);
		}
		for (int y = y0; y < y1; y++) {
			voteRow(y, x0, column, right);
		}
	}

	/** A pixel in cells: whole numbers are centres of cells. */
	private double position(int pixel) {
		return (pixel + 0.5) / cellSize - 0.5;
	}

	private void voteRow(int y, int x0, int[] column, double[] right) {
		Window in = image.window();
		int row = (Math.min(y, image.height() - 2) - in.top()) * in.width() - in.left();
		int upper = ((int) Math.floor(position(y)) - cells.top()) * cells.width() * ORIENTATIONS;
		double lower = position(y) - Math.floor(position(y));
		int last = image.width() - 2;
		double[] r = image.planes()[0];
		double[] g = image.planes()[1];
		double[] b = image.planes()[2];
		int below = in.width();
		for (int x = 0; x < column.length; x++) {
			int i = row + Math.min(x0 + x, last);
			double dx = r[i + 1] - r[i - 1];
			double dy = r[i + below] - r[i - below];
			double square = dx * dx + dy * dy;
			double dxG = g[i + 1] - g[i - 1];
			double dyG = g[i + below] - g[i - below];
			double squareG = dxG * dxG + dyG * dyG;
			if (squareG > square) {
				dx = dxG;
				dy = dyG;
				square = squareG;
			}
			double dxB = b[i + 1] - b[i - 1];
			double dyB = b[i + below] - b[i - below];
			double squareB = dxB * dxB + dyB * dyB;
			if (squareB > square) {
				dx = dxB;
				dy = dyB;
				square = squareB;
			}
			vote(upper + column[x] + orientation(dx, dy), right[x], lower, Math.sqrt(square));
		}
	}

	/** Shares a vote among four cells; the first is given. */
	private void vote(int at, double right, double lower, double magnitude) {
		double below = lower * magnitude;
		double above = magnitude - below;
		int next = at + cells.width() * ORIENTATIONS;
		histogram[at] += (1 - right) * above;
		histogram[at + ORIENTATIONS] += right * above;
		histogram[next] += (1 - right) * below;
		histogram[next + ORIENTATIONS] += right * below;
	}

	/**
	 * The orientation whose unit vector has the largest product with a gradient; of equal ones the one that comes first when each vector is tried with its opposite. By
	 * symmetry it is enough to find it in a quarter circle: there the products first grow, then fall with the angle.
	 */
	static int orientation(double dx, double dy) {
		double x = Math.abs(dx);
		double y = Math.abs(dy);
		boolean leftward = dx < 0;
		boolean mirrored = leftward != dy < 0;
		int n = 0;
		double product = x;
		for (int o = 1; o < QUARTER; o++) {
			double next = U[o] * x + V[o] * y;
			n += next > product || mirrored && o > 1 && next == product ? 1 : 0;
			product = next;
		}
		if (n == QUARTER - 1 && V[n] * y - U[n] * x == product) {
			// so nearly upright that rounding makes both neighbours of the vertical equal
			return dy < 0 ? n + HALF : n;
		}
		if (dy < 0) {
			return leftward ? n + HALF : (ORIENTATIONS - n) % ORIENTATIONS;
		}
		return leftward ? HALF - n : n;
	}
}
