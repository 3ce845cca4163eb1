package org.fervor.vision.tspm;

import java.util.Arrays;

/**
 * The responses of filters at the places of a level, or of a window of it.
 *
 * @param level  which
 * @param places the window
 * @param shape  how each map lies in memory
 * @param maps   one per filter of the model; null for those nobody needs
 */
record ResponseMaps(PyramidLevel level, Window places, MapShape shape, float[][] maps) {

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
		return new ResponseMaps(grid.level(), places, shape, maps);
	}
}
