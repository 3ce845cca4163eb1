package org.fervor.core.image;

/**
 * A 256-bit perceptual hash: pictures that look the same have hashes that differ in few bits, whatever their size, format or brightness. The picture is averaged to 17 × 16
 * grey cells; each bit says whether a cell is darker than its right neighbour (difference hash, after N. Krawetz 2013).
 *
 * @param a first four rows of bits; b, c and d the next ones
 */
public record PictureHash(long a, long b, long c, long d) {

	private static final int SIZE = 16;

	/** Hashes a picture. */
	public static PictureHash of(PixelImage image) {
		return of(cells(image.toGrey(), false));
	}

	/** Hashes the picture's mirror image. */
	public static PictureHash ofMirrored(PixelImage image) {
		return of(cells(image.toGrey(), true));
	}

	/** In how many of the 256 bits two hashes differ. */
	public int distance(PictureHash other) {
		return Long.bitCount(a ^ other.a) + Long.bitCount(b ^ other.b) + Long.bitCount(c ^ other.c) + Long.bitCount(d ^ other.d);
	}

	/** Whether the picture has too little in it to be told from others: a plain surface, a shadow falling one way. */
	public boolean plain() {
		int bits = distance(new PictureHash(0, 0, 0, 0));
		return bits < 24 || bits > 256 - 24;
	}

	private static PictureHash of(double[][] cells) {
		long[] bits = new long[4];
		for (int y = 0; y < SIZE; y++) {
			for (int x = 0; x < SIZE; x++) {
				if (cells[y][x] < cells[y][x + 1]) {
					bits[y / 4] |= 1L << (y % 4 * SIZE + x);
				}
			}
		}
		return new PictureHash(bits[0], bits[1], bits[2], bits[3]);
	}

	/** Means over a grid of 16 rows of 17 cells; a pixel counts for each cell by the part of it that lies there. */
	private static double[][] cells(PixelImage grey, boolean mirrored) {
		double[][] cells = new double[SIZE][SIZE + 1];
		double[][] columns = new double[grey.height()][];
		for (int y = 0; y < grey.height(); y++) {
			double[] row = new double[grey.width()];
			for (int x = 0; x < row.length; x++) {
				row[x] = grey.value(mirrored ? row.length - 1 - x : x, y, 0);
			}
			columns[y] = means(row, SIZE + 1);
		}
		for (int x = 0; x <= SIZE; x++) {
			double[] column = new double[columns.length];
			for (int y = 0; y < column.length; y++) {
				column[y] = columns[y][x];
			}
			double[] means = means(column, SIZE);
			for (int y = 0; y < SIZE; y++) {
				cells[y][x] = means[y];
			}
		}
		return cells;
	}

	/** Area means of a line of values over equally long stretches. */
	private static double[] means(double[] values, int count) {
		double[] means = new double[count];
		double length = (double) values.length / count;
		for (int i = 0; i < count; i++) {
			double from = i * length;
			double to = from + length;
			for (int v = (int) from; v < Math.min(values.length, Math.ceil(to)); v++) {
				means[i] += values[v] * Math.max(0, Math.min(to, v + 1) - Math.max(from, v)) / length;
			}
		}
		return means;
	}
}
