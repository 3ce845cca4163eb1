package org.fervor.synth.render;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Point;
import org.fervor.synth.head.LandmarkPlaces;

/** Reads the landmarks of a posed face off its projected vertices. */
final class LandmarkReader {

	/** A point counts as hidden when something lies this much nearer, mm. */
	private static final double HIDDEN = 5;

	private final LandmarkPlaces places;
	private final Frame frame;
	private final float[] screen;
	private final int finer;
	private final double nearnessPerMm;
	private int[] used;

	LandmarkReader(LandmarkPlaces places, Frame frame, float[] screen, int finer, double nearnessPerMm) {
		this.places = places;
		this.frame = frame;
		this.screen = screen;
		this.finer = finer;
		this.nearnessPerMm = nearnessPerMm;
	}

	/** The 68 points. Those of the jaw line lie on the outline of the face where the face turns away, as annotators set them. */
	List<Point> ibug(double yaw) {
		used = places.ibug();
		for (int i = 0; i < 17; i++) {
			boolean farSide = yaw > 8 && i > 8 || yaw < -8 && i < 8;
			if (farSide) {
				used[i] = outermost(places.jawRow(i), i < 8);
			}
		}
		return points(used);
	}

	private int outermost(int[] candidates, boolean towardsLeft) {
		int best = candidates[0];
		for (int v : candidates) {
			if (towardsLeft ? screen[3 * v] < screen[3 * best] : screen[3 * v] > screen[3 * best]) {
				best = v;
			}
		}
		return best;
	}

	/** The 39 points of a profile. */
	List<Point> profile(boolean looksRight) {
		used = places.profile(looksRight);
		return points(used);
	}

	private List<Point> points(int[] vertices) {
		List<Point> points = new ArrayList<>();
		for (int v : vertices) {
			points.add(new Point((screen[3 * v] + 0.5) / finer - 0.5, (screen[3 * v + 1] + 0.5) / finer - 0.5));
		}
		return points;
	}

	/** Which of the points read last are seen. */
	boolean[] visible(List<Point> points, boolean profile, boolean looksRight) {
		boolean[] visible = new boolean[points.size()];
		int[] vertices = profile ? places.profile(looksRight) : used;
		for (int i = 0; i < visible.length; i++) {
			int x = Math.round(screen[3 * vertices[i]]);
			int y = Math.round(screen[3 * vertices[i] + 1]);
			if (x >= 0 && y >= 0 && x < frame.width && y < frame.height) {
				double hidden = frame.nearness[y * frame.width + x] - screen[3 * vertices[i] + 2];
				visible[i] = hidden < HIDDEN * nearnessPerMm;
			}
		}
		return visible;
	}
}
