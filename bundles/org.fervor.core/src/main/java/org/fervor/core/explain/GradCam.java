package org.fervor.core.explain;

import java.util.Arrays;
import java.util.function.Function;

import org.fervor.core.compute.LayerMaps;
import org.fervor.core.compute.Network;
import org.fervor.core.image.PixelImage;
import org.fervor.core.score.Scores;

/**
 * Grad-CAM (Selvaraju et al. 2017): the maps of a layer, each weighted by the mean gradient of the class's logit over it, summed, and what is below 0 cut off. The mean
 * gradient over a map is the slope of the logit when the whole map is raised, so that it is measured by raising and lowering each map a little (central differences):
 * whatever can score from a layer on can be explained. Logits are taken less their mean, which softmax cannot tell from the logits themselves.
 */
public final class GradCam {

	/** Raised and lowered by this part of the largest activation: small enough for a slope, large enough for single precision. */
	private static final double STEP = 1e-2;
	private static final int BATCH = 32;
	private static final double TINY = 1e-30;

	private GradCam() {
	}

	/**
	 * Explains a decision at a layer.
	 *
	 * @param label index of the class to explain
	 * @param layer index in the architecture's layers; its output must have height and width
	 * @return a map of the layer's height and width, no value below 0
	 * @throws org.fervor.core.task.UserError if the network cannot be looked into there
	 */
	public static HeatMap of(Network network, PixelImage image, int label, int layer) {
		return of(network.activations(image, layer), maps -> network.scoreFrom(layer, maps), label);
	}

	static HeatMap of(LayerMaps maps, Function<LayerMaps, Scores> rest, int label) {
		double[] slopes = slopes(maps, rest, label);
		int cells = maps.height() * maps.width();
		double[] sum = new double[cells];
		for (int c = 0; c < maps.channels(); c++) {
			for (int i = 0; i < cells; i++) {
				sum[i] += slopes[c] / cells * maps.values()[c * cells + i];
			}
		}
		return new HeatMap(maps.width(), maps.height(), Arrays.stream(sum).map(v -> Math.max(0, v)).toArray());
	}

	/** The slope of the logit as each map is raised. */
	private static double[] slopes(LayerMaps maps, Function<LayerMaps, Scores> rest, int label) {
		float most = 0;
		for (float value : maps.values()) {
			most = Math.max(most, Math.abs(value));
		}
		float step = (float) (STEP * (most == 0 ? 1 : most));
		double[] slopes = new double[maps.channels()];
		for (int start = 0; start < slopes.length; start += BATCH) {
			int count = Math.min(BATCH, slopes.length - start);
			Scores scores = rest.apply(raised(maps, start, count, step));
			for (int i = 0; i < count; i++) {
				slopes[start + i] = (logit(scores.rows().get(2 * i), label) - logit(scores.rows().get(2 * i + 1), label)) / (2 * step);
			}
		}
		return slopes;
	}

	/** Each channel raised in one image and lowered in the next. */
	private static LayerMaps raised(LayerMaps maps, int start, int count, float step) {
		int size = maps.values().length;
		int cells = maps.height() * maps.width();
		float[] values = new float[2 * count * size];
		for (int i = 0; i < 2 * count; i++) {
			System.arraycopy(maps.values(), 0, values, i * size, size);
			int from = i * size + (start + i / 2) * cells;
			for (int v = from; v < from + cells; v++) {
				values[v] += i % 2 == 0 ? step : -step;
			}
		}
		return new LayerMaps(2 * count, maps.channels(), maps.height(), maps.width(), values);
	}

	/** Of a class, less the mean of all; softmax scores determine them so far. */
	private static double logit(double[] scores, int label) {
		double mean = Arrays.stream(scores).map(s -> Math.log(Math.max(TINY, s))).average().orElseThrow();
		return Math.log(Math.max(TINY, scores[label])) - mean;
	}
}
