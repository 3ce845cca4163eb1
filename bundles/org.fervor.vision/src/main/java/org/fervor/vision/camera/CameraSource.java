package org.fervor.vision.camera;

import java.util.Optional;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.PixelImage;

/** Frames of a camera, timed as they arrive. A single missing frame is forgiven; several in a row mean that the camera is gone. */
final class CameraSource implements FrameSource {

	private static final int MOST_MISSING = 3;

	private final Camera camera;
	private final Capture capture;
	private final CameraList list;
	private PixelImage first;
	private long start;
	private long number;
	private volatile boolean closed;

	/** @param first the frame with which it was verified */
	CameraSource(Camera camera, Capture capture, CameraList list, PixelImage first) {
		this.camera = camera;
		this.capture = capture;
		this.list = list;
		this.first = first;
	}

	@Override
	public String name() {
		return camera.name();
	}

	@Override
	public boolean live() {
		return true;
	}

	@Override
	public Optional<Frame> next() throws SourceLost {
		if (first != null) {
			PixelImage image = first;
			first = null;
			start = System.nanoTime();
			return Optional.of(new Frame(number++, 0, image));
		}
		for (int missing = 0; missing < MOST_MISSING && !closed; missing++) {
			Optional<PixelImage> image = capture.grab();
			if (image.isPresent()) {
				return Optional.of(new Frame(number++, Math.max(0, (System.nanoTime() - start) / 1e9), image.get()));
			}
			if (list.now().stream().noneMatch(c -> c.device().equals(camera.device()))) {
				break;
			}
		}
		if (closed) {
			return Optional.empty();
		}
		throw new SourceLost("The camera " + camera.name() + " gives no more frames: plug it in again, or close the program that took it; it is tried again.", true);
	}

	@Override
	public void close() {
		closed = true;
		capture.close();
	}
}
