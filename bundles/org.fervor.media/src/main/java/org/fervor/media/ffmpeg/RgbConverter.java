package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.util.Optional;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.fervor.core.image.PixelImage;

/** Turns decoded frames into pictures as they are to be shown, whatever their size, colours, shape of pixels and orientation; all may change from one frame to the next. */
final class RgbConverter implements AutoCloseable {

	private static final int MATRIX = 9;
	/** Beyond that the file is wrong. */
	private static final double MOST_OBLONG = 8;

	private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
	private final IntPointer strides = new IntPointer(4);
	private SwsContext context;
	private BytePointer buffer = new BytePointer(1);

	/**
	 * @param aspect width of a pixel over its height; 0 where that is not known
	 * @return empty where the colours of the frame are unknown
	 */
	Optional<PixelImage> convert(AVFrame frame, double aspect) {
		boolean oblong = aspect > 1 / MOST_OBLONG && aspect < MOST_OBLONG;
		// stretched, never shrunk: no detail is lost
		int width = oblong && aspect > 1 ? (int) Math.round(frame.width() * aspect) : frame.width();
		int height = oblong && aspect < 1 ? (int) Math.round(frame.height() / aspect) : frame.height();
		if (width < 1 || height < 1 || (long) width * height > 100_000_000) {
			return Optional.empty();
		}
		context = sws_getCachedContext(context, frame.width(), frame.height(), frame.format(), width, height, AV_PIX_FMT_RGB24, SWS_BILINEAR, (SwsFilter) null, (SwsFilter) null, (DoublePointer) null);
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
		sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
		byte[] pixels = new byte[stride * height];
		buffer.position(0).get(pixels);
		return Optional.of(orientation(frame).applied(new PixelImage(width, height, 3, pixels)));
	}

	private static DisplayMatrix orientation(AVFrame frame) {
		AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
		if (data == null || data.size() < MATRIX * Integer.BYTES) {
			return DisplayMatrix.UPRIGHT;
		}
		int[] numbers = new int[MATRIX];
		new IntPointer(data.data()).get(numbers);
		return DisplayMatrix.of(numbers);
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
