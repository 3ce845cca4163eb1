package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scores trees at the places of one level as {@link TreeScore} does, in float arithmetic and without allocating: maps are reused from tree to tree. One instance per
 * thread.
 */
final class FastTreeScore {

	private static final int UNKNOWN = -1;
	/** Covers rounding in sums of many parts. */
	private static final double SLACK = 1e-3;
	private static final int Y_SHIFT = 16;
	private static final int X_MASK = 0xffff;

	private final MapShape shape;
	private final BoundedTransform transform;
	private final float[][] own;
	private final float[][] alongY;
	private final float[][] scores;
	private final float[] most;
	/** What the best score of a part cannot be above, as far as is known. */
	private final float[] expected;
	/** For each part and each place of its parent where it lies then, y in the upper half and x in the lower. */
	private final int[][] placed;

	/** For trees of at most so many parts. */
	FastTreeScore(MapShape shape, int mostParts) {
		this.shape = shape;
		this.transform = new BoundedTransform(shape);
		this.own = new float[mostParts][];
		this.alongY = new float[mostParts][];
		this.scores = new float[mostParts][];
		this.most = new float[mostParts];
		this.expected = new float[mostParts];
		this.placed = new int[mostParts][];
	}

	MapShape shape() {
		return shape;
	}

	/** The placements of a tree that reach the threshold; where they are more than {@code most}, the best so many. */
	List<Candidate> candidates(FastTree tree, int view, ResponseMaps responses, double threshold, int most) {
		List<Candidate> found = new ArrayList<>();
		double bias = tree.tree.bias();
		if (!score(tree, responses, threshold - bias)) {
			return found;
		}
		float least = leastOfBest((float) (threshold - bias), most);
		for (int y = 0; y < shape.height(); y++) {
			for (int x = 0; x < shape.width(); x++) {
				float score = scores[0][shape.index(x, y)];
				if (score >= least) {
					if (found.isEmpty()) {
						forgetPlaces(tree.size);
					}
					short[] cells = placement(tree, responses.places(), x, y);
					found.add(Candidate.of(score + bias, view, responses.level(), cells, looks(tree, responses, cells)));
				}
			}
		}
		return found;
	}

	/** The score that only the best roots reach: the threshold, or more if too many reach that. */
	private float leastOfBest(float threshold, int most) {
		int count = 0;
		float best = threshold;
		for (float score : scores[0]) {
			if (score >= threshold) {
				count++;
				best = Math.max(best, score);
			}
		}
		if (count <= most) {
			return threshold;
		} else if (most == 1) {
			return best;
		}
		float[] sorted = scores[0].clone();
		Arrays.sort(sorted);
		return sorted[sorted.length - most];
	}

	private void forgetPlaces(int parts) {
		for (int k = 1; k < parts; k++) {
			placed[k] = placed[k] == null ? new int[shape.size()] : placed[k];
			Arrays.fill(placed[k], UNKNOWN);
		}
	}

	/**
	 * Scores a tree without its bias, or says that no root can reach the threshold. That shows when the best of every part, wherever it lies, no longer sums up to it; the sum
	 * becomes tighter with each part whose children have been taken in.
	 */
	private boolean score(FastTree tree, ResponseMaps responses, double threshold) {
		double bound = SLACK;
		for (int k = 0; k < tree.size; k++) {
			bound += responses.most(tree.filter[k]) + tree.gain[k];
		}
		if (bound < threshold) {
			return false;
		}
		for (int k = 0; k < tree.size; k++) {
			float[] response = responses.maps()[tree.filter[k]];
			if (!tree.leaf[k]) {
				own[k] = own[k] == null ? new float[shape.size()] : own[k];
				System.arraycopy(response, 0, own[k], 0, response.length);
				response = own[k];
			}
			// a leaf only reads its responses
			scores[k] = response;
			expected[k] = responses.most(tree.filter[k]);
		}
		for (int k = tree.size - 1; k > 0; k--) {
			alongY[k] = alongY[k] == null ? new float[shape.size()] : alongY[k];
			BoundedTransform.Range range = transform.range(scores[k]);
			most[k] = range.most();
			bound += most[k] - expected[k];
			if (bound < threshold) {
				return false;
			}
			expected[tree.parent[k]] += most[k] + tree.gain[k];
			transform.alongY(scores[k], range, tree.alongY[k], alongY[k]);
			transform.addAlongX(alongY[k], range, tree.alongX[k], scores[tree.parent[k]]);
		}
		return true;
	}

	/** Finds where each part lies from the passes that {@link #score} left behind. */
	private short[] placement(FastTree tree, Window places, int rootX, int rootY) {
		int[] x = new int[tree.size];
		int[] y = new int[tree.size];
		short[] cells = new short[2 * tree.size];
		x[0] = rootX;
		y[0] = rootY;
		for (int k = 0; k < tree.size; k++) {
			if (k > 0) {
				int place = place(tree, k, x[tree.parent[k]], y[tree.parent[k]]);
				x[k] = place & X_MASK;
				y[k] = place >>> Y_SHIFT;
			}
			cells[2 * k] = (short) (places.left() + x[k]);
			cells[2 * k + 1] = (short) (places.top() + y[k]);
		}
		return cells;
	}

	/** What the filter of each part says at its place. */
	private float[] looks(FastTree tree, ResponseMaps responses, short[] cells) {
		float[] looks = new float[tree.size];
		for (int k = 0; k < looks.length; k++) {
			looks[k] = responses.maps()[tree.filter[k]][shape.index(cells[2 * k] - responses.places().left(), cells[2 * k + 1] - responses.places().top())];
		}
		return looks;
	}

	/** Where a part lies if its parent lies at a place. Neighbouring placements share most of their parts, so the answer is kept. */
	private int place(FastTree tree, int k, int parentX, int parentY) {
		int parent = shape.index(parentX, parentY);
		if (placed[k][parent] == UNKNOWN) {
			int stride = shape.stride();
			int x = best(alongY[k], parentY * stride, 1, shape.width(), parentX, tree.alongX[k], most[k] - tree.alongY[k].cost(0));
			int y = best(scores[k], x, stride, shape.height(), parentY, tree.alongY[k], most[k]);
			placed[k][parent] = y << Y_SHIFT | x;
		}
		return placed[k][parent];
	}

	/** The place along one axis with the best score less its cost, searched outwards from the cheapest place until no score could make up for the cost. */
	private static int best(float[] map, int start, int step, int n, int parent, Parabola parabola, float most) {
		int expected = parent + parabola.offset();
		int nearest = Math.max(0, Math.min(n - 1, expected));
		int best = nearest;
		float value = map[start + nearest * step] - parabola.cost(nearest - expected);
		for (int i = nearest - 1; i >= 0 && most - parabola.cost(i - expected) >= value; i--) {
			float other = map[start + i * step] - parabola.cost(i - expected);
			if (other >= value) {
				value = other;
				best = i;
			}
		}
		for (int i = nearest + 1; i < n && most - parabola.cost(i - expected) >= value; i++) {
			float other = map[start + i * step] - parabola.cost(i - expected);
			if (other > value) {
				value = other;
				best = i;
			}
		}
		return best;
	}
}
