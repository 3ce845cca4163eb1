package org.fervor.experiment;

import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.image.PixelImage;

/**
 * A sample whose face has been found and cropped.
 *
 * @param contentHash SHA-256 of the picture's bytes, in hexadecimal
 * @param crop        at the run's size, three channels
 */
public record PreparedFace(Sample sample, String contentHash, Face face, PixelImage crop) {
}
