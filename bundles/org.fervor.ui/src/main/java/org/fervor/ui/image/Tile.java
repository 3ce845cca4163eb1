package org.fervor.ui.image;

import org.fervor.core.image.PixelImage;

/** One picture of a contact sheet with its caption. */
public record Tile(PixelImage image, String caption) {
}
