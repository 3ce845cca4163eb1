package org.fervor.core.network;

/**
 * The shape of what a layer gives for one image.
 *
 * @param height rows; 1 after flattening
 * @param width  columns; 1 after flattening
 * @param depth  channels, or units after flattening
 */
public record Shape(int height, int width, int depth) {

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
