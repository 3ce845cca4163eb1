package org.fervor.vision.tspm;

/**
 * The deformation cost along one axis as seen from the parent: the child is best off {@code offset + rest} cells from its parent, and every cell away from there costs
 * quadratically.
 *
 * @param quadratic weight of the squared displacement
 * @param linear    weight of the displacement, expected minus actual
 * @param anchor    expected cells from the parent to the child
 * @param offset    whole cells from the parent to the cheapest place
 * @param rest      what is left, −½ … ½
 */
record Parabola(double quadratic, double linear, int anchor, int offset, double rest) {

	static Parabola of(double quadratic, double linear, int anchor) {
		// cost(t) = quadratic t² − linear t for t cells beyond the expected place is least at:
		double best = linear / (2 * quadratic);
		int whole = (int) Math.rint(best);
		return new Parabola(quadratic, linear, anchor, anchor + whole, best - whole);
	}

	/** The cost of lying so many cells beyond the cheapest whole place. */
	float cost(int beyond) {
		double t = beyond + offset - anchor;
		return (float) ((quadratic * t - linear) * t);
	}

	/** The most that a displacement can earn: the cost at the cheapest place, which is not above 0, with the sign turned. */
	double gain() {
		return linear * linear / (4 * quadratic);
	}

	/**
	 * How far from the cheapest place a child can lie at most if scores differ by no more than {@code range}: beyond, even the best score cannot make up for the cost
	 * against the place {@code nearest} cells from the cheapest whole one.
	 */
	double reach(double range, int nearest) {
		double atNearest = nearest - rest;
		return Math.sqrt(atNearest * atNearest + Math.max(range, 0) / quadratic) + SLACK;
	}

	/** Covers rounding. */
	private static final double SLACK = 1e-3;

	/** The first place to search for a child whose cheapest whole place is at {@code expected}. */
	int first(double reach, int expected) {
		return (int) Math.ceil(expected + rest - reach);
	}

	/** The last place to search. */
	int last(double reach, int expected) {
		return (int) Math.floor(expected + rest + reach);
	}
}
