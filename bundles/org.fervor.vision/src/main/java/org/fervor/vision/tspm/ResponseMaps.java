package org.fervor.vision.tspm;

import java.util.Arrays;

/**
 * The responses of filters at the places of a level, or of a window of it.
 *
 * @param level  which
 * @param places the window
 * @param shape  how each map lies in memory
 * @param maps   one per filter of the model; null for those nobody needs
 * @param known  the largest response of each map where it was asked for already; NaN where not
 */
record ResponseMaps(PyramidLevel level, Window places, MapShape shape, float[][] maps, float[] known) {

	/** Empty maps for a grid. */
	static ResponseMaps empty(FeatureGrid grid, boolean[] wanted) {
		Window places = grid.places();
		MapShape shape = new MapShape(places.width(), places.height());
		float[][] maps = new float[wanted.length][];
		for (int f = 0; f < maps.length; f++) {
			if (wanted[f]) {
				maps[f] = new float[shape.size()];
				Arrays.fill(maps[f], MapShape.NOWHERE);
			}
		}
		float[] known = new float[maps.length];
		Arrays.fill(known, Float.NaN);
		return new ResponseMaps(grid.level(), places, shape, maps, known);
	}

	/** The largest response of a filter, once all are there. Several threads may find it at the same time: they find the same. */
	float most(int filter) {
		float most = known[filter];
		if (Float.isNaN(most)) {
			most = Lanes.most(maps[filter]);
			known[filter] = most;
		}
		return most;
	}
}
