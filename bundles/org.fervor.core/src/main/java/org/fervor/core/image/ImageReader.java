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
	 * The size of an image as it is stored, before any EXIF rotation; from the file's header where the format has one.
	 *
	 * @throws UnreadableImage if the file is missing or of an unknown format
	 */
	default ImageSize size(ImageSource source) throws UnreadableImage {
		PixelImage image = read(source);
		return new ImageSize(image.width(), image.height());
	}

	/**
	 * Writes a PNG.
	 *
	 * @throws java.io.UncheckedIOException if the file cannot be written
	 */
	void writePng(PixelImage image, java.nio.file.Path file);
}
