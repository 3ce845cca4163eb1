package org.fervor.synth.render;

import java.util.Arrays;

/** The pixels while a picture is made: what lies in front in each, then its linear colour. Belongs to one thread. */
final class Frame {

	/** No surface. */
	static final int NOTHING = -1;

	final int width;
	final int height;
	/** Inverse distance from the camera: larger is nearer, 0 is empty. */
	final float[] nearness;
	/** Mesh and triangle in front: mesh << 24 | triangle. */
	final int[] surface;
	final float[] second;
	final float[] third;
	/** Linear red, green, blue per pixel. */
	final float[] colour;

	Frame(int width, int height) {
		this.width = width;
		this.height = height;
		int n = width * height;
		nearness = new float[n];
		surface = new int[n];
		second = new float[n];
		third = new float[n];
		colour = new float[3 * n];
		Arrays.fill(surface, NOTHING);
	}
}
