package org.fervor.synth.head;

/**
 * An opening of the face that is a cut along one row of the mesh: its two rims share the corners, and from each rim strips of vertices lead inwards.
 *
 * @param row        the row of the chart
 * @param first      column of the corner on the image-left
 * @param last       column of the corner on the image-right
 * @param upper      vertices of the upper rim from corner to corner
 * @param lower      vertices of the lower rim; the corners are those of the upper rim
 * @param upperInner strips leading inwards from the upper rim, [depth][column]
 * @param lowerInner the same from the lower rim
 */
record Slit(int row, int first, int last, int[] upper, int[] lower, int[][] upperInner, int[][] lowerInner) {

	/** Where a column stands between the corners, 0..1 inside, beyond outside. */
	double along(int column) {
		return (column - first) / (double) (last - first);
	}
}
