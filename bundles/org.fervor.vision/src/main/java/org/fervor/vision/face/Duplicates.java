package org.fervor.vision.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;

/** Keeps one of several boxes around the same face. */
final class Duplicates {

	/** Part of the smaller box from which on two boxes show one face: the cascades of both directions fire on one profile with boxes of different size. */
	private static final double SAME_FACE = 0.5;

	private static final Comparator<Face> BEST_FIRST = Comparator.comparingDouble(Face::score).reversed().thenComparing(face -> face.box().x())
			.thenComparing(face -> face.box().y()).thenComparing(face -> face.box().width());

	private Duplicates() {
	}

	/** The faces, best first, without those that share half of the smaller box with a better one. */
	static List<Face> removed(List<Face> faces) {
		List<Face> kept = new ArrayList<>();
		for (Face face : faces.stream().sorted(BEST_FIRST).toList()) {
			if (kept.stream().noneMatch(better -> shared(better.box(), face.box()) > SAME_FACE)) {
				kept.add(face);
			}
		}
		return kept;
	}

	/** Intersection over the smaller area, from intersection over union {@code u}: the intersection is {@code u (A + B) / (1 + u)}. */
	private static double shared(Box a, Box b) {
		double union = a.overlap(b);
		return union * (a.area() + b.area()) / (1 + union) / Math.min(a.area(), b.area());
	}
}
