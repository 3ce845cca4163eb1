package org.fervor.core.face;

/** A position in image coordinates: pixels, (0, 0) is the centre of the top left pixel, x to the right, y down. */
public record Point(double x, double y) {
}
