package org.fervor.vision.tspm;

import java.util.Comparator;

import org.fervor.core.face.Box;

/**
 * A placement of a tree whose score reaches the threshold.
 *
 * @param score of the whole tree
 * @param view  index of the view in the model
 * @param level where
 * @param cells x and y of every part's place, part by part, counted with the border
 * @param looks  response of every part's filter at its place; empty where nobody asks for it
 * @param left  of the face in pixels of the image, as the released detector counts them: from 1, last pixel included
 */
record Candidate(double score, int view, PyramidLevel level, short[] cells, float[] looks, double left, double top, double right, double bottom) {

	/** Best first; equal scores in a fixed order, so that the result does not depend on threads. */
	static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.level.number())
			.thenComparingInt(Candidate::view).thenComparingInt(c -> c.cells[1]).thenComparingInt(c -> c.cells[0]);

	/** A candidate with the box that all its parts span. */
	static Candidate of(double score, int view, PyramidLevel level, short[] cells) {
		return of(score, view, level, cells, new float[0]);
	}

	/** The same with the responses of the parts. */
	static Candidate of(double score, int view, PyramidLevel level, short[] cells, float[] looks) {
		int left = Integer.MAX_VALUE;
		int top = Integer.MAX_VALUE;
		int right = Integer.MIN_VALUE;
		int bottom = Integer.MIN_VALUE;
		for (int i = 0; i < cells.length; i += 2) {
			left = Math.min(left, cells[i]);
			right = Math.max(right, cells[i]);
			top = Math.min(top, cells[i + 1]);
			bottom = Math.max(bottom, cells[i + 1]);
		}
		return new Candidate(score, view, level, cells, looks, start(left, level), start(top, level), end(right, level), end(bottom, level));
	}

	/** The first pixel of a part at a cell, counted from 1. */
	static double start(int cell, PyramidLevel level) {
		return (cell - level.padding()) * level.stride() + 1;
	}

	/** The last pixel of a part at a cell, counted from 1. */
	static double end(int cell, PyramidLevel level) {
		return start(cell, level) + (level.border() + 1) * level.stride() - 1;
	}

	/** The box around the centres of the parts, in pixels of the image counted from 0. */
	Box centres() {
		double inset = (level.border() + 1) * level.stride() / 2;
		return new Box(left - 1 + inset, top - 1 + inset, right - left + 1 - 2 * inset, bottom - top + 1 - 2 * inset);
	}

	/** Whether either box is covered by the other by more than a share of its own area; areas count pixels. */
	boolean overlaps(Candidate other, double share) {
		double width = Math.min(right, other.right) - Math.max(left, other.left) + 1;
		double height = Math.min(bottom, other.bottom) - Math.max(top, other.top) + 1;
		if (width <= 0 || height <= 0) {
			return false;
		}
		return width * height > share * Math.min(area(), other.area());
	}

	private double area() {
		return (right - left + 1) * (bottom - top + 1);
	}
}
