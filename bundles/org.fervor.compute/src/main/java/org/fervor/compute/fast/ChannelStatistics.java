package org.fervor.compute.fast;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bytedeco.dnnl.memory.format_tag;

/**
 * Mean and variance of each channel of a tensor, more exactly than oneDNN's own running float sums: a network like CNN_2 with batch norm after batch norm makes their
 * rounding ten times as large in its gradients.
 * <p>
 * Values are taken relative to a pivot (the first of their channel) and summed pairwise within a few thousand, in float loops that the compiler vectorises; those sums are
 * added up in double.
 */
final class ChannelStatistics {

	/** Floats that are summed pairwise: two arrays of them stay in the first-level cache. */
	private static final int CHUNK = 4096;

	/** Values for which it is worth waking up a helper. */
	private static final int SHARED = 1 << 18;

	private final FloatBuffer values;
	private final FloatBuffer means;
	private final FloatBuffer variances;
	private final int channels;
	private final int images;
	private final int rows;
	private final int lanes;
	private final int chunkRows;
	private final List<Sums> parts;

	private ChannelStatistics(Tensor tensor, int images, int rows, int lanes, FloatBuffer means, FloatBuffer variances, int threads) {
		this.values = tensor.values();
		this.means = means;
		this.variances = variances;
		this.channels = (int) tensor.channels();
		this.images = images;
		this.rows = rows;
		this.lanes = lanes;
		this.chunkRows = Math.min(rows, Math.max(1, CHUNK / lanes));
		int useful = (long) images * rows * channels < SHARED ? 1 : Math.min(threads, blocks());
		this.parts = IntStream.range(0, useful).mapToObj(i -> new Sums()).toList();
	}

	/**
	 * A step that writes mean and (biased) variance of each channel.
	 *
	 * @return empty if the tensor lies in a way that is not known here
	 */
	static Optional<Step> of(OneDnn dnn, Team team, Tensor tensor, Tensor mean, Tensor variance) {
		return arranged(dnn, tensor, mean.values(), variance.values(), team.size()).map(statistics -> () -> statistics.run(team));
	}

	/** Memory is a number of runs, one per image and block of channels; a run is rows (pixels) of lanes (channels of the block). */
	private static Optional<ChannelStatistics> arranged(OneDnn dnn, Tensor tensor, FloatBuffer mean, FloatBuffer variance, int threads) {
		int images = (int) tensor.images();
		int channels = (int) tensor.channels();
		if (!tensor.hasPixels()) {
			return Optional.of(new ChannelStatistics(tensor, 1, images, channels, mean, variance, threads));
		}
		int pixels = (int) (tensor.height() * tensor.width());
		if (lies(dnn, tensor, format_tag.nChw16c)) {
			return Optional.of(new ChannelStatistics(tensor, images, pixels, 16, mean, variance, threads));
		} else if (lies(dnn, tensor, format_tag.nChw8c)) {
			return Optional.of(new ChannelStatistics(tensor, images, pixels, 8, mean, variance, threads));
		} else if (lies(dnn, tensor, format_tag.nhwc)) {
			return Optional.of(new ChannelStatistics(tensor, 1, images * pixels, channels, mean, variance, threads));
		} else if (lies(dnn, tensor, format_tag.nchw)) {
			return Optional.of(new ChannelStatistics(tensor, images, pixels, 1, mean, variance, threads));
		}
		return Optional.empty();
	}

	private static boolean lies(OneDnn dnn, Tensor tensor, format_tag tag) {
		return OneDnn.same(tensor.layout(), dnn.layout(tag, tensor.dims()));
	}

	private int blocks() {
		return (channels + lanes - 1) / lanes;
	}

	/** Blocks of channels have nothing to do with each other, so whoever takes them gets the same sums. */
	private void run(Team team) {
		team.run(parts.size(), part -> parts.get(part).run(blocks() * part / parts.size(), blocks() * (part + 1) / parts.size()));
	}

	/** What one thread works with. */
	private final class Sums {
		private final float[] pivots = new float[chunkRows * lanes];
		private final float[] sums = new float[chunkRows * lanes];
		private final float[] squares = new float[chunkRows * lanes];
		private final double[] sum = new double[lanes];
		private final double[] square = new double[lanes];

		void run(int first, int end) {
			for (int block = first; block < end; block++) {
				prepare(block * rows * lanes);
				for (int image = 0; image < images; image++) {
					addRun((image * blocks() + block) * rows * lanes);
				}
				write(block * lanes);
			}
		}

		/** Takes the first row of a run as pivots, once for each row of a chunk. */
		private void prepare(int run) {
			values.get(run, pivots, 0, lanes);
			for (int at = lanes; at < pivots.length; at += lanes) {
				System.arraycopy(pivots, 0, pivots, at, lanes);
			}
			java.util.Arrays.fill(sum, 0);
			java.util.Arrays.fill(square, 0);
		}

		private void addRun(int run) {
			for (int row = 0; row < rows; row += chunkRows) {
				int count = Math.min(chunkRows, rows - row);
				values.get(run + row * lanes, sums, 0, count * lanes);
				subtractAndSquare(sums, pivots, squares, count * lanes);
				fold(sums, count, lanes);
				fold(squares, count, lanes);
				for (int lane = 0; lane < lanes; lane++) {
					sum[lane] += sums[lane];
					square[lane] += squares[lane];
				}
			}
		}

		private void write(int firstChannel) {
			double count = (double) images * rows;
			for (int lane = 0; lane < Math.min(lanes, channels - firstChannel); lane++) {
				double mean = sum[lane] / count;
				means.put(firstChannel + lane, (float) (pivots[lane] + mean));
				variances.put(firstChannel + lane, (float) Math.max(0, square[lane] / count - mean * mean));
			}
		}
	}

	private static void subtractAndSquare(float[] values, float[] pivots, float[] squares, int count) {
		for (int i = 0; i < count; i++) {
			float difference = values[i] - pivots[i];
			values[i] = difference;
			squares[i] = difference * difference;
		}
	}

	/** Adds the far half of the rows to the near half until one is left. */
	private static void fold(float[] values, int rows, int lanes) {
		for (int left = rows; left > 1; left -= left / 2) {
			int half = left / 2 * lanes;
			int far = left * lanes - half;
			for (int i = 0; i < half; i++) {
				values[i] += values[far + i];
			}
		}
	}
}
