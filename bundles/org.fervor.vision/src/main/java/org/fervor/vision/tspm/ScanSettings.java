package org.fervor.vision.tspm;

import java.util.stream.IntStream;

import org.fervor.core.face.DetectorParameters;
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

	public ScanSettings {
		if (!Double.isFinite(threshold) || interval < 1 || overlap < 0 || mostFaces < 1 || !(enlargement >= 1) || !(mostMegapixels > 0)) {
			throw new IllegalArgumentException("threshold " + threshold + ", interval " + interval + ", overlap " + overlap + ", " + mostFaces
					+ " faces, enlargement " + enlargement + ", " + mostMegapixels + " megapixels");
		}
	}

	/** The settings somebody chose. */
	public static ScanSettings of(Settings settings) {
		return new ScanSettings(settings.get(DetectorParameters.PART_THRESHOLD), settings.get(DetectorParameters.PART_INTERVAL), settings.get(DetectorParameters.PART_LARGEST_YAW), settings.get(DetectorParameters.PART_OVERLAP), settings.get(DetectorParameters.PART_MOST_FACES),
				settings.get(DetectorParameters.PART_ENLARGEMENT), settings.get(DetectorParameters.PART_MOST_MEGAPIXELS));
	}

	/** What a model was made for, all views, nothing enlarged. */
	public static ScanSettings of(TreeModel model) {
		return new ScanSettings(model.threshold(), model.interval(), DetectorParameters.PART_LARGEST_YAW.defaultValue(), DetectorParameters.PART_OVERLAP.defaultValue(), DetectorParameters.PART_MOST_FACES.defaultValue(),
				DetectorParameters.PART_ENLARGEMENT.defaultValue(), DetectorParameters.PART_MOST_MEGAPIXELS.defaultValue());
	}

	/** The indices of the views of a model that are looked for. */
	int[] views(TreeModel model) {
		return IntStream.range(0, model.views().size()).filter(v -> Math.abs(model.views().get(v).yawDegrees()) <= largestYaw).toArray();
	}
}
