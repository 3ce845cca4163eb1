package org.fervor.synth.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

import org.fervor.core.image.PixelImage;

/**
 * Writes PNG files (ISO/IEC 15948) whose bytes depend on nothing but the pixels: the zlib of a platform may compress the same bytes differently, so the deflate stream is
 * made here. Rows are filtered by the Paeth predictor; photographs gain nearly nothing from repeated strings, so only Huffman codes are used.
 */
final class PngEncoder {

	private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
	private static final int PAETH = 4;

	private PngEncoder() {
	}

	static byte[] encode(PixelImage image) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(SIGNATURE);
		byte[] header = new byte[13];
		put(header, 0, image.width());
		put(header, 4, image.height());
		header[8] = 8;
		header[9] = (byte) (image.channels() == 3 ? 2 : 0);
		chunk(out, "IHDR", header);
		byte[] raw = filter(image);
		ByteArrayOutputStream zlib = new ByteArrayOutputStream();
		zlib.write(0x78);
		zlib.write(0x01);
		zlib.writeBytes(HuffmanDeflate.compress(raw));
		Adler32 sum = new Adler32();
		sum.update(raw);
		byte[] check = new byte[4];
		put(check, 0, (int) sum.getValue());
		zlib.writeBytes(check);
		chunk(out, "IDAT", zlib.toByteArray());
		chunk(out, "IEND", new byte[0]);
		return out.toByteArray();
	}

	private static byte[] filter(PixelImage image) {
		int channels = image.channels();
		int stride = image.width() * channels;
		byte[] pixels = image.pixels();
		byte[] raw = new byte[image.height() * (stride + 1)];
		for (int y = 0; y < image.height(); y++) {
			int to = y * (stride + 1);
			raw[to++] = PAETH;
			for (int i = 0; i < stride; i++) {
				int at = y * stride + i;
				int left = i >= channels ? pixels[at - channels] & 0xff : 0;
				int up = y > 0 ? pixels[at - stride] & 0xff : 0;
				int corner = i >= channels && y > 0 ? pixels[at - stride - channels] & 0xff : 0;
				raw[to + i] = (byte) (pixels[at] - predict(left, up, corner));
			}
		}
		return raw;
	}

	private static int predict(int left, int up, int corner) {
		int p = left + up - corner;
		int dl = Math.abs(p - left);
		int du = Math.abs(p - up);
		int dc = Math.abs(p - corner);
		return dl <= du && dl <= dc ? left : du <= dc ? up : corner;
	}

	private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
		byte[] number = new byte[4];
		put(number, 0, data.length);
		out.writeBytes(number);
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		out.writeBytes(name);
		out.writeBytes(data);
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(data);
		put(number, 0, (int) crc.getValue());
		out.writeBytes(number);
	}

	private static void put(byte[] bytes, int at, int value) {
		for (int i = 0; i < 4; i++) {
			bytes[at + i] = (byte) (value >>> 24 - 8 * i);
		}
	}
}
