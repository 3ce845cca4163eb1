package org.fervor.synth;

/** A colour in linear light, 1 = white. */
public record Colour(double red, double green, double blue) {

	public static final Colour BLACK = new Colour(0, 0, 0);
	public static final Colour WHITE = new Colour(1, 1, 1);

	/** A colour from screen values 0..255 (sRGB, approximated by a power of 2.2). */
	public static Colour screen(double red, double green, double blue) {
		return new Colour(linear(red), linear(green), linear(blue));
	}

	/** Every channel times a factor. */
	public Colour times(double factor) {
		return new Colour(red * factor, green * factor, blue * factor);
	}

	/** Channel by channel product. */
	public Colour times(Colour other) {
		return new Colour(red * other.red, green * other.green, blue * other.blue);
	}

	/** Between this (0) and another (1). */
	public Colour towards(Colour other, double share) {
		return new Colour(red + share * (other.red - red), green + share * (other.green - green), blue + share * (other.blue - blue));
	}

	/** Brightness as the eye weighs it. */
	public double luminance() {
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}

	private static double linear(double value) {
		return StrictMath.pow(Math.max(0, Math.min(255, value)) / 255, 2.2);
	}
}
