package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.util.Optional;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.fervor.core.image.PixelImage;

/** Turns decoded frames into pictures, whatever their size and colours; both may change from one frame to the next. */
final class RgbConverter implements AutoCloseable {

	private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
	private final IntPointer strides = new IntPointer(4);
	private SwsContext context;
	private BytePointer buffer = new BytePointer(1);

	/** @return empty where the colours of the frame are unknown */
	Optional<PixelImage> convert(AVFrame frame) {
		int width = frame.width();
		int height = frame.height();
		if (width < 1 || height < 1 || (long) width * height > 100_000_000) {
			return Optional.empty();
		}
		context = sws_getCachedContext(context, width, height, frame.format(), width, height, AV_PIX_FMT_RGB24, SWS_BILINEAR, (SwsFilter) null, (SwsFilter) null, (DoublePointer) null);
		if (context == null || context.isNull()) {
			context = null;
			return Optional.empty();
		}
		int stride = 3 * width;
		if (buffer.capacity() < (long) stride * height + 64) {
			buffer.close();
			buffer = new BytePointer((long) stride * height + 64);
		}
		planes.put(0, buffer);
		strides.put(0, stride);
		sws_scale(context, frame.data(), frame.linesize(), 0, height, planes, strides);
		byte[] pixels = new byte[stride * height];
		buffer.position(0).get(pixels);
		return Optional.of(new PixelImage(width, height, 3, pixels));
	}

	@Override
	public void close() {
		if (context != null) {
			sws_freeContext(context);
			context = null;
		}
		buffer.close();
		planes.close();
		strides.close();
	}
}
