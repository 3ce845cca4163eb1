package org.fervor.vision.tspm.model;

import java.util.List;
import java.util.Objects;

/**
 * A mixture of trees of parts (Zhu &amp; Ramanan, CVPR 2012).
 *
 * @param name      for reports: where it came from
 * @param cellSize  side of one cell of features in pixels, an even number
 * @param filters   the appearance filters all views share
 * @param views     one tree per view
 * @param threshold the score from which a placement counts as a face unless somebody says otherwise
 * @param interval  levels of the pyramid per factor of two unless somebody says otherwise
 */
public record TreeModel(String name, int cellSize, FilterBank filters, List<ViewTree> views, double threshold, int interval) {

	/** Cells larger than this would see no face. */
	private static final int LARGEST_CELL = 64;

	public TreeModel {
		Objects.requireNonNull(name);
		views = List.copyOf(views);
		if (views.isEmpty()) {
			throw new IllegalArgumentException("a model needs at least one view");
		}
		if (cellSize < 2 || cellSize > LARGEST_CELL || cellSize % 2 != 0) {
			throw new IllegalArgumentException("a cell of " + cellSize + " pixels; it must be even, from 2 to " + LARGEST_CELL);
		}
		if (!Double.isFinite(threshold) || interval < 1) {
			throw new IllegalArgumentException("threshold " + threshold + " and interval " + interval);
		}
		for (ViewTree view : views) {
			for (Part part : view.parts()) {
				Objects.checkIndex(part.filter(), filters.count());
			}
		}
	}
}
