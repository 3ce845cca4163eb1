package org.fervor.vision.tspm;

import org.fervor.vision.tspm.model.Part;
import org.fervor.vision.tspm.model.TreeModel;

/** Which filters some views of a model need; shared ones only once. */
final class FilterUse {

	private FilterUse() {
	}

	/** For each filter of the model whether one of the views uses it. */
	static boolean[] of(TreeModel model, int... views) {
		boolean[] used = new boolean[model.filters().count()];
		for (int view : views) {
			for (Part part : model.views().get(view).parts()) {
				used[part.filter()] = true;
			}
		}
		return used;
	}
}
