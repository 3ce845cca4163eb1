package org.fervor.vision.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.fervor.core.face.Box;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.parameter.Settings;

/** One of the boosted Haar cascades (Viola and Jones, CVPR 2001) that ship inside OpenCV's native jar. One thread at a time. */
final class Cascade implements AutoCloseable {

	/** Side of the window that both face cascades were trained on, in pixels: nothing smaller can be found. */
	private static final int SMALLEST = 20;

	/**
	 * A place where the cascade fires.
	 *
	 * @param weight sum of the last stage's trees; larger is surer, comparable only within one cascade
	 */
	record Hit(Box box, double weight) {
	}

	private final CascadeClassifier classifier;

	private Cascade(CascadeClassifier classifier) {
		this.classifier = classifier;
	}

	/** Faces seen from the front: "alt2", the one with the fewest false alarms of OpenCV's four. */
	static Cascade frontal() {
		return load("haarcascade_frontalface_alt2.xml");
	}

	/** Faces that look towards image-left; mirror the image for the others. */
	static Cascade profile() {
		return load("haarcascade_profileface.xml");
	}

	private static Cascade load(String name) {
		String xml = text(name);
		try (PointerScope scope = new PointerScope()) {
			CascadeClassifier classifier = new CascadeClassifier();
			if (!classifier.read(new FileStorage(xml, FileStorage.READ | FileStorage.MEMORY).getFirstTopLevelNode())) {
				throw new IllegalStateException("OpenCV cannot read its own " + name);
			}
			classifier.retainReference(); // outlives this scope and any that the caller may have open
			return new Cascade(classifier);
		}
	}

	/** Reads the cascade as a resource, so that no file has to be unpacked; OpenCV installs it in another folder on Windows. */
	private static String text(String name) {
		String platform = "/org/bytedeco/opencv/" + Loader.getPlatform();
		try (InputStream xml = Stream.of("/share/opencv4/haarcascades/", "/etc/haarcascades/").map(folder -> CascadeClassifier.class.getResourceAsStream(platform + folder + name))
				.filter(Objects::nonNull).findFirst().orElseThrow(() -> new IllegalStateException("OpenCV's natives for " + Loader.getPlatform() + " lack " + name))) {
			return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("OpenCV's " + name + " cannot be read", e);
		}
	}

	/** All hits in a grey image, in no particular order. To be called inside a {@code PointerScope}. */
	List<Hit> hits(Mat grey, Settings settings) {
		int shorter = Math.min(grey.cols(), grey.rows());
		if (shorter < SMALLEST) {
			return List.of();
		}
		int least = Math.max(SMALLEST, (int) (settings.get(DetectorParameters.CASCADE_MIN_SIZE) * shorter));
		RectVector boxes = new RectVector();
		DoublePointer weights = new DoublePointer();
		classifier.detectMultiScale3(grey, boxes, new IntPointer(), weights, settings.get(DetectorParameters.CASCADE_SCALE_FACTOR),
				settings.get(DetectorParameters.CASCADE_MIN_NEIGHBOURS), 0, new Size(least, least), new Size(), true);
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < boxes.size(); i++) {
			Rect box = boxes.get(i);
			hits.add(new Hit(new Box(box.x(), box.y(), box.width(), box.height()), weights.get(i)));
		}
		return hits;
	}

	@Override
	public void close() {
		classifier.close();
	}
}
