package org.fervor.core.face;

import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.parameter.Parameter;

/** The options of the detectors that come with Fervor. A detector reads those it knows, so one set of settings serves whichever is chosen. */
public final class DetectorParameters {

	/** Which part model. */
	public static final Parameter<String> PART_MODEL = Parameter.text("tspm-model", "",
			"part model to find faces with, a .tspm file or one of the released .mat files; 'shipped' for the one that ships; empty for the one chosen with 'models install', else the one that ships");
	/** The least score of a face; the released demonstration of Zhu &amp; Ramanan (CVPR 2012) takes −0.65. */
	public static final Parameter<Double> PART_THRESHOLD = Parameter.real("tspm-threshold", -0.65, -5, 10, "",
			"the least score of a face of the part model; below about -0.3 it is often misplaced");
	/** Levels per octave. */
	public static final Parameter<Integer> PART_INTERVAL = Parameter.integer("tspm-interval", 5, 1, 10, "",
			"sizes the part model tries per factor of two; more finds a little more and takes longer");
	/** Which views. */
	public static final Parameter<Double> PART_LARGEST_YAW = Parameter.real("tspm-largest-yaw", 90.0, 0, 90, "degrees",
			"views of the part model that look further to the side are left out");
	/** Non-maximum suppression. */
	public static final Parameter<Double> PART_OVERLAP = Parameter.real("tspm-overlap", 0.3, 0, 1, "",
			"of two faces that cover each other by more than this share, only the better one counts");
	/** Most faces. */
	public static final Parameter<Integer> PART_MOST_FACES = Parameter.integer("tspm-most-faces", 100, 1, 10_000, "", "the best so many faces of an image");
	/** Enlargement. */
	public static final Parameter<Double> PART_ENLARGEMENT = Parameter.real("tspm-enlargement", 1.0, 1, 4, "",
			"enlarge images first, to find faces smaller than about 80 pixels; time grows with its square");
	/** Bound of time and memory. */
	public static final Parameter<Double> PART_MOST_MEGAPIXELS = Parameter.real("tspm-most-megapixels", 2.0, 0.01, 20, "megapixels",
			"shrink larger images to this size first; faces then need to be larger in proportion");
	/** For the frames of a camera. */
	public static final Parameter<Boolean> PART_TRACKING = Parameter.flag("tspm-tracking", false,
			"for the frames of a camera: search near the last faces, the whole frame only now and then");
	/** How often a tracker searches the whole frame. */
	public static final Parameter<Integer> PART_FULL_SCAN_EVERY = Parameter.integer("tspm-full-scan-every", 30, 1, 10_000, "frames",
			"with tracking, search the whole frame for new faces every so many frames");

	/** Options of the part model, in the order of a form. */
	public static final List<Parameter<?>> PART_MODEL_PARAMETERS = List.of(PART_MODEL, PART_THRESHOLD, PART_INTERVAL, PART_LARGEST_YAW, PART_OVERLAP, PART_MOST_FACES,
			PART_ENLARGEMENT, PART_MOST_MEGAPIXELS, PART_TRACKING, PART_FULL_SCAN_EVERY);

	public static final Parameter<Double> CASCADE_SCALE_FACTOR = Parameter.real("cascade-scale-factor", 1.1, 1.01, 2.0, "",
			"how much larger each search window of the cascade is than the one before");
	public static final Parameter<Integer> CASCADE_MIN_NEIGHBOURS = Parameter.integer("cascade-min-neighbours", 3, 1, 50, "",
			"overlapping hits that make a face; more means fewer false ones");
	public static final Parameter<Double> CASCADE_MIN_SIZE = Parameter.real("cascade-min-size", 0.1, 0.01, 1.0, "of the shorter side",
			"smallest face of the cascade, as a part of the image's shorter side");
	public static final Parameter<Boolean> CASCADE_PROFILE = Parameter.flag("cascade-profile", true,
			"where the cascade finds no frontal face, look for profiles facing either way");

	/** Options of the cascade, in the order of a form. */
	public static final List<Parameter<?>> CASCADE_PARAMETERS = List.of(CASCADE_SCALE_FACTOR, CASCADE_MIN_NEIGHBOURS, CASCADE_MIN_SIZE, CASCADE_PROFILE);

	/** All of them. */
	public static final List<Parameter<?>> ALL = Stream.of(PART_MODEL_PARAMETERS, CASCADE_PARAMETERS).<Parameter<?>>flatMap(List::stream).toList();

	private DetectorParameters() {
	}
}
