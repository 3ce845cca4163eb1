package org.fervor.ui.image;

import org.eclipse.swt.graphics.Rectangle;

/**
 * How a picture lies in an area: as large as possible, centred, its shape kept.
 *
 * @param scale screen pixels per image pixel
 */
public record Fit(int x, int y, int width, int height, double scale) {

	/** @param most the largest scale: 1 for no enlargement */
	public static Fit of(int imageWidth, int imageHeight, Rectangle area, double most) {
		double scale = Math.min(most, Math.min((double) area.width / imageWidth, (double) area.height / imageHeight));
		int width = Math.max(1, (int) Math.round(imageWidth * scale));
		int height = Math.max(1, (int) Math.round(imageHeight * scale));
		return new Fit(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height, scale);
	}

	/** Where an image column lies on the screen. */
	public int screenX(double imageX) {
		return x + (int) Math.round(imageX * scale);
	}

	/** Where an image row lies on the screen. */
	public int screenY(double imageY) {
		return y + (int) Math.round(imageY * scale);
	}
}
