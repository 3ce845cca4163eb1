package org.fervor.synth;

import org.fervor.synth.random.Draws;

/**
 * Where the camera stands and how it pictures.
 *
 * @param distance  from the face, mm: near ones enlarge the nose
 * @param share     how much of the picture's height 230 mm (an average head) take
 * @param offsetX   how far the middle of the head lies right of the middle of the picture, share of its width
 * @param offsetY   how far below, share of its height
 * @param exposure  factor on the light
 * @param contrast  1 as it is; above harder
 * @param colour    saturation: 0 grey, 1 as it is
 * @param balance   linear tint of the white balance
 * @param blur      deviation of the blur, pixels of the picture
 * @param noise     deviation of the sensor noise in grey levels at mid grey
 * @param vignette  darkening of the corners, 0..1
 */
public record CameraView(double distance, double share, double offsetX, double offsetY, double exposure, double contrast, double colour, Colour balance, double blur, double noise,
		double vignette) {

	public CameraView {
		if (distance < 300 || share <= 0 || share > 4 || blur < 0 || noise < 0) {
			throw new IllegalArgumentException("a camera at " + distance + " mm with a head of " + share + " of the picture, blur " + blur + ", noise " + noise);
		}
	}

	/** A good camera on a stand. */
	public static CameraView studio(double share, Draws draws) {
		return new CameraView(1500, share * draws.normal(1, 0.02), draws.normal(0, 0.012), draws.normal(0, 0.012), draws.uniform(0.94, 1.06), 1, 1,
				new Colour(1 + draws.normal(0, 0.015), 1, 1 + draws.normal(0, 0.02)), 0.36, draws.uniform(0.15, 0.6), 0.05);
	}

	/** A film frame, a telephone or a web camera. */
	public static CameraView candid(double share, int size, Draws draws) {
		double detail = size / 256.0;
		double blur = draws.chance(0.3) ? draws.uniform(0.8, 1.8) : draws.uniform(0.3, 0.8);
		return new CameraView(draws.uniform(500, 2200), share * draws.uniform(0.78, 1.2), draws.normal(0, 0.03), draws.normal(0, 0.025), draws.uniform(0.75, 1.3), draws.uniform(0.85, 1.25),
				draws.chance(0.08) ? 0 : draws.uniform(0.65, 1.15), new Colour(draws.normal(1, 0.06), 1, draws.normal(1, 0.08)), Math.max(0.3, blur * detail), draws.uniform(1, 7),
				draws.uniform(0, 0.3));
	}
}
