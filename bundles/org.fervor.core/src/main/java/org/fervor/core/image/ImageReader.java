package org.fervor.core.image;

import java.util.function.Consumer;

/** Port: decodes pictures. Safe for use by several threads. */
public interface ImageReader {

	/**
	 * Reads a picture upright (the orientation that the file states applied), with three channels, or one if the file is grey.
	 *
	 * @throws UnreadableImage if it is missing, broken, of an unknown format or unreasonably large
	 */
	PixelImage read(ImageSource source) throws UnreadableImage;

	/**
	 * Reads a picture as {@link #read(ImageSource)} does, and says what is wrong with a file that can be read all the same.
	 *
	 * @param warnings gets a few words for each defect, such as "JPEG without its end marker"
	 */
	default PixelImage read(ImageSource source, Consumer<String> warnings) throws UnreadableImage {
		return read(source);
	}

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
