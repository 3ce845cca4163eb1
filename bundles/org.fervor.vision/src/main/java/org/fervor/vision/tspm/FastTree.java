package org.fervor.vision.tspm;

import java.util.Arrays;
import java.util.List;

import org.fervor.vision.tspm.model.Deformation;
import org.fervor.vision.tspm.model.Part;
import org.fervor.vision.tspm.model.ViewTree;

/** A view prepared for fast scoring. Immutable. */
final class FastTree {

	final ViewTree tree;
	final int size;
	final int[] parent;
	final int[] filter;
	final boolean[] leaf;
	final Parabola[] alongX;
	final Parabola[] alongY;
	/** For each part the most that its displacement can earn. */
	final float[] gain;

	FastTree(ViewTree tree) {
		this.tree = tree;
		List<Part> parts = tree.parts();
		size = parts.size();
		parent = parts.stream().mapToInt(Part::parent).toArray();
		filter = parts.stream().mapToInt(Part::filter).toArray();
		leaf = new boolean[size];
		Arrays.fill(leaf, true);
		alongX = new Parabola[size];
		alongY = new Parabola[size];
		gain = new float[size];
		for (int k = 1; k < size; k++) {
			leaf[parent[k]] = false;
			Deformation d = parts.get(k).deformation();
			alongX[k] = Parabola.of(d.quadraticX(), d.linearX(), d.anchorX());
			alongY[k] = Parabola.of(d.quadraticY(), d.linearY(), d.anchorY());
			gain[k] = (float) (alongX[k].gain() + alongY[k].gain());
		}
	}
}
