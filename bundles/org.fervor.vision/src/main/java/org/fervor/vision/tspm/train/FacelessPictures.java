package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.image.PixelImage;

/**
 * Pictures without faces that need no camera: clouds, folds, gratings, heaps of discs, boxes, strokes and rows of signs in random colours, sharp or blurred, each with some noise. Hard negatives for
 * whoever has no photographs at hand. The same seed gives the same pictures.
 */
final class FacelessPictures {

	private static final int CHANNELS = 3;
	private static final int MOST_SHAPES = 160;
	private static final int KINDS = 6;

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

	private PixelImage picture(int number) {
		clouds(0.35 + 0.3 * random.nextDouble());
		switch (number % KINDS) {
			case 0 -> scatter(20 + random.nextInt(MOST_SHAPES));
			case 1 -> {
				gratings();
				scatter(random.nextInt(30));
			}
			case 2 -> rowsOfSigns();
			case 3 -> {
				scatter(10 + random.nextInt(40));
				clouds(0.25 * random.nextDouble());
				strokes(10 + random.nextInt(60));
			}
			case 4 -> folds();
			default -> {
				folds();
				scatter(5 + random.nextInt(20));
				strokes(random.nextInt(20));
			}
		}
		for (int n = random.nextInt(4) - 1; n > 0; n--) {
			blur(1 + random.nextInt(2));
		}
		return noisy();
	}

