package org.fervor.synth.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.fervor.synth.SubjectIdentity.Glasses;

/** Frames of glasses that rest on the nose and the ears. */
final class Spectacles {

	private static final int POINTS = 33;
	private static final double HALF_WIDTH = 25;
	/** The lenses stand this far before the eyeballs, mm. */
	private static final double BEFORE_EYE = 25;

	private Spectacles() {
	}

	/**
	 * @param left  middle of the eyeball on the image-left
	 * @param right on the image-right
	 * @param ear   half width of the head at the ears
	 */
	static List<Mesh> meshes(Glasses glasses, double[] left, double[] right, double ear) {
		double y = (left[1] + right[1]) / 2 - 2;
		double z = Math.max(left[2], right[2]) + BEFORE_EYE;
		double radius = glasses.thickness() / 2;
		List<Mesh> meshes = new ArrayList<>();
		double apart = Math.max(HALF_WIDTH + 7, (right[0] - left[0]) / 2 + 1);
		double middle = (left[0] + right[0]) / 2;
		for (int side = -1; side <= 1; side += 2) {
			double centre = middle + side * apart;
			List<double[]> rim = new ArrayList<>();
			for (int i = 0; i < POINTS; i++) {
				double angle = 2 * Math.PI * i / (POINTS - 1);
				double power = 1 - 0.55 * glasses.square();
				double c = StrictMath.cos(angle);
				double s = StrictMath.sin(angle);
				double x = centre + HALF_WIDTH * Math.signum(c) * StrictMath.pow(Math.abs(c), power);
				rim.add(new double[] {x, y + glasses.height() / 2 * Math.signum(s) * StrictMath.pow(Math.abs(s), power), z - 0.006 * (x - middle) * (x - middle) * 0.5});
			}
			meshes.add(tube(rim, radius));
			double outer = centre + side * HALF_WIDTH;
			meshes.add(tube(List.of(new double[] {outer, y + 5, z - 8}, new double[] {middle + side * (ear - 4), y + 6, z - 25}, new double[] {middle + side * (ear + 1.5), y + 5, z - 55},
					new double[] {middle + side * (ear + 2), y + 2, z - 100}), radius));
		}
		double inner = apart - HALF_WIDTH;
		meshes.add(tube(List.of(new double[] {middle - inner, y + 4, z}, new double[] {middle, y + 7, z + 1}, new double[] {middle + inner, y + 4, z}), radius));
		return meshes;
	}

	private static Mesh tube(List<double[]> path, double radius) {
		double[] radii = new double[path.size()];
		Arrays.fill(radii, radius);
		return Tubes.along(Material.GLASSES, path, radii);
	}
}
