package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.fervor.core.face.FaceCropper;
import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/** A clip of 640 by 480 in memory: faces of the samples that sway before a noisy wall. */
final class BenchClip {

	static final int WIDTH = 640;
	static final int HEIGHT = 480;
	/** Frames after which the movement repeats. */
	private static final int CYCLE = 90;
	private static final int SWAY = 24;

	private final List<PixelImage> frames = new ArrayList<>();

	/** @param count how many faces */
	BenchClip(Path samples, int count, ImageReader images, FaceCropper cropper) {
		int size = count == 1 ? 300 : WIDTH / count - 10;
		List<PixelImage> faces = portraits(samples, count, images).stream().map(p -> cropper.resize(p, Settings.defaults().with(FaceCropper.SIZE, size))).toList();
		PixelImage wall = wall();
		for (int i = 0; i < CYCLE; i++) {
			PixelImage frame = new PixelImage(WIDTH, HEIGHT, 3, wall.pixels().clone());
			for (int f = 0; f < count; f++) {
				double phase = 2 * Math.PI * i / CYCLE + f;
				int x = (2 * f + 1) * WIDTH / (2 * count) - size / 2 + (int) (SWAY / count * Math.sin(phase));
				paste(faces.get(f), frame, Math.max(0, Math.min(WIDTH - size, x)), (HEIGHT - size) / 2 + (int) (SWAY * Math.cos(phase)));
			}
			frames.add(frame);
		}
	}

	/** Straight neutral faces of different persons. */
	private static List<PixelImage> portraits(Path samples, int count, ImageReader images) {
		List<PixelImage> portraits = new ArrayList<>();
		try (Stream<Path> files = Files.walk(samples)) {
			for (Path file : files.filter(f -> f.getFileName().toString().matches("A.*NES\\.(JPG|jpg|png)")).sorted().limit(count).toList()) {
				portraits.add(images.read(new ImageSource.PictureFile(file, file.getFileName().toString())).toRgb());
			}
		} catch (IOException | UnreadableImage e) {
			throw new UserError("the sample faces cannot be read (" + e.getMessage() + "); build or unpack the installation anew", e);
		}
		if (portraits.size() < count) {
			throw new UserError(samples + ": holds fewer than " + count + " sample faces; build or unpack the installation anew");
		}
		return portraits;
	}

	private static PixelImage wall() {
		byte[] pixels = new byte[3 * WIDTH * HEIGHT];
		Random random = new Random(1);
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (120 + 8 * random.nextGaussian());
		}
		return new PixelImage(WIDTH, HEIGHT, 3, pixels);
	}

	private static void paste(PixelImage face, PixelImage frame, int x, int y) {
		for (int row = 0; row < face.height(); row++) {
			System.arraycopy(face.pixels(), 3 * row * face.width(), frame.pixels(), 3 * ((y + row) * WIDTH + x), 3 * face.width());
		}
	}

	/**
	 * So many frames.
	 *
	 * @param rate frames per second at which they come; 0 for as fast as they are taken
	 */
	FrameSource source(int count, double rate) {
		return new FrameSource() {
			private long number;
			private long start;
			private volatile boolean closed;

			@Override
			public String name() {
				return "clip";
			}

			@Override
			public boolean live() {
				return rate > 0;
			}

			@Override
			public Optional<Frame> next() {
				if (closed || number >= count) {
					return Optional.empty();
				}
				start = number == 0 ? System.nanoTime() : start;
				if (rate > 0) {
					java.util.concurrent.locks.LockSupport.parkNanos(start + (long) (number / rate * 1e9) - System.nanoTime());
				}
				PixelImage image = frames.get((int) (number % CYCLE));
				return Optional.of(new Frame(number++, (number - 1) / (rate > 0 ? rate : 30), image));
			}

			@Override
			public void close() {
				closed = true;
			}
		};
	}
}
