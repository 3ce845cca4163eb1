package org.fervor.ui.image;

import org.fervor.core.face.Box;

/**
 * A box drawn over a picture.
 *
 * @param box     in image pixels
 * @param caption drawn above it; may be empty
 * @param main    the one that counts; others are drawn thinner
 */
public record Mark(Box box, String caption, boolean main) {
}
