package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A view to learn.
 *
 * @param yawDegrees of the view
 * @param group      views of one group share the filters of their landmarks, and the tree
 * @param points     landmarks of its faces
 */
public record TrainingView(double yawDegrees, int group, int points) {

	private static final int FRONTAL_POINTS = 68;
	private static final int PROFILE_POINTS = 39;
	private static final int LARGEST_FRONTAL_YAW = 45;
	private static final int STEP = 15;

	/** The thirteen views of the released models: 68 landmarks up to 45 degrees, 39 beyond; filters are shared among the frontal views and on each side. */
	public static List<TrainingView> released() {
		List<TrainingView> views = new ArrayList<>();
		for (int yaw = 90; yaw >= -90; yaw -= STEP) {
			boolean frontal = Math.abs(yaw) <= LARGEST_FRONTAL_YAW;
			views.add(new TrainingView(yaw, frontal ? 1 : yaw > 0 ? 0 : 2, frontal ? FRONTAL_POINTS : PROFILE_POINTS));
		}
		return views;
	}

	/** Those of the released views that have at least so many faces. */
	static List<TrainingView> with(List<AnnotatedFace> faces, int least) {
		List<TrainingView> all = released();
		int[] counts = new int[all.size()];
		for (AnnotatedFace face : faces) {
			counts[of(face, all)]++;
		}
		return IntStream.range(0, all.size()).filter(v -> counts[v] >= least).mapToObj(all::get).toList();
	}

	/** The same view with filters of its own. */
	TrainingView alone(int ownGroup) {
		return new TrainingView(yawDegrees, ownGroup, points);
	}

	/** The view of a list that a face belongs to: the nearest with as many landmarks. */
	static int of(AnnotatedFace face, List<TrainingView> views) {
		int best = -1;
		for (int v = 0; v < views.size(); v++) {
			boolean fits = views.get(v).points == face.points().size();
			if (fits && (best < 0 || distance(face, views.get(v)) < distance(face, views.get(best)))) {
				best = v;
			}
		}
		if (best < 0) {
			throw new IllegalArgumentException("no view has " + face.points().size() + " landmarks");
		}
		return best;
	}

	private static double distance(AnnotatedFace face, TrainingView view) {
		return Math.abs(face.yawDegrees() - view.yawDegrees);
	}
}
