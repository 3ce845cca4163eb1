package org.fervor.synth.render;

import org.fervor.core.image.PixelImage;
import org.fervor.synth.CameraView;
import org.fervor.synth.random.Draws;

/** Turns linear light into a picture: joins the finer samples, blurs as the lens does, adds the noise of the sensor, and maps to 8 bits. */
final class Darkroom {

	private static final int STEPS = 4096;
	/** Light at which the film is white. */
	private static final double WHITE = 1.6;

	private final CameraView camera;
	private final double gain;
	private final byte[] curve = new byte[STEPS];

	/** @param gain how much longer than usual the film is exposed */
	Darkroom(CameraView camera, double gain) {
		this.camera = camera;
		this.gain = gain;
		for (int i = 0; i < STEPS; i++) {
			double value = 255 * tone(WHITE * i / (STEPS - 1));
			curve[i] = (byte) Math.round(Math.max(0, Math.min(255, value)));
		}
	}

	/** A film curve: nearly the sRGB power, with a soft shoulder and the contrast of the camera around mid grey. */
	private double tone(double light) {
		double shoulder = light < 0.7 ? light : 0.7 + 0.3 * (1 - StrictMath.exp(-(light - 0.7) / 0.3));
		double value = StrictMath.pow(shoulder, 1 / 2.2);
		return 0.46 + (value - 0.46) * camera.contrast();
	}

	/** @param finer samples per pixel and direction */
	PixelImage develop(Frame frame, int finer, long seed) {
		int width = frame.width / finer;
		int height = frame.height / finer;
		float[] light = join(frame, finer, width, height);
		blur(light, width, height, camera.blur());
		byte[] pixels = new byte[3 * width * height];
		Draws noise = new Draws(seed).stream("sensor");
		double middle = (width - 1) / 2.0;
		double centre = (height - 1) / 2.0;
		double gainR = gain * camera.exposure() * camera.balance().red();
		double gainG = gain * camera.exposure() * camera.balance().green();
		double gainB = gain * camera.exposure() * camera.balance().blue();
		double colour = camera.colour();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int at = 3 * (y * width + x);
				double dx = (x - middle) / middle;
				double dy = (y - centre) / centre;
				double fall = 1 - camera.vignette() * 0.35 * (dx * dx + dy * dy);
				double r = light[at] * gainR * fall;
				double g = light[at + 1] * gainG * fall;
				double b = light[at + 2] * gainB * fall;
				double grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
				r = grey + colour * (r - grey);
				g = grey + colour * (g - grey);
				b = grey + colour * (b - grey);
				long bits = noise.nextLong();
				double common = triangular(bits);
				pixels[at] = expose(r, common, triangular(bits >>> 8), colour);
				pixels[at + 1] = expose(g, common, triangular(bits >>> 16), colour);
				pixels[at + 2] = expose(b, common, triangular(bits >>> 24), colour);
			}
		}
		return new PixelImage(width, height, 3, pixels);
	}

	/** Two bytes of random bits to a number with mean 0 and deviation about 1. */
	private static double triangular(long bits) {
		return ((bits & 0xff) + (bits >>> 32 & 0xff) - 255) / 104.0;
	}

	private byte expose(double value, double common, double own, double colour) {
		int i = (int) Math.max(0, Math.min(STEPS - 1, value * ((STEPS - 1) / WHITE) + 0.5));
		double noisy = (curve[i] & 0xff) + camera.noise() * (0.75 * common + 0.6 * colour * own);
		return (byte) Math.round(Math.max(0, Math.min(255, noisy)));
	}

	private static float[] join(Frame frame, int finer, int width, int height) {
		float[] light = new float[3 * width * height];
		float share = 1f / (finer * finer);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				float r = 0;
				float g = 0;
				float b = 0;
				for (int j = 0; j < finer; j++) {
					int at = 3 * ((y * finer + j) * frame.width + x * finer);
					for (int i = 0; i < finer; i++, at += 3) {
						// a single glint must not outshine its whole pixel
						r += Math.min(1.5f, frame.colour[at]);
						g += Math.min(1.5f, frame.colour[at + 1]);
						b += Math.min(1.5f, frame.colour[at + 2]);
					}
				}
				int to = 3 * (y * width + x);
				light[to] = r * share;
				light[to + 1] = g * share;
				light[to + 2] = b * share;
			}
		}
		return light;
	}

	/** A Gaussian blur, rows then columns. */
	static void blur(float[] light, int width, int height, double sigma) {
		int reach = (int) Math.ceil(2.5 * sigma);
		if (sigma < 0.2 || reach < 1) {
			return;
		}
		float[] kernel = new float[2 * reach + 1];
		float sum = 0;
		for (int i = -reach; i <= reach; i++) {
			kernel[i + reach] = (float) StrictMath.exp(-0.5 * i * i / (sigma * sigma));
			sum += kernel[i + reach];
		}
		for (int i = 0; i < kernel.length; i++) {
			kernel[i] /= sum;
		}
		float[] line = new float[3 * Math.max(width, height)];
		for (int y = 0; y < height; y++) {
			pass(light, 3 * y * width, 3, width, kernel, reach, line);
		}
		for (int x = 0; x < width; x++) {
			pass(light, 3 * x, 3 * width, height, kernel, reach, line);
		}
	}

	private static void pass(float[] light, int start, int stride, int n, float[] kernel, int reach, float[] line) {
		for (int i = 0; i < n; i++) {
			float r = 0;
			float g = 0;
			float b = 0;
			for (int k = -reach; k <= reach; k++) {
				int at = start + Math.max(0, Math.min(n - 1, i + k)) * stride;
				float w = kernel[k + reach];
				r += w * light[at];
				g += w * light[at + 1];
				b += w * light[at + 2];
			}
			line[3 * i] = r;
			line[3 * i + 1] = g;
			line[3 * i + 2] = b;
		}
		for (int i = 0; i < n; i++) {
			System.arraycopy(line, 3 * i, light, start + i * stride, 3);
		}
	}
}
