package org.fervor.core.explain;

import org.fervor.core.image.PixelImage;

/**
 * How much each place of a picture matters for a decision.
 *
 * @param width  cells in a row
 * @param height rows
 * @param values {@code height * width} values, rows from top to bottom; positive: the place speaks for the class, negative: against it
 */
public record HeatMap(int width, int height, double[] values) {

	public HeatMap {
		if (values.length != width * height) {
			throw new IllegalArgumentException(values.length + " values for " + width + "x" + height);
		}
	}

	public double value(int x, int y) {
		return values[y * width + x];
	}

	/** The largest value without its sign; 0 for an empty map. */
	public double greatest() {
		double greatest = 0;
		for (double value : values) {
			greatest = Math.max(greatest, Math.abs(value));
		}
		return greatest;
	}

	/** The same map with other numbers of cells, sampled bilinearly; cells are matched by their centres. */
	public HeatMap resized(int newWidth, int newHeight) {
		double[] resized = new double[newWidth * newHeight];
		for (int y = 0; y < newHeight; y++) {
			double v = clamp((y + 0.5) * height / newHeight - 0.5, height - 1);
			for (int x = 0; x < newWidth; x++) {
				double u = clamp((x + 0.5) * width / newWidth - 0.5, width - 1);
				resized[y * newWidth + x] = sampled(u, v);
			}
		}
		return new HeatMap(newWidth, newHeight, resized);
	}

	private double sampled(double u, double v) {
		int x = (int) u;
		int y = (int) v;
		int right = Math.min(width - 1, x + 1);
		int below = Math.min(height - 1, y + 1);
		double upper = value(x, y) + (u - x) * (value(right, y) - value(x, y));
		double lower = value(x, below) + (u - x) * (value(right, below) - value(x, below));
		return upper + (v - y) * (lower - upper);
	}

	private static double clamp(double value, double most) {
		return Math.max(0, Math.min(most, value));
	}

	/** The picture in grey with the map over it: red speaks for the class, blue against it, the more the stronger. */
	public PixelImage over(PixelImage image) {
		PixelImage grey = image.toGrey();
		HeatMap map = resized(image.width(), image.height());
		double greatest = map.greatest();
		byte[] pixels = new byte[image.width() * image.height() * 3];
		for (int i = 0; i < map.values.length; i++) {
			double share = greatest == 0 ? 0 : map.values[i] / greatest;
			double cover = 0.75 * Math.abs(share);
			double base = (1 - cover) * (grey.pixels()[i] & 0xff);
			pixels[3 * i] = (byte) Math.round(base + cover * (share > 0 ? 225 : 30));
			pixels[3 * i + 1] = (byte) Math.round(base + cover * (share > 0 ? 45 : 110));
			pixels[3 * i + 2] = (byte) Math.round(base + cover * (share > 0 ? 25 : 230));
		}
		return new PixelImage(image.width(), image.height(), 3, pixels);
	}
}
