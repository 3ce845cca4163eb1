package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.task.Progress;
import org.fervor.vision.tspm.CellWindows;
import org.fervor.vision.tspm.model.FilterBank;

/**
 * Mean and covariance of the features under a filter where there is no face. With them a filter can be had without any hard negative: the mean of what a part looks like,
 * less the mean of the world, divided by the covariance of the world (linear discriminant analysis; Hariharan, Malik and Ramanan, ECCV 2012). Such filters make little of
 * what is common, such as long straight edges, which a few thousand hard negatives alone cannot teach.
 */
final class Background {

	private static final int WINDOWS = 24_000;
	/** Added to the variances, as a share of their mean: covariances are known from a sample only. */
	private static final double RIDGE = 0.05;

	private final double[] mean;
	/** Lower triangle of the Cholesky factor of the covariance, row by row. */
	private final double[][] factor;

	private Background(double[] mean, double[][] factor) {
		this.mean = mean;
		this.factor = factor;
	}

	/** Looks at windows of some scenes. */
	static Background of(List<Scene> scenes, TrainingSettings settings, Progress progress) {
		List<Scene> empty = scenes.stream().filter(s -> s.faces().isEmpty()).toList();
		List<Scene> used = empty.isEmpty() ? scenes : empty;
		List<float[]> windows = new ArrayList<>();
		Random random = new Random(settings.seed());
		progress.step("look at the background", used.size());
		for (Scene scene : used) {
			progress.checkCancelled();
			CellWindows.sample(scene.image(), settings.cellSize(), settings.filterSide(), Math.max(1, WINDOWS / used.size()), random, windows::add);
			progress.advance(1);
		}
		if (windows.isEmpty()) {
			throw new IllegalArgumentException("the pictures without faces are smaller than a part; give larger ones");
		}
		return of(windows);
	}

	private static Background of(List<float[]> windows) {
		int n = windows.get(0).length;
		double[] mean = new double[n];
		for (float[] window : windows) {
			for (int i = 0; i < n; i++) {
				mean[i] += window[i] / (double) windows.size();
			}
		}
		float[][] sums = new float[n][];
		for (int i = 0; i < n; i++) {
			sums[i] = new float[i + 1];
		}
		float[] centred = new float[n];
		for (float[] window : windows) {
			for (int i = 0; i < n; i++) {
				centred[i] = (float) (window[i] - mean[i]);
			}
			for (int i = 0; i < n; i++) {
				addRow(sums[i], centred, centred[i]);
			}
		}
		return new Background(mean, cholesky(sums, windows.size()));
	}

	private static void addRow(float[] sums, float[] values, float factor) {
		for (int j = 0; j < sums.length; j++) {
			sums[j] += factor * values[j];
		}
	}

	private static double[][] cholesky(float[][] sums, int count) {
		int n = sums.length;
		double trace = 0;
		for (int i = 0; i < n; i++) {
			trace += sums[i][i] / count;
		}
		double ridge = RIDGE * trace / n + 1e-9;
		double[][] factor = new double[n][];
		for (int i = 0; i < n; i++) {
			factor[i] = new double[i + 1];
			for (int j = 0; j <= i; j++) {
				double value = sums[i][j] / count + (i == j ? ridge : 0) - product(factor[i], factor[j], j);
				factor[i][j] = i == j ? Math.sqrt(Math.max(ridge / 10, value)) : value / factor[j][j];
			}
		}
		return factor;
	}

	private static double product(double[] a, double[] b, int n) {
		double sum = 0;
		for (int i = 0; i < n; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** The filter that tells windows of some mean from the background best. */
	double[] filter(double[] partMean) {
		int n = mean.length;
		double[] x = new double[n];
		for (int i = 0; i < n; i++) {
			// the border of a picture is never seen in the sample: nothing is known about it
			double difference = i % FilterBank.CHANNELS == FilterBank.CHANNELS - 1 ? 0 : partMean[i] - mean[i];
			x[i] = (difference - product(factor[i], x, i)) / factor[i][i];
		}
		for (int i = n - 1; i >= 0; i--) {
			x[i] /= factor[i][i];
			for (int j = 0; j < i; j++) {
				x[j] -= factor[i][j] * x[i];
			}
		}
		return x;
	}
}
