package org.fervor.core.network;

/**
 * The shape of what a layer gives for one image.
 *
 * @param height rows; 1 after flattening
 * @param width  columns; 1 after flattening
 * @param depth  channels, or units after flattening
 */
public record Shape(int height, int width, int depth) {

	/** @throws IllegalArgumentException if a size is below 1 or there would be more than 2³¹ values */
	public Shape {
		if (height < 1 || width < 1 || depth < 1) {
			throw new IllegalArgumentException(height + "×" + width + "×" + depth + " is no shape: no size can be below 1");
		}
		if ((double) height * width * depth > Integer.MAX_VALUE) {
			throw new IllegalArgumentException(height + "×" + width + "×" + depth + " values are too many; " + Integer.MAX_VALUE + " are the most");
		}
	}

	/** A square colour image. */
	public static Shape image(int size) {
		return new Shape(size, size, 3);
	}

	/** A vector of units. */
	public static Shape vector(int units) {
		return new Shape(1, 1, units);
	}

	/** How many values it has. */
	public int values() {
		return height * width * depth;
	}

	@Override
	public String toString() {
		return height == 1 && width == 1 ? String.valueOf(depth) : height + "×" + width + "×" + depth;
	}
}
