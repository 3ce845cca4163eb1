package org.fervor.vision.tspm.model;

/**
 * One part of a tree.
 *
 * @param parent      index of the parent in the same tree, less than the part's own; {@link #NO_PARENT} for the root
 * @param filter      index of its appearance filter in the model's {@link FilterBank}
 * @param deformation where it is expected relative to its parent
 */
public record Part(int parent, int filter, Deformation deformation) {

	/** The parent of a root. */
	public static final int NO_PARENT = -1;

	/** The root of a tree. */
	public static Part root(int filter) {
		return new Part(NO_PARENT, filter, Deformation.NONE);
	}

	public boolean isRoot() {
		return parent == NO_PARENT;
	}
}
