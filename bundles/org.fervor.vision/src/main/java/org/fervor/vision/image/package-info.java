/**
 * Picture files in and out: formats told by their first bytes and not by their names, sizes checked before anything is decoded, everything brought to 8 bits, upright, grey or
 * R, G, B.
 *
 * <p>Entry type: {@link org.fervor.vision.image.OpenCvImageReader}. Everything here is stateless and safe for use by several threads.
 */
package org.fervor.vision.image;
