package org.fervor.vision.camera;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_ANY;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_BUFFERSIZE;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FOURCC;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FPS;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_HEIGHT;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_WIDTH;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_V4L2;

import java.nio.file.Path;
import java.util.Optional;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;
import org.fervor.core.image.PixelImage;

/**
 * A camera through OpenCV. On Linux it is opened by the path of its device, so it is the one that was meant. Above 640 by 480, Motion JPEG is asked for first: most webcams
 * give few uncompressed frames per second there.
 */
final class OpenCvCapture implements Capture {

	private static final int UNCOMPRESSED = 640 * 480;
	private static final int BUFFERS = 2;

	private final VideoCapture capture;
	private final Mat raw = new Mat();
	private final Mat rgb = new Mat();
	private boolean closed;

	private OpenCvCapture(VideoCapture capture) {
		this.capture = capture;
	}

	static Optional<Capture> open(Camera camera, int width, int height, double rate) {
		Path device = camera.device();
		VideoCapture capture = device.isAbsolute() ? new VideoCapture(device.toString(), CAP_V4L2) : new VideoCapture(Integer.parseInt(device.toString()), CAP_ANY);
		if (!capture.isOpened()) {
			capture.close();
			return Optional.empty();
		}
		if (width * height > UNCOMPRESSED) {
			capture.set(CAP_PROP_FOURCC, VideoWriter.fourcc((byte) 'M', (byte) 'J', (byte) 'P', (byte) 'G'));
		}
		capture.set(CAP_PROP_FRAME_WIDTH, width);
		capture.set(CAP_PROP_FRAME_HEIGHT, height);
		capture.set(CAP_PROP_FPS, rate);
		capture.set(CAP_PROP_BUFFERSIZE, BUFFERS);
		return Optional.of(new OpenCvCapture(capture));
	}

	@Override
	public synchronized Optional<PixelImage> grab() {
		if (closed || !capture.read(raw) || raw.empty()) {
			return Optional.empty();
		}
		cvtColor(raw, rgb, raw.channels() == 1 ? COLOR_GRAY2RGB : COLOR_BGR2RGB);
		byte[] pixels = new byte[rgb.cols() * rgb.rows() * 3];
		try (BytePointer data = rgb.data()) {
			data.get(pixels);
		}
		return Optional.of(new PixelImage(rgb.cols(), rgb.rows(), 3, pixels));
	}

	@Override
	public synchronized void close() {
		if (!closed) {
			closed = true;
			capture.release();
			capture.close();
			raw.close();
			rgb.close();
		}
	}
}
