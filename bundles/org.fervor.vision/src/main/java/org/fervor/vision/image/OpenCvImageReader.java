package org.fervor.vision.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYCOLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.osgi.service.component.annotations.Component;

/**
 * Reads PNG, JPEG (CMYK in Adobe's sense), TIFF, BMP, PBM/PGM/PPM, GIF and WebP (first frame of animations) with OpenCV, and with the JDK what OpenCV refuses. The
 * orientation that a file states is applied. The format is told by the content, never by the name. At most {@value #MOST_MEGAPIXELS} megapixels, checked before anything is decoded.
 */
@Component
public final class OpenCvImageReader implements ImageReader {

	private static final int MOST_MEGAPIXELS = 100;

	@Override
	public PixelImage read(ImageSource source) throws UnreadableImage {
		return read(source, warning -> {
		});
	}

	@Override
	public PixelImage read(ImageSource source, Consumer<String> warnings) throws UnreadableImage {
		if (source instanceof ImageSource.CsvRow row) {
			return CsvPixels.read(row);
		}
		byte[] file = FileBytes.read(source);
		Optional<PictureHeader> header = PictureHeader.of(file);
		PictureHeader known = header.orElseThrow(() -> unknown(source));
		checkSize(source, known);
		return decode(source, file, known, warnings);
	}

	private static UnreadableImage unknown(ImageSource source) {
		return new UnreadableImage(source, "the content is none of " + PictureFormat.all() + ", or cut off; convert the file or leave it out");
	}

	@Override
	public ImageSize size(ImageSource source) throws UnreadableImage {
		if (source instanceof ImageSource.CsvRow row) {
			return new ImageSize(row.width(), row.height());
		}
		// nearly every header is at the beginning; a TIFF's may be at the end, a JPEG's behind a large preview
		Optional<PictureHeader> header = PictureHeader.of(FileBytes.start(source));
		PictureHeader known = header.isPresent() ? header.get() : PictureHeader.of(FileBytes.read(source)).orElseThrow(() -> unknown(source));
		return new ImageSize((int) Math.min(Integer.MAX_VALUE, known.width()), (int) Math.min(Integer.MAX_VALUE, known.height()));
	}

	@Override
	public void writePng(PixelImage image, Path file) {
		PngFile.write(image, file);
	}

	private static void checkSize(ImageSource source, PictureHeader header) throws UnreadableImage {
		if (header.pixels() > MOST_MEGAPIXELS * 1_000_000L) {
			throw new UnreadableImage(source, header.width() + " x " + header.height() + " pixels: more than the " + MOST_MEGAPIXELS + " megapixels allowed; scale it down");
		}
	}

	private static PixelImage decode(ImageSource source, byte[] file, PictureHeader header, Consumer<String> warnings) throws UnreadableImage {
		Optional<PixelImage> image = withOpenCv(file, header);
		if (image.isEmpty() && header.format() == PictureFormat.JPEG) { // of a JPEG cut in half the JDK makes a half-grey picture
			image = JpegEnd.mended(file).flatMap(mended -> withOpenCv(mended, header));
			image.ifPresent(read -> warnings.accept(JpegEnd.WARNING));
		} else if (image.isEmpty()) {
			image = JavaDecoder.decode(file).map(decoded -> Orientation.upright(header.grey() ? decoded.toGrey() : decoded, Orientation.of(file, header.format())));
		} else if (header.format() == PictureFormat.PNG || header.format() == PictureFormat.WEBP) { // OpenCV turns JPEG and TIFF itself
			image = image.map(stored -> Orientation.upright(stored, Orientation.of(file, header.format())));
		}
		return image.orElseThrow(() -> new UnreadableImage(source,
				"the " + header.format().title() + " data are damaged, cut off or of an unusual kind; copy the file again, or save it with 8 bits per channel"));
	}

	private static Optional<PixelImage> withOpenCv(byte[] file, PictureHeader header) {
		try (PointerScope scope = new PointerScope()) {
			Mat encoded = new Mat(1, file.length, opencv_core.CV_8UC1);
			encoded.data().put(file);
			Mat decoded = imdecode(encoded, header.format() == PictureFormat.JPEG ? IMREAD_ANYCOLOR | IMREAD_ANYDEPTH : IMREAD_UNCHANGED);
			return decoded.empty() ? Optional.empty() : EightBitPixels.of(decoded, header);
		} catch (RuntimeException refused) {
			return Optional.empty(); // JavaCPP's form of a cv::Exception, as for pictures wider than 2^20 pixels
		}
	}
}
