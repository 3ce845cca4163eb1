package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;

/** Faces of a few drawn signs on noise: a frontal view with five and a turned one with four. Fast to learn, and not to be had from any single sign. */
final class GlyphFaces {

	private static final int SIZE = 110;
	private static final double[][] FRONTAL = {{-20, -22}, {20, -22}, {0, 0}, {-14, 22}, {14, 22}};
	private static final double[][] TURNED = {{-4, -22}, {18, -4}, {2, 14}, {-16, 22}};
	private static final int SIGN = 7;

	private final Random random;

	GlyphFaces(long seed) {
		random = new Random(seed);
	}

	private PixelImage noise() {
		byte[] pixels = new byte[SIZE * SIZE];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (120 + random.nextInt(30));
		}
		return new PixelImage(SIZE, SIZE, 1, pixels);
	}

	AnnotatedFace face(double yaw) {
		double[][] shape = yaw == 0 ? FRONTAL : TURNED;
		PixelImage image = noise();
		double scale = 0.85 + 0.4 * random.nextDouble();
		double cx = SIZE / 2 + random.nextInt(21) - 10;
		double cy = SIZE / 2 + random.nextInt(21) - 10;
		List<Point> points = new ArrayList<>();
		for (int k = 0; k < shape.length; k++) {
			double x = cx + scale * shape[k][0] + random.nextGaussian() * 1.5;
			double y = cy + scale * shape[k][1] + random.nextGaussian() * 1.5;
			draw(image, x, y, scale, yaw == 0 ? k : k + 2);
			points.add(new Point(x, y));
		}
		return new AnnotatedFace(image, yaw, points);
	}

	/** The same signs scattered: no face. */
	PixelImage scene() {
		PixelImage image = noise();
		for (int k = 0; k < 6; k++) {
			draw(image, random.nextInt(SIZE), random.nextInt(SIZE), 1, random.nextInt(6));
		}
		return image;
	}

	/** A disc, a ring, a bar lying or standing, a cross, a triangle. */
	private static void draw(PixelImage image, double cx, double cy, double scale, int sign) {
		for (int y = 0; y < SIZE; y++) {
			for (int x = 0; x < SIZE; x++) {
				double dx = (x - cx) / scale;
				double dy = (y - cy) / scale;
				double r = Math.hypot(dx, dy);
				boolean inside = switch (sign) {
					case 0 -> r < SIGN;
					case 1 -> r < SIGN && r > SIGN / 2.0;
					case 2 -> Math.abs(dx) < SIGN && Math.abs(dy) < 2;
					case 3 -> Math.abs(dy) < SIGN && Math.abs(dx) < 2;
					case 4 -> r < SIGN && Math.abs(Math.abs(dx) - Math.abs(dy)) < 2.5;
					default -> Math.abs(dy) < SIGN && Math.abs(dx) < (dy + SIGN) / 2;
				};
				if (inside) {
					image.pixels()[y * SIZE + x] = (byte) 30;
				}
			}
		}
	}

	List<AnnotatedFace> faces(int perView) {
		List<AnnotatedFace> faces = new ArrayList<>();
		for (int i = 0; i < perView; i++) {
			faces.add(face(0));
			faces.add(face(60));
		}
		return faces;
	}

	List<PixelImage> scenes(int count) {
		List<PixelImage> scenes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			scenes.add(scene());
		}
		return scenes;
	}
}