	/** Adds smooth noise of several scales. */
	private void clouds(double strength) {
		for (int scale = Math.max(width, height) / 2; scale >= 4; scale /= 2) {
			float amplitude = (float) (strength * 255 * scale / Math.max(width, height));
			float[] tint = colour(-amplitude, amplitude);
			int across = width / scale + 2;
			float[] lattice = new float[across * (height / scale + 2)];
			for (int i = 0; i < lattice.length; i++) {
				lattice[i] = random.nextFloat() * 2 - 1;
			}
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					float value = between(lattice, across, (float) x / scale, (float) y / scale);
					for (int c = 0; c < CHANNELS; c++) {
						planes[c][y * width + x] += value * (amplitude + tint[c] / 2);
					}
				}
			}
		}
	}

	private static float between(float[] lattice, int across, float x, float y) {
		int left = (int) x;
		int top = (int) y;
		float right = x - left;
		float below = y - top;
		int at = top * across + left;
		return (lattice[at] * (1 - right) + lattice[at + 1] * right) * (1 - below) + (lattice[at + across] * (1 - right) + lattice[at + across + 1] * right) * below;
	}

	/** Curved bands of light and shade, as of cloth, bark and water. */
	private void folds() {
		clouds(1.2 + random.nextDouble());
		double step = 0.02 + 0.06 * random.nextDouble();
		float[] colour = colour(40, 110);
		for (int i = 0; i < width * height; i++) {
			double height = (planes[0][i] + planes[1][i] + planes[2][i]) / CHANNELS;
			for (int c = 0; c < CHANNELS; c++) {
				planes[c][i] = (float) (0.2 * planes[c][i] + colour[c] * StrictMath.sin(step * height));
			}
		}
	}

	/** Out of focus: means over squares. */
	private void blur(int radius) {
		for (int c = 0; c < CHANNELS; c++) {
			float[] across = new float[width * height];
			float[] down = new float[width * height];
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					for (int d = -radius; d <= radius; d++) {
						across[y * width + x] += planes[c][y * width + Math.max(0, Math.min(width - 1, x + d))] / (2 * radius + 1);
					}
				}
			}
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					for (int d = -radius; d <= radius; d++) {
						down[y * width + x] += across[Math.max(0, Math.min(height - 1, y + d)) * width + x] / (2 * radius + 1);
					}
				}
			}
			planes[c] = down;
		}
	}

	/** Stripes, as of cloth, blinds and fences. */
	private void gratings() {
		for (int n = 1 + random.nextInt(3); n > 0; n--) {
			double angle = random.nextDouble() * Math.PI;
			double step = Math.PI / (2 + random.nextInt(24));
			float[] colour = colour(-70, 70);
			boolean hard = random.nextBoolean();
			paint((x, y) -> true, (x, y) -> {
				double wave = StrictMath.sin((x * StrictMath.cos(angle) + y * StrictMath.sin(angle)) * step);
				return hard ? Math.signum(wave) : wave;
			}, colour, true);
		}
	}

	/** Discs, rings and boxes of any size, one over the other. */
	private void scatter(int count) {
		for (int n = 0; n < count; n++) {
			double cx = random.nextDouble() * width;
			double cy = random.nextDouble() * height;
			double a = 2 + random.nextDouble() * random.nextDouble() * width / 3;
			double b = a * (0.3 + random.nextDouble());
			double turn = random.nextDouble() * Math.PI;
			double hole = random.nextInt(3) == 0 ? 0.6 : 0;
			boolean box = random.nextBoolean();
			double c = StrictMath.cos(turn);
			double s = StrictMath.sin(turn);
			paint((x, y) -> {
				double u = (c * (x - cx) + s * (y - cy)) / a;
				double v = (c * (y - cy) - s * (x - cx)) / b;
				double r = box ? Math.max(Math.abs(u), Math.abs(v)) : Math.sqrt(u * u + v * v);
				return r < 1 && r >= hole;
			}, (x, y) -> 1 + 0.3 * (y - cy) / (a + b), colour(0, 255), false);
		}
	}

	/** Thin straight lines. */
	private void strokes(int count) {
		for (int n = 0; n < count; n++) {
			double cx = random.nextDouble() * width;
			double cy = random.nextDouble() * height;
			double turn = random.nextDouble() * Math.PI;
			double half = 4 + random.nextDouble() * width / 3;
			double thick = 0.5 + random.nextDouble() * 3;
			double c = StrictMath.cos(turn);
			double s = StrictMath.sin(turn);
			paint((x, y) -> Math.abs(c * (x - cx) + s * (y - cy)) < half && Math.abs(c * (y - cy) - s * (x - cx)) < thick, (x, y) -> 1, colour(0, 255), false);
		}
	}

	/** Rows of small marks, as of writing and of shelves. */
	private void rowsOfSigns() {
		int size = 4 + random.nextInt(20);
		float[] ink = colour(0, 255);
		for (int top = random.nextInt(size); top + size < height; top += size + size / 2) {
			for (int left = random.nextInt(size); left + size < width; left += size) {
				int bits = random.nextInt(1 << 9);
				int x0 = left;
				int y0 = top;
				double third = size / 3.0;
				paint((x, y) -> x >= x0 && y >= y0 && x < x0 + size - 1 && y < y0 + size && (bits >> (int) ((y - y0) / third) * 3 + (int) ((x - x0) / third) & 1) == 1, (x, y) -> 1,
						ink, false);
			}
		}
	}

	/** Whether a pixel belongs to a shape. */
	private interface Inside {
		boolean test(int x, int y);
	}

	/** How bright a pixel of a shape is. */
	private interface Shade {
		double at(int x, int y);
	}

	private void paint(Inside inside, Shade shade, float[] colour, boolean add) {
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if (inside.test(x, y)) {
					double value = shade.at(x, y);
					for (int c = 0; c < CHANNELS; c++) {
						int at = y * width + x;
						planes[c][at] = (float) (add ? planes[c][at] + colour[c] * value : (colour[c] - 128) * value);
					}
				}
			}
		}
	}

	private float[] colour(float least, float most) {
		float grey = least + random.nextFloat() * (most - least);
		float[] colour = new float[CHANNELS];
		for (int c = 0; c < CHANNELS; c++) {
			colour[c] = 0.6f * grey + 0.4f * (least + random.nextFloat() * (most - least));
		}
		return colour;
	}

	/** The picture around mid grey, with the noise of a sensor. */
	private PixelImage noisy() {
		double noise = 1 + 8 * random.nextDouble() * random.nextDouble();
		byte[] pixels = new byte[width * height * CHANNELS];
		for (int i = 0; i < pixels.length; i++) {
			double value = 128 + planes[i % CHANNELS][i / CHANNELS] + noise * random.nextGaussian();
			pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
		}
		return new PixelImage(width, height, CHANNELS, pixels);
	}
}
