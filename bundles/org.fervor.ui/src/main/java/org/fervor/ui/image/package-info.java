/**
 * Pictures on the screen: {@link org.fervor.ui.image.SwtImages} converts, {@link org.fervor.ui.image.ImageCanvas} shows one picture with boxes,
 * {@link org.fervor.ui.image.ThumbnailGrid} shows many with captions, {@link org.fervor.ui.image.Thumbnails} decodes small ones in the background. UI thread only, except
 * for the conversion to {@code ImageData}.
 */
package org.fervor.ui.image;
