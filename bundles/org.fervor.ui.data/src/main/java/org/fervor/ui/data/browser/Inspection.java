package org.fervor.ui.data.browser;

import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.image.PixelImage;

/**
 * What was seen in one image.
 *
 * @param faces best first
 * @param crop  of the best face; empty where there is none
 */
record Inspection(Sample sample, PixelImage image, List<Face> faces, Optional<PixelImage> crop) {
}
