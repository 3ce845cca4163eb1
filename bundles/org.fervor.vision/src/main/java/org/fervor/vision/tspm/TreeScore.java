package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.List;

import org.fervor.vision.tspm.model.Part;
import org.fervor.vision.tspm.model.ViewTree;

/** The best score of a tree for every place of its root, found from the leaves to the root (Zhu &amp; Ramanan, CVPR 2012, section 4), and where all parts lie then. */
final class TreeScore {

	private final ViewTree tree;
	private final Window places;
	private final double[] rootScores;
	private final DistanceTransform.Message[] messages;

	private TreeScore(ViewTree tree, Window places, double[] rootScores, DistanceTransform.Message[] messages) {
		this.tree = tree;
		this.places = places;
		this.rootScores = rootScores;
		this.messages = messages;
	}

	/** Scores a tree from the responses of its filters at some places of a level. */
	static TreeScore of(ViewTree tree, double[][] responses, Window places) {
		List<Part> parts = tree.parts();
		double[][] scores = parts.stream().map(p -> responses[p.filter()].clone()).toArray(double[][]::new);
		DistanceTransform.Message[] messages = new DistanceTransform.Message[parts.size()];
		DistanceTransform transform = new DistanceTransform(Math.max(places.width(), places.height()));
		for (int k = parts.size() - 1; k > 0; k--) {
			messages[k] = transform.transform(scores[k], places.width(), places.height(), parts.get(k).deformation());
			double[] parent = scores[parts.get(k).parent()];
			double[] message = messages[k].values();
			for (int i = 0; i < parent.length; i++) {
				parent[i] += message[i];
			}
		}
		double[] root = scores[0];
		for (int i = 0; i < root.length; i++) {
			root[i] += tree.bias();
		}
		return new TreeScore(tree, places, root, messages);
	}

	/** For every place of the root, row by row, the best score. */
	double[] rootScores() {
		return rootScores;
	}

	/** The message of a part to its parent. */
	DistanceTransform.Message message(int part) {
		return messages[part];
	}

	/** All placements that reach the threshold. */
	List<Candidate> candidates(double threshold, int view, PyramidLevel level) {
		List<Candidate> found = new ArrayList<>();
		for (int i = 0; i < rootScores.length; i++) {
			if (rootScores[i] >= threshold) {
				found.add(Candidate.of(rootScores[i], view, level, placement(i)));
			}
		}
		return found;
	}

	private short[] placement(int root) {
		int count = tree.parts().size();
		int[] at = new int[count];
		short[] cells = new short[2 * count];
		at[0] = root;
		for (int k = 0; k < count; k++) {
			if (k > 0) {
				int parent = at[tree.parts().get(k).parent()];
				at[k] = messages[k].bestY()[parent] * places.width() + messages[k].bestX()[parent];
			}
			cells[2 * k] = (short) (places.left() + at[k] % places.width());
			cells[2 * k + 1] = (short) (places.top() + at[k] / places.width());
		}
		return cells;
	}
}
