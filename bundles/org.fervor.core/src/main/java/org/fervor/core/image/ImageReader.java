package org.fervor.core.image;

/** Port: decodes pictures. Safe for use by several threads. */
public interface ImageReader {

	/**
	 * Reads a picture upright (EXIF orientation applied), with three channels, or one if the file is grey.
	 *
	 * @throws UnreadableImage if it is missing, broken, of an unknown format or unreasonably large
	 */
	PixelImage read(ImageSource source) throws UnreadableImage;

	/**
	 * Writes a PNG.
	 *
	 * @throws java.io.UncheckedIOException if the file cannot be written
	 */
	void writePng(PixelImage image, java.nio.file.Path file);
}
