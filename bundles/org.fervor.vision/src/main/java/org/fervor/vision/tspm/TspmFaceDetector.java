package org.fervor.vision.tspm;

import java.util.List;
import java.util.OptionalDouble;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;

/** A part model behind the port for face detectors. Serves one thread at a time, as the port says. */
public final class TspmFaceDetector implements FaceDetector {

	/** What faces of this detector are marked with. */
	public static final String ID = "tspm";
	private static final String CLIPPED = "clipped by the border";

	private final PartModelScan scan;

	/** @param scan {@link FastScan} for single images, {@link FaceTracker} for the frames of a camera */
	public TspmFaceDetector(PartModelScan scan) {
		this.scan = scan;
	}

	@Override
	public List<Face> detect(PixelImage image) {
		return scan.detect(image).stream().map(d -> face(d, image)).toList();
	}

	private static Face face(PartDetection d, PixelImage image) {
		Box points = d.landmarks().map(l -> l.bounds()).orElse(d.box());
		boolean clipped = points.x() < 0 || points.y() < 0 || points.x() + points.width() > image.width() || points.y() + points.height() > image.height();
		return new Face(d.box(), d.score(), OptionalDouble.of(d.yawDegrees()), d.landmarks(), ID, clipped ? List.of(CLIPPED) : List.of(), d.looks());
	}

	@Override
	public void close() {
		// native memory is held only during a call
	}
}
