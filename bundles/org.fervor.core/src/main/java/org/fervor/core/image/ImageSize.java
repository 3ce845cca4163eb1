package org.fervor.core.image;

/**
 * How large an image is, in pixels.
 *
 * @param width  pixels in a row, at least 1
 * @param height rows, at least 1
 */
public record ImageSize(int width, int height) {

	/** The longer side. */
	public int longer() {
		return Math.max(width, height);
	}

	/** For a person: "48 × 48 px". */
	@Override
	public String toString() {
		return width + " × " + height + " px";
	}
}
