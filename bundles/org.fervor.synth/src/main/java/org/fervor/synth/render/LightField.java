package org.fervor.synth.render;

import org.fervor.synth.Lamp;
import org.fervor.synth.Lighting;

/** The light of one picture in plain arrays, with the half-way directions between each lamp and the camera. Immutable. */
final class LightField {

	final int count;
	/** x, y, z per lamp. */
	final float[] direction;
	/** Half way between lamp and camera. */
	final float[] half;
	/** Red, green, blue per lamp. */
	final float[] colour;
	final float[] softness;
	final float[] sky;
	final float[] ground;

	LightField(Lighting lighting) {
		count = lighting.lamps().size();
		direction = new float[3 * count];
		half = new float[3 * count];
		colour = new float[3 * count];
		softness = new float[count];
		for (int i = 0; i < count; i++) {
			Lamp lamp = lighting.lamps().get(i);
			put(direction, i, lamp.x(), lamp.y(), lamp.z());
			double length = Math.sqrt(lamp.x() * lamp.x() + lamp.y() * lamp.y() + (lamp.z() + 1) * (lamp.z() + 1)) + 1e-9;
			put(half, i, lamp.x() / length, lamp.y() / length, (lamp.z() + 1) / length);
			put(colour, i, lamp.colour().red(), lamp.colour().green(), lamp.colour().blue());
			softness[i] = (float) lamp.softness();
		}
		sky = new float[] {(float) lighting.sky().red(), (float) lighting.sky().green(), (float) lighting.sky().blue()};
		ground = new float[] {(float) lighting.ground().red(), (float) lighting.ground().green(), (float) lighting.ground().blue()};
	}

	private static void put(float[] array, int i, double x, double y, double z) {
		array[3 * i] = (float) x;
		array[3 * i + 1] = (float) y;
		array[3 * i + 2] = (float) z;
	}
}
