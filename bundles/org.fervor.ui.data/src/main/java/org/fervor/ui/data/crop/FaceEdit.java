package org.fervor.ui.data.crop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.fervor.core.face.Face;
import org.fervor.core.face.Landmarks;
import org.fervor.ui.image.FaceCanvas;

/** A face that somebody sets right, with all steps back and forth. Knows no widget. */
final class FaceEdit {

	private final Face found;
	private final Deque<Face> before = new ArrayDeque<>();
	private final Deque<Face> after = new ArrayDeque<>();
	private Face now;

	/**
	 * @param found  as the detector found it
	 * @param stored the same face with corrections made earlier; {@code found} where there are none
	 */
	FaceEdit(Face found, Face stored) {
		this.found = found;
		this.now = stored;
	}

	Face now() {
		return now;
	}

	/** Box and landmarks; the box of the landmarks where there are any, because that is what a crop is made from. */
	FaceCanvas.Shape shape() {
		return now.landmarks().map(l -> new FaceCanvas.Shape(org.fervor.core.face.FaceQuality.extent(now), l.points())).orElseGet(() -> new FaceCanvas.Shape(now.box(), java.util.List.of()));
	}

	/** Box and landmarks were dragged. */
	void change(FaceCanvas.Shape shape) {
		before.push(now);
		after.clear();
		now = with(shape);
	}

	/** The face with another box and other landmarks. */
	Face with(FaceCanvas.Shape shape) {
		Optional<Landmarks> landmarks = now.landmarks().map(l -> new Landmarks(l.scheme(), shape.points()));
		return new Face(landmarks.isPresent() ? now.box() : shape.box(), now.score(), now.viewDegrees(), landmarks, now.detector(), now.warnings());
	}

	boolean canUndo() {
		return !before.isEmpty();
	}

	boolean canRedo() {
		return !after.isEmpty();
	}

	void undo() {
		after.push(now);
		now = before.pop();
	}

	void redo() {
		before.push(now);
		now = after.pop();
	}

	/** Back to what the detector found; can be undone. */
	void reset() {
		if (changed()) {
			before.push(now);
			after.clear();
			now = found;
		}
	}

	/** Whether box or landmarks differ from what the detector found. */
	boolean changed() {
		return !now.landmarks().equals(found.landmarks()) || !now.box().equals(found.box());
	}
}
