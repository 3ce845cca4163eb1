/**
 * Moving the pixels of a picture: affine maps and bilinear resampling, shared by crops and augmentations.
 *
 * <p>Entry type: {@link org.fervor.vision.warp.Warp}. Everything here is stateless and safe for use by several threads.
 */
package org.fervor.vision.warp;
