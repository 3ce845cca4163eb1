package org.fervor.vision.tspm;

import java.util.List;
import java.util.stream.IntStream;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * How to look for faces.
 *
 * @param threshold      the least score of a face
 * @param interval       levels of the pyramid per factor of two
 * @param largestYaw     views that look further to the side, in degrees, are left out
 * @param overlap        of two faces that cover each other by more than this share of either, only the better one counts
 * @param mostFaces      the best so many
 * @param enlargement    by which the image is enlarged first, to find smaller faces
 * @param mostMegapixels larger images are shrunk to this size first, which bounds time and memory
 */
public record ScanSettings(double threshold, int interval, double largestYaw, double overlap, int mostFaces, double enlargement, double mostMegapixels) {

	/** The least score of a face; the released demonstration takes −0.65. */
	public static final Parameter<Double> THRESHOLD = Parameter.real("tspm-threshold", -0.65, -5, 10, "",
			"the least score of a face of the part model; below about -0.3 it is often misplaced");
	/** Levels per octave. */
	public static final Parameter<Integer> INTERVAL = Parameter.integer("tspm-interval", 5, 1, 10, "",
			"sizes the part model tries per factor of two; more finds a little more and takes longer");
	/** Which views. */
	public static final Parameter<Double> LARGEST_YAW = Parameter.real("tspm-largest-yaw", 90.0, 0, 90, "degrees",
			"views of the part model that look further to the side are left out");
	/** Non-maximum suppression. */
	public static final Parameter<Double> OVERLAP = Parameter.real("tspm-overlap", 0.3, 0, 1, "",
			"of two faces that cover each other by more than this share, only the better one counts");
	/** Most faces. */
	public static final Parameter<Integer> MOST_FACES = Parameter.integer("tspm-most-faces", 100, 1, 10_000, "", "the best so many faces of an image");
	/** Enlargement. */
	public static final Parameter<Double> ENLARGEMENT = Parameter.real("tspm-enlargement", 1.0, 1, 4, "",
			"enlarge images first, to find faces smaller than about 80 pixels; time grows with its square");

	/** Bound of time and memory. */
	public static final Parameter<Double> MOST_MEGAPIXELS = Parameter.real("tspm-most-megapixels", 2.0, 0.01, 20, "megapixels",
			"shrink larger images to this size first; faces then need to be larger in proportion");

	/** All of them, in the order of a form. */
	public static final List<Parameter<?>> PARAMETERS = List.of(THRESHOLD, INTERVAL, LARGEST_YAW, OVERLAP, MOST_FACES, ENLARGEMENT, MOST_MEGAPIXELS);

	public ScanSettings {
		if (!Double.isFinite(threshold) || interval < 1 || overlap < 0 || mostFaces < 1 || !(enlargement >= 1) || !(mostMegapixels > 0)) {
			throw new IllegalArgumentException("threshold " + threshold + ", interval " + interval + ", overlap " + overlap + ", " + mostFaces
					+ " faces, enlargement " + enlargement + ", " + mostMegapixels + " megapixels");
		}
	}

	/** The settings somebody chose. */
	public static ScanSettings of(Settings settings) {
		return new ScanSettings(settings.get(THRESHOLD), settings.get(INTERVAL), settings.get(LARGEST_YAW), settings.get(OVERLAP), settings.get(MOST_FACES),
				settings.get(ENLARGEMENT), settings.get(MOST_MEGAPIXELS));
	}

	/** What a model was made for, all views, nothing enlarged. */
	public static ScanSettings of(TreeModel model) {
		return new ScanSettings(model.threshold(), model.interval(), LARGEST_YAW.defaultValue(), OVERLAP.defaultValue(), MOST_FACES.defaultValue(),
				ENLARGEMENT.defaultValue(), MOST_MEGAPIXELS.defaultValue());
	}

	/** The indices of the views of a model that are looked for. */
	int[] views(TreeModel model) {
		return IntStream.range(0, model.views().size()).filter(v -> Math.abs(model.views().get(v).yawDegrees()) <= largestYaw).toArray();
	}
}
