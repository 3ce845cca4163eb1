package org.fervor.vision.tspm;

/** Correlates filters with features in float arithmetic. Safe for several threads; to be closed by the one that made it, when all others are done. */
interface ResponseKernel extends AutoCloseable {

	/**
	 * Fills some rows of response maps.
	 *
	 * @param grid features
	 * @param out  for the places of the grid; every map that is there is filled
	 * @param top  first row of places
	 * @param end  one behind the last
	 */
	void respond(FeatureGrid grid, ResponseMaps out, int top, int end);

	@Override
	default void close() {
		// nothing held
	}
}
