package org.fervor.vision.tspm.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.LandmarkScheme;

/**
 * The tree of parts of one view (a component of the mixture of Zhu &amp; Ramanan, CVPR 2012).
 *
 * @param yawDegrees    the view; positive where the face looks towards image-right
 * @param bias          added to every score of the view
 * @param parts         root first, every part after its parent
 * @param landmarkOrder for each part the 0-based number of its landmark in the {@link #scheme()}
 */
public record ViewTree(double yawDegrees, double bias, List<Part> parts, List<Integer> landmarkOrder) {

	public ViewTree {
		parts = List.copyOf(parts);
		landmarkOrder = List.copyOf(landmarkOrder);
		if (parts.isEmpty() || !parts.get(0).isRoot()) {
			throw new IllegalArgumentException("the first part of a view must be its root");
		}
		if (!Double.isFinite(yawDegrees) || !Double.isFinite(bias)) {
			throw new IllegalArgumentException("the yaw or bias of a view is not a finite number");
		}
		for (int k = 1; k < parts.size(); k++) {
			checkPart(k, parts.get(k));
		}
		int count = parts.size();
		if (landmarkOrder.size() != count || new HashSet<>(landmarkOrder).size() != count || landmarkOrder.stream().anyMatch(i -> i < 0 || i >= count)) {
			throw new IllegalArgumentException("the landmark order of a view must name each of its " + count + " parts once");
		}
	}

	private static void checkPart(int k, Part part) {
		if (part.parent() < 0 || part.parent() >= k) {
			throw new IllegalArgumentException("part " + (k + 1) + " of a view must follow its parent");
		}
		if (!part.deformation().convex()) {
			throw new IllegalArgumentException("part " + (k + 1) + " of a view needs quadratic deformation weights above 0");
		}
	}

	/** The names of the landmarks; empty for a tree that has neither 68 nor 39 parts. */
	public Optional<LandmarkScheme> scheme() {
		for (LandmarkScheme scheme : LandmarkScheme.values()) {
			if (scheme.size() == parts.size()) {
				return Optional.of(scheme);
			}
		}
		return Optional.empty();
	}
}
