package org.fervor.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.fervor.core.image.PixelImage;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;

/**
 * Occlusion maps (Zeiler and Fergus 2014): a patch in the picture's mean colour is moved over the picture; where the score of a class falls, the covered place spoke for it.
 * Needs nothing of a recogniser but its scores.
 *
 * @param patch  width and height of the patch in pixels, at least 1
 * @param stride pixels between two places of the patch, at least 1
 */
public record Occlusion(int patch, int stride) {

	private static final int BATCH = 64;

	public Occlusion {
		if (patch < 1 || stride < 1) {
			throw new IllegalArgumentException("an occlusion patch of " + patch + " px moved by " + stride + " px; both must be 1 or more");
		}
	}

	/** A patch of a sixth of the picture, moved by half its size. */
	public static Occlusion of(int size) {
		int patch = Math.max(2, size / 6);
		return new Occlusion(patch, Math.max(1, patch / 2));
	}

	/**
	 * Explains a decision.
	 *
	 * @param recogniser scores pictures of this size
	 * @param label      index of the class to explain
	 * @return one cell per place of the patch: the score of the whole picture less that of the covered one, scores divided by their sum
	 */
	public HeatMap map(Function<List<PixelImage>, Scores> recogniser, PixelImage image, int label, Progress progress) {
		int columns = places(image.width());
		int rows = places(image.height());
		double whole = share(recogniser.apply(List.of(image)), 0, label);
		double[] values = new double[columns * rows];
		int[] mean = mean(image);
		for (int start = 0; start < values.length; start += BATCH) {
			progress.checkCancelled();
			List<PixelImage> covered = new ArrayList<>();
			for (int cell = start; cell < Math.min(values.length, start + BATCH); cell++) {
				covered.add(covered(image, cell % columns * stride, cell / columns * stride, mean));
			}
			Scores scores = recogniser.apply(covered);
			for (int i = 0; i < covered.size(); i++) {
				values[start + i] = whole - share(scores, i, label);
			}
			progress.advance(covered.size());
		}
		return new HeatMap(columns, rows, values);
	}

	/** How many places the patch has along a side. */
	public int places(int length) {
		return length <= patch ? 1 : 1 + (int) Math.ceil((length - patch) / (double) stride);
	}

	private static double share(Scores scores, int row, int label) {
		return Scores.shares(scores.rows().get(row))[label];
	}

	private static int[] mean(PixelImage image) {
		long[] sums = new long[image.channels()];
		for (int i = 0; i < image.pixels().length; i++) {
			sums[i % sums.length] += image.pixels()[i] & 0xff;
		}
		int[] mean = new int[sums.length];
		for (int c = 0; c < mean.length; c++) {
			mean[c] = Math.round((float) sums[c] / (image.width() * image.height()));
		}
		return mean;
	}

	private PixelImage covered(PixelImage image, int left, int top, int[] colour) {
		byte[] pixels = image.pixels().clone();
		for (int y = top; y < Math.min(image.height(), top + patch); y++) {
			for (int x = left; x < Math.min(image.width(), left + patch); x++) {
				for (int c = 0; c < colour.length; c++) {
					pixels[(y * image.width() + x) * colour.length + c] = (byte) colour[c];
				}
			}
		}
		return new PixelImage(image.width(), image.height(), image.channels(), pixels);
	}
}
