package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Point;

/**
 * Guesses where a face looks from its landmarks, for annotations that do not tell: from how far the nose's tip lies off the middle of the jaw's ends. Right to about ten
 * degrees up to 45; of a profile only the side is told apart.
 */
final class YawFromLandmarks {

	private static final int JAW_LEFT = 0;
	private static final int JAW_RIGHT = 16;
	private static final int NOSE_TIP = 30;
	/** How far off the nose's tip would be at 90 degrees, in halves of the distance of the jaw's ends; from faces of known yaw. */
	private static final double NOSE_REACH = 1.47;
	private static final int PROFILE_NOSE_TIP = 3;
	private static final int PROFILE_JAW_END = 38;
	private static final double PROFILE_YAW = 75;

	private YawFromLandmarks() {
	}

	/** In degrees, positive towards image-right. */
	static double of(List<Point> points) {
		if (points.size() == LandmarkScheme.PROFILE_39.size()) {
			return points.get(PROFILE_NOSE_TIP).x() > points.get(PROFILE_JAW_END).x() ? PROFILE_YAW : -PROFILE_YAW;
		}
		if (points.size() != LandmarkScheme.IBUG_68.size()) {
			return 0;
		}
		double left = points.get(JAW_LEFT).x();
		double right = points.get(JAW_RIGHT).x();
		double half = Math.max(1e-6, Math.abs(right - left) / 2);
		double sine = (points.get(NOSE_TIP).x() - (left + right) / 2) / half / NOSE_REACH;
		return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sine))));
	}
}
