package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.fervor.core.network.LayerText;

/** Two networks side by side: like layers stand beside each other, in the order of both. Knows no widget. */
final class Comparison {

	/** How two layers in one row differ. */
	enum Kind {
		/** Not at all. */
		SAME,
		/** In their settings. */
		SETTINGS,
		/** One stands alone. */
		ALONE
	}

	/** A layer of a network in a row. Blocks are one row each. */
	record Row(Optional<LayerNode> left, Optional<LayerNode> right, Kind kind) {

		/** Whether both give the same shape. */
		boolean sameOutput() {
			return left.isPresent() && right.isPresent() && left.get().cost().map(c -> c.output()).equals(right.get().cost().map(c -> c.output()));
		}
	}

	private static final double SAME_COST = 0;
	private static final double SETTINGS_COST = 0.6;
	private static final double ALONE_COST = 0.5;
	/** Layers that give other shapes are paired only where nothing better can be. */
	private static final double OTHER_SHAPE_COST = 0.15;

	private Comparison() {
	}

	/** Pairs layers so that as little as possible differs: an alignment of the two chains by dynamic programming. */
	static List<Row> rows(List<LayerNode> left, List<LayerNode> right) {
		double[][] cost = new double[left.size() + 1][right.size() + 1];
		for (int i = 0; i <= left.size(); i++) {
			for (int j = 0; j <= right.size(); j++) {
				double best = i == 0 && j == 0 ? 0 : Double.POSITIVE_INFINITY;
				best = i > 0 ? Math.min(best, cost[i - 1][j] + ALONE_COST) : best;
				best = j > 0 ? Math.min(best, cost[i][j - 1] + ALONE_COST) : best;
				best = i > 0 && j > 0 ? Math.min(best, cost[i - 1][j - 1] + pair(left.get(i - 1), right.get(j - 1))) : best;
				cost[i][j] = best;
			}
		}
		return back(left, right, cost);
	}

	/** How many rows differ. */
	static long differences(List<Row> rows) {
		return rows.stream().filter(r -> r.kind() != Kind.SAME).count();
	}

	private static List<Row> back(List<LayerNode> left, List<LayerNode> right, double[][] cost) {
		List<Row> rows = new ArrayList<>();
		int i = left.size();
		int j = right.size();
		while (i > 0 || j > 0) {
			if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + pair(left.get(i - 1), right.get(j - 1))) {
				LayerNode a = left.get(--i);
				LayerNode b = right.get(--j);
				rows.add(new Row(Optional.of(a), Optional.of(b), text(a).equals(text(b)) ? Kind.SAME : Kind.SETTINGS));
			} else if (i > 0 && cost[i][j] == cost[i - 1][j] + ALONE_COST) {
				rows.add(new Row(Optional.of(left.get(--i)), Optional.empty(), Kind.ALONE));
			} else {
				rows.add(new Row(Optional.empty(), Optional.of(right.get(--j)), Kind.ALONE));
			}
		}
		Collections.reverse(rows);
		return rows;
	}

	private static double pair(LayerNode a, LayerNode b) {
		if (a.element().eClass() != b.element().eClass()) {
			return Double.POSITIVE_INFINITY;
		}
		boolean sameShape = a.cost().map(c -> c.output()).equals(b.cost().map(c -> c.output()));
		return (text(a).equals(text(b)) ? SAME_COST : SETTINGS_COST) + (sameShape ? 0 : OTHER_SHAPE_COST);
	}

	/** All that a layer says, with everything inside it. */
	private static String text(LayerNode node) {
		return node.cost().map(c -> LayerText.format(c.layer())).orElseGet(() -> node.kind() + node.values() + node.children().stream().map(Comparison::text).toList());
	}
}
