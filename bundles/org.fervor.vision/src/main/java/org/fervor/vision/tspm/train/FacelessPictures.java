package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.image.PixelImage;

/**
 * Pictures without faces that need no camera: hard negatives for whoever has no photographs at hand. Most are heaps of leaves, discs and boxes of every size, each with a
 * texture and a shade of its own, one over the other: such pictures have much of the statistics of photographs ("dead leaves", Lee, Mumford and Huang, IJCV 2001; as
 * training material Baradad et al., NeurIPS 2021). Others show clouds, folds, gratings, strokes and rows of signs. The same seed gives the same pictures.
 */
final class FacelessPictures {

	private static final int CHANNELS = 3;
	private static final int KINDS = 8;
	/** Leaves are as frequent as the inverse cube of their size, from this size on. */
	private static final double SMALLEST_LEAF = 3;
	private static final int LEAVES = 900;

	private final Random random;
	private final int width;
	private final int height;
	private final float[][] planes;

	private FacelessPictures(long seed, int width, int height) {
		this.random = new Random(seed);
		this.width = width;
		this.height = height;
		this.planes = new float[CHANNELS][width * height];
	}

	/** So many pictures of a size. */
	static List<PixelImage> draw(int count, int width, int height, long seed) {
		List<PixelImage> pictures = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			pictures.add(new FacelessPictures(seed * 7919 + i, width, height).picture(i));
		}
		return pictures;
	}

	private PixelImage picture(int kind) {
		clouds(30 + 60 * random.nextDouble());
		switch (kind % KINDS) {
			case 0 -> {
				folds();
				leaves(random.nextInt(LEAVES / 10), 6);
			}
			case 1 -> {
				leaves(LEAVES / 3, 8);
				strokes(20 + random.nextInt(120));
			}
			case 2 -> {
				rowsOfSigns();
				leaves(random.nextInt(20), 20);
			}
			default -> leaves(LEAVES / 4 + random.nextInt(LEAVES), SMALLEST_LEAF + 12 * random.nextDouble() * random.nextDouble());
		}
		if (random.nextBoolean()) {
			clouds(20 * random.nextDouble());
		}
		for (int n = random.nextInt(4) - 1; n > 0; n--) {
			blur(1 + random.nextInt(2));
		}
		return noisy();
	}

	/** Adds noise of all scales, rough or smooth. */
	private void clouds(double strength) {
		double roughness = 0.2 + 0.8 * random.nextDouble();
		int largest = Math.max(width, height) / 2;
		for (int scale = largest; scale >= 2; scale /= 2) {
			float amplitude = (float) (strength * StrictMath.pow((double) scale / largest, roughness));
			float[] tint = colour(-amplitude, amplitude);
			Lattice lattice = new Lattice(random, width, height, scale);
			for (int i = 0; i < width * height; i++) {
				float value = lattice.at(i % width, i / width);
				for (int c = 0; c < CHANNELS; c++) {
					planes[c][i] += value * (amplitude + tint[c] / 2);
				}
			}
		}
	}

	/** Random values on a grid, and between them linearly. */
	private static final class Lattice {

		private final int across;
		private final float[] values;
		private final float scale;

		Lattice(Random random, int width, int height, int scale) {
			this.scale = scale;
			this.across = width / scale + 2;
			this.values = new float[across * (height / scale + 2)];
			for (int i = 0; i < values.length; i++) {
				values[i] = random.nextFloat() * 2 - 1;
			}
		}

		float at(int x, int y) {
			float u = x / scale;
			float v = y / scale;
			int left = (int) u;
			int top = (int) v;
			float right = u - left;
			float below = v - top;
			int at = top * across + left;
			return (values[at] * (1 - right) + values[at + 1] * right) * (1 - below) + (values[at + across] * (1 - right) + values[at + across + 1] * right) * below;
		}
	}

	/** Curved bands of light and shade, as of cloth, bark and water. */
	private void folds() {
		clouds(60 + 60 * random.nextDouble());
		double step = 0.03 + 0.1 * random.nextDouble();
		float[] colour = colour(40, 110);
		for (int i = 0; i < width * height; i++) {
			double level = (planes[0][i] + planes[1][i] + planes[2][i]) / CHANNELS;
			for (int c = 0; c < CHANNELS; c++) {
				planes[c][i] = (float) (0.2 * planes[c][i] + colour[c] * StrictMath.sin(step * level));
			}
		}
	}

	/** Out of focus: means over squares. */
	private void blur(int radius) {
		for (int c = 0; c < CHANNELS; c++) {
			planes[c] = means(means(planes[c], radius, 1, width), radius, width, height);
		}
	}

	/** Means along one axis: its values are {@code step} apart, and {@code n} in number. */
	private static float[] means(float[] plane, int radius, int step, int n) {
		float[] out = new float[plane.length];
		for (int i = 0; i < plane.length; i++) {
			int place = i / step % n;
			float sum = 0;
			for (int d = -radius; d <= radius; d++) {
				sum += plane[i + (Math.max(0, Math.min(n - 1, place + d)) - place) * step];
			}
			out[i] = sum / (2 * radius + 1);
		}
		return out;
	}

	/** Discs, rings and boxes of any size, one over the other, each with a texture of its own. */
	private void leaves(int count, double smallest) {
		double largest = width / 2.0;
		Lattice rough = new Lattice(random, width, height, 3);
		Lattice smooth = new Lattice(random, width, height, 12);
		for (int n = 0; n < count; n++) {
			// the inverse of the distribution function of 1/r³
			double u = random.nextDouble();
			double a = 1 / Math.sqrt((1 - u) / (smallest * smallest) + u / (largest * largest));
			Shape shape = new Shape(random.nextDouble() * width, random.nextDouble() * height, a, a * (0.35 + 0.65 * random.nextDouble()), random.nextDouble() * Math.PI, random.nextInt(3),
					random.nextInt(6) == 0 ? 0.6 : 0);
			float[] colour = colour(-128, 127);
			double shade = 50 * random.nextGaussian();
			double coarse = 25 * random.nextDouble() * random.nextDouble();
			double wave = random.nextInt(4) == 0 ? 25 * random.nextDouble() : 0;
			double step = Math.PI / (2 + random.nextInt(8));
			Lattice grain = random.nextBoolean() ? rough : smooth;
			paint(shape, colour, (x, y, along, down) -> shade * down + coarse * grain.at(x, y) + wave * StrictMath.sin(along * a * step));
		}
	}

	/** Thin straight lines. */
	private void strokes(int count) {
		for (int n = 0; n < count; n++) {
			Shape shape = new Shape(random.nextDouble() * width, random.nextDouble() * height, 4 + random.nextDouble() * width / 3, 0.6 + 3 * random.nextDouble() * random.nextDouble(),
					random.nextDouble() * Math.PI, 0, 0);
			paint(shape, colour(-128, 127), (x, y, along, down) -> 0);
		}
	}

	/** Rows of small marks, as of writing and of shelves. */
	private void rowsOfSigns() {
		int size = 4 + random.nextInt(20);
		float[] ink = colour(-128, 127);
		double third = size / 3.0;
		for (int top = random.nextInt(size); top + size < height; top += size + size / 2) {
			for (int left = random.nextInt(size); left + size < width; left += size) {
				int bits = random.nextInt(1 << 9);
				for (int cell = 0; cell < 9; cell++) {
					if ((bits >> cell & 1) == 1) {
						paint(new Shape(left + (cell % 3 + 0.5) * third, top + (cell / 3 + 0.5) * third, third / 2, third / 2, 0, 0, 0), ink, (x, y, along, down) -> 0);
					}
				}
			}
		}
	}

	/**
	 * A figure.
	 *
	 * @param a    half its length
	 * @param b    half its width
	 * @param turn of its length against the x axis, in radians
	 * @param kind 0 a box, 1 an ellipse, 2 something between
	 * @param hole share of it that is left out in the middle
	 */
	private record Shape(double cx, double cy, double a, double b, double turn, int kind, double hole) {
	}

	/** What is added to the colour of a figure at a pixel, also given from −1 to 1 along its length and width. */
	private interface Shade {
		double at(int x, int y, double along, double down);
	}

	private void paint(Shape s, float[] colour, Shade shade) {
		double c = StrictMath.cos(s.turn);
		double d = StrictMath.sin(s.turn);
		double reach = Math.hypot(s.a, s.b);
		int bottom = (int) Math.min(height - 1, s.cy + reach);
		int right = (int) Math.min(width - 1, s.cx + reach);
		for (int y = (int) Math.max(0, s.cy - reach); y <= bottom; y++) {
			for (int x = (int) Math.max(0, s.cx - reach); x <= right; x++) {
				double along = (c * (x - s.cx) + d * (y - s.cy)) / s.a;
				double down = (c * (y - s.cy) - d * (x - s.cx)) / s.b;
				double r = switch (s.kind) {
					case 0 -> Math.max(Math.abs(along), Math.abs(down));
					case 1 -> Math.sqrt(along * along + down * down);
					default -> Math.sqrt(Math.sqrt(along * along * along * along + down * down * down * down));
				};
				if (r < 1 && r >= s.hole) {
					double value = shade.at(x, y, along, down);
					for (int k = 0; k < CHANNELS; k++) {
						planes[k][y * width + x] = (float) (colour[k] + value);
					}
				}
			}
		}
	}

	private float[] colour(float least, float most) {
		float grey = least + random.nextFloat() * (most - least);
		float[] colour = new float[CHANNELS];
		for (int c = 0; c < CHANNELS; c++) {
			colour[c] = 0.7f * grey + 0.3f * (least + random.nextFloat() * (most - least));
		}
		return colour;
	}

	/** The picture around mid grey, with the noise of a sensor. */
	private PixelImage noisy() {
		double noise = 1 + 8 * random.nextDouble() * random.nextDouble();
		double contrast = 0.4 + 0.6 * random.nextDouble();
		byte[] pixels = new byte[width * height * CHANNELS];
		for (int i = 0; i < pixels.length; i++) {
			double value = 128 + contrast * planes[i % CHANNELS][i / CHANNELS] + noise * random.nextGaussian();
			pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
		}
		return new PixelImage(width, height, CHANNELS, pixels);
	}

	/** A picture with some of the noise of all scales that surfaces and compression have; drawn figures are too smooth without it. */
	static PixelImage roughened(PixelImage image, long seed) {
		FacelessPictures noise = new FacelessPictures(seed, image.width(), image.height());
		noise.clouds(24 * noise.random.nextDouble());
		byte[] pixels = new byte[image.pixels().length];
		int channels = image.channels();
		for (int i = 0; i < pixels.length; i++) {
			float added = noise.planes[i % channels][i / channels];
			pixels[i] = (byte) Math.max(0, Math.min(255, Math.round((image.pixels()[i] & 0xff) + added)));
		}
		return new PixelImage(image.width(), image.height(), channels, pixels);
	}
}
