package org.fervor.synth.layout;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.fervor.core.image.PixelImage;

/** Encodes pictures: JPEG at a fixed quality, PNG with an encoder of our own whose bytes depend on no library. */
final class PictureFile {

	/** As good as a camera stores. */
	private static final float JPEG_QUALITY = 0.93f;

	private PictureFile() {
	}

	static byte[] encode(PixelImage image, String path) throws IOException {
		return path.toLowerCase(java.util.Locale.ROOT).endsWith(".jpg") ? jpeg(image) : PngEncoder.encode(image);
	}

	private static byte[] jpeg(PixelImage image) throws IOException {
		BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
		byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
		byte[] rgb = image.toRgb().pixels();
		for (int i = 0; i < rgb.length; i += 3) {
			bgr[i] = rgb[i + 2];
			bgr[i + 1] = rgb[i + 1];
			bgr[i + 2] = rgb[i];
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam quality = writer.getDefaultWriteParam();
			quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			quality.setCompressionQuality(JPEG_QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, null), quality);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}
