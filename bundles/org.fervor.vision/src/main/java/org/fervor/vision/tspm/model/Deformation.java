package org.fervor.vision.tspm.model;

/**
 * What it costs a part to leave its expected place beside its parent: {@code quadraticX dx² + linearX dx + quadraticY dy² + linearY dy}, where (dx, dy) is the
 * expected minus the actual position in cells, and the expected position is the parent's plus the anchor (Zhu &amp; Ramanan, CVPR 2012, equation 2).
 *
 * @param anchorX expected cells to the right of the parent (0-based: one less than in the released files)
 * @param anchorY expected cells below the parent
 */
public record Deformation(double quadraticX, double linearX, double quadraticY, double linearY, int anchorX, int anchorY) {

	/** The place of a root: none. */
	static final Deformation NONE = new Deformation(0, 0, 0, 0, 0, 0);

	/** The cost of lying (dx, dy) cells short of the expected place. */
	public double cost(double dx, double dy) {
		return quadraticX * dx * dx + linearX * dx + quadraticY * dy * dy + linearY * dy;
	}

	/** Whether the cost has a single minimum, so that a distance transform exists. */
	boolean convex() {
		return quadraticX > 0 && quadraticY > 0 && Double.isFinite(quadraticX + quadraticY + linearX + linearY);
	}
}
