/** Pictures in memory and where they come from; entry types {@link org.fervor.core.image.PixelImage} and {@link org.fervor.core.image.ImageReader}. Immutable by agreement, safe for any thread. */
package org.fervor.core.image;
