package org.fervor.vision.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.fervor.core.image.PixelImage;

/** Makes files of many formats with the JDK, which shares no code with what is tested, and by hand. */
final class EncodedPictures {

	private EncodedPictures() {
	}

	static BufferedImage buffered(PixelImage image, int type) {
		BufferedImage copy = new BufferedImage(image.width(), image.height(), type);
		for (int y = 0; y < image.height(); y++) {
			for (int x = 0; x < image.width(); x++) {
				if (image.channels() == 1) {
					copy.getRaster().setSample(x, y, 0, image.value(x, y, 0));
				} else {
					copy.setRGB(x, y, 0xff000000 | image.value(x, y, 0) << 16 | image.value(x, y, 1) << 8 | image.value(x, y, 2));
				}
			}
		}
		return copy;
	}

	static byte[] encode(BufferedImage image, String format) {
		return encode(image, format, null, ByteOrder.BIG_ENDIAN);
	}

	/** @param compression the writer's name for it, or null for its default */
	static byte[] encode(BufferedImage image, String format, String compression, ByteOrder order) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(stream);
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (compression != null) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionType(compression);
			}
			writer.write(streamMetadata(writer, order), new IIOImage(image, null, null), param);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** Only TIFF has any that matters: its byte order. */
	private static IIOMetadata streamMetadata(ImageWriter writer, ByteOrder order) throws IOException {
		IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
		if (metadata != null && metadata.getNativeMetadataFormatName().startsWith("javax_imageio_tiff")) {
			IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
			IIOMetadataNode node = new IIOMetadataNode("ByteOrder");
			node.setAttribute("value", order.toString());
			root.appendChild(node);
			metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
		}
		return metadata;
	}

	/** Puts an EXIF block that holds nothing but the orientation (1 to 8) behind a JPEG's first marker. */
	static byte[] withOrientation(byte[] jpeg, int orientation) {
		byte[] exif = ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 'M')
				.put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
				.putShort((short) 0).putInt(0).array();
		return ByteBuffer.allocate(jpeg.length + exif.length).put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
	}

	/** A PNG with a chunk eXIf that holds nothing but the orientation (1 to 8), behind its header. */
	static byte[] pngWithOrientation(PixelImage image, int orientation) {
		byte[] png = encode(buffered(image, BufferedImage.TYPE_3BYTE_BGR), "png");
		byte[] exif = ByteBuffer.allocate(26).putInt(0x4D4D002A).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
				.putShort((short) orientation).putShort((short) 0).putInt(0).array();
		ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length).putInt(exif.length).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(exif);
		java.util.zip.CRC32 crc = new java.util.zip.CRC32();
		crc.update(chunk.array(), 4, 4 + exif.length);
		chunk.putInt((int) crc.getValue());
		return ByteBuffer.allocate(png.length + chunk.capacity()).put(png, 0, 33).put(chunk.array()).put(png, 33, png.length - 33).array();
	}

	/** An uncompressed TIFF in colour that states an orientation. @param bits of a sample: 8 or 16 */
	static byte[] tiffWithOrientation(PixelImage image, int orientation, int bits) {
		int[][] tags = { { 256, image.width() }, { 257, image.height() }, { 258, -1 }, { 259, 1 }, { 262, 2 }, { 273, 140 }, { 274, orientation }, { 277, 3 }, { 278, image.height() },
				{ 279, image.pixels().length * bits / 8 } };
		ByteBuffer tiff = ByteBuffer.allocate(140 + image.pixels().length * bits / 8).putInt(0x4D4D002A).putInt(8).putShort((short) tags.length);
		for (int[] tag : tags) {
			boolean perChannel = tag[1] < 0;
			tiff.putShort((short) tag[0]).putShort((short) (perChannel ? 3 : 4)).putInt(perChannel ? 3 : 1).putInt(perChannel ? 134 : tag[1]);
		}
		tiff.putInt(0).putShort((short) bits).putShort((short) bits).putShort((short) bits);
		for (byte value : image.pixels()) {
			tiff.put(value);
			if (bits == 16) {
				tiff.put(value);
			}
		}
		return tiff.array();
	}

	/** The first 33 bytes of a PNG: signature and header, and not one pixel. */
	static byte[] pngHeader(int width, int height) {
		ByteBuffer png = ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
				.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
		java.util.zip.CRC32 crc = new java.util.zip.CRC32();
		crc.update(png.array(), 12, 17);
		return png.putInt((int) crc.getValue()).array();
	}

	/** A big-endian grey TIFF with 4 bits per pixel, two pixels in a byte, which the JDK does not write. */
	static byte[] greyTiffOfFourBits(int width, int height, byte[] packed) {
		int[][] tags = { { 256, width }, { 257, height }, { 258, 4 }, { 259, 1 }, { 262, 1 }, { 273, 122 }, { 277, 1 }, { 278, height }, { 279, packed.length } };
		ByteBuffer tiff = ByteBuffer.allocate(122 + packed.length).putInt(0x4D4D002A).putInt(8).putShort((short) tags.length);
		for (int[] tag : tags) {
			tiff.putShort((short) tag[0]).putShort((short) 3).putInt(1).putShort((short) tag[1]).putShort((short) 0);
		}
		return tiff.putInt(0).put(packed, 0, packed.length).array();
	}

	/** A netpbm file: header text and raw samples. */
	static byte[] pnm(String header, int... samples) {
		byte[] text = header.getBytes(StandardCharsets.US_ASCII);
		byte[] file = Arrays.copyOf(text, text.length + samples.length);
		for (int i = 0; i < samples.length; i++) {
			file[text.length + i] = (byte) samples[i];
		}
		return file;
	}
}
