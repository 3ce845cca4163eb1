package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.image.PixelImage;

/**
 * A picture to mine hard negatives in.
 *
 * @param image what it shows
 * @param faces those it shows; empty for a picture without faces. What a model finds there is no mistake unless it looks elsewhere
 */
public record Scene(PixelImage image, List<SeenFace> faces) {

	/** Centres of parts and a face overlap by this (intersection over union) where a placement means that face. */
	private static final double SAME = 0.3;
	/** A view farther off than this is wrong though the place is right. */
	private static final double WRONG_VIEW = 45;

	/**
	 * A face in a scene.
	 *
	 * @param bounds     of its landmarks
	 * @param yawDegrees where it looks
	 */
	public record SeenFace(Box bounds, double yawDegrees) {
	}

	public Scene {
		faces = List.copyOf(faces);
	}

	/** A picture without faces. */
	public static Scene empty(PixelImage image) {
		return new Scene(image, List.of());
	}

	/** A picture with one face: its hair, clothes and background, and the face itself seen wrongly. */
	public static Scene around(AnnotatedFace face) {
		return new Scene(face.image(), List.of(new SeenFace(face.bounds(), face.yawDegrees())));
	}

	/** Whether a placement is a mistake. */
	boolean wrong(Box centres, double yawDegrees) {
		return faces.stream().noneMatch(f -> f.bounds.overlap(centres) > SAME && Math.abs(f.yawDegrees - yawDegrees) <= WRONG_VIEW);
	}
}
