package org.fervor.vision.tspm;

/**
 * How the maps of a level lie in memory: row after row, each followed by a gap of cells that hold {@link #NOWHERE}, so that a shift along x by at most the gap never
 * meets the next row and a whole map can be shifted at once.
 *
 * @param width  places along x
 * @param height places along y
 */
record MapShape(int width, int height) {

	/** Far below every score, yet far from overflow. */
	static final float NOWHERE = -1e9f;
	/** Displacements up to this many cells are searched in whole maps, larger ones row by row. Of the released models hardly any is larger. */
	static final int GAP = 12;

	int stride() {
		return width + GAP;
	}

	int size() {
		return stride() * height;
	}

	int index(int x, int y) {
		return y * stride() + x;
	}
}
