package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.fervor.vision.tspm.PlacedParts;

/**
 * The tree of a group of views: of all trees the one in which parts vary least against their parents (the maximum likelihood tree of Chow &amp; Liu, as in Zhu &amp;
 * Ramanan, CVPR 2012, section 5), with the least varying part as its root.
 *
 * @param landmark the landmark of every part, root first, every part after its parent
 * @param parent   index of every part's parent, −1 for the root
 */
record PartTree(int[] landmark, int[] parent) {

	/** Learns the tree of faces whose parts are in the order of their landmarks. */
	static PartTree of(List<PlacedParts> faces) {
		int n = faces.get(0).x().length;
		double[][] variance = new double[n][n];
		for (int a = 0; a < n; a++) {
			for (int b = 0; b < a; b++) {
				variance[a][b] = variance(faces, a, b);
				variance[b][a] = variance[a][b];
			}
		}
		int root = 0;
		for (int k = 1; k < n; k++) {
			root = Arrays.stream(variance[k]).sum() < Arrays.stream(variance[root]).sum() ? k : root;
		}
		return spanning(variance, root);
	}

	/** How much two parts vary against each other, over all views of the group; equal for equal pairs in whatever order. */
	private static double variance(List<PlacedParts> faces, int a, int b) {
		int views = faces.stream().mapToInt(PlacedParts::view).max().orElseThrow() + 1;
		double[][] sums = new double[views][5];
		for (PlacedParts face : faces) {
			double dx = face.x()[a] - face.x()[b];
			double dy = face.y()[a] - face.y()[b];
			double[] sum = sums[face.view()];
			sum[0]++;
			sum[1] += dx;
			sum[2] += dy;
			sum[3] += dx * dx;
			sum[4] += dy * dy;
		}
		double variance = 0;
		for (double[] sum : sums) {
			variance += sum[0] == 0 ? 0 : sum[3] + sum[4] - (sum[1] * sum[1] + sum[2] * sum[2]) / sum[0];
		}
		// among parts that do not vary, near ones belong together
		double distance = faces.stream().mapToDouble(f -> Math.hypot(f.x()[a] - f.x()[b], f.y()[a] - f.y()[b])).average().orElseThrow();
		return variance / faces.size() + 1e-3 * distance;
	}

	/** The minimum spanning tree by Prim's algorithm, which adds every part after its parent. */
	private static PartTree spanning(double[][] weight, int root) {
		int n = weight.length;
		List<Integer> order = new ArrayList<>(List.of(root));
		int[] parent = new int[n];
		Arrays.fill(parent, root);
		double[] least = weight[root].clone();
		boolean[] in = new boolean[n];
		in[root] = true;
		for (int added = 1; added < n; added++) {
			int next = -1;
			for (int k = 0; k < n; k++) {
				next = !in[k] && (next < 0 || least[k] < least[next]) ? k : next;
			}
			in[next] = true;
			order.add(next);
			for (int k = 0; k < n; k++) {
				if (!in[k] && weight[next][k] < least[k]) {
					least[k] = weight[next][k];
					parent[k] = next;
				}
			}
		}
		int[] landmark = order.stream().mapToInt(i -> i).toArray();
		int[] parentIndex = order.stream().mapToInt(k -> k == root ? -1 : order.indexOf(parent[k])).toArray();
		return new PartTree(landmark, parentIndex);
	}

	int size() {
		return landmark.length;
	}

	/** For each part its landmark, as a list. */
	List<Integer> landmarkOrder() {
		return Collections.unmodifiableList(Arrays.stream(landmark).boxed().toList());
	}

	/** The same placement with its parts in the order of the tree. */
	PlacedParts ordered(PlacedParts byLandmark) {
		int[] x = Arrays.stream(landmark).map(k -> byLandmark.x()[k]).toArray();
		int[] y = Arrays.stream(landmark).map(k -> byLandmark.y()[k]).toArray();
		return new PlacedParts(byLandmark.view(), byLandmark.width(), byLandmark.features(), x, y);
	}
}
