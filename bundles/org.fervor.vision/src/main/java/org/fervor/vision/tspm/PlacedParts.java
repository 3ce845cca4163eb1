package org.fervor.vision.tspm;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.FilterBank;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * Parts placed on the features around them: what a model is learned from.
 *
 * @param view     index of the view in the model
 * @param width    of the features in cells
 * @param features row by row, all channels of a cell together
 * @param x        column of every part
 * @param y        row of every part
 */
public record PlacedParts(int view, int width, float[] features, int[] x, int[] y) {

	/** Of so many best placements the chosen ones are taken: a model that has learned little takes everything for a face. */
	private static final int MOST_LOOKED_AT = 2000;

	/** Whether the same parts lie at the same places of the same features. */
	public boolean sameAs(PlacedParts other) {
		return view == other.view && width == other.width && Arrays.equals(x, other.x) && Arrays.equals(y, other.y) && Arrays.equals(features, other.features);
	}

	/**
	 * Parts placed on the cells nearest to given centres.
	 *
	 * @param image    at the size at which a cell has {@code cellSize} pixels
	 * @param centres  of the parts, in pixels of the image
	 * @param side     cells of a filter along each side
	 * @throws IllegalArgumentException if a part lies so far outside the image that its filter would not meet it
	 */
	public static PlacedParts at(PixelImage image, List<Point> centres, int cellSize, int side, int view) {
		PyramidLevel level = new PyramidLevel(1, 0, 0, image.width(), image.height(), cellSize, side - 1, cellSize);
		short[] cells = new short[2 * centres.size()];
		for (int k = 0; k < centres.size(); k++) {
			cells[2 * k] = place(centres.get(k).x(), level, side, level.placesX());
			cells[2 * k + 1] = place(centres.get(k).y(), level, side, level.placesY());
		}
		return around(image, Candidate.of(0, view, level, cells), side);
	}

	/** The place whose part has its centre nearest to a pixel. */
	private static short place(double centre, PyramidLevel level, int side, int places) {
		// the centre of a part at cell 0 less the padding, in pixels counted from 0
		double first = (side * level.stride() - 1) / 2;
		long place = Math.round((centre - first) / level.stride()) + level.padding();
		if (place < 0 || place >= places) {
			throw new IllegalArgumentException("a landmark lies too far outside the image");
		}
		return (short) place;
	}

	/** Chooses among placements. */
	@FunctionalInterface
	public interface Choice {

		/**
		 * Whether a placement counts.
		 *
		 * @param centres    the box around the centres of its parts, in pixels
		 * @param yawDegrees its view
		 */
		boolean takes(Box centres, double yawDegrees);
	}

	/** The strongest of the chosen placements of a model in an image, best first. */
	public static List<PlacedParts> strongest(PixelImage image, TreeModel model, ScanSettings settings, Choice choice, Executor executor, int threads) {
		CandidatePool pool = new FastScan(model, settings, executor, threads).candidates(image, new CandidatePool(MOST_LOOKED_AT));
		pool.retain(c -> choice.takes(c.centres(), model.views().get(c.view()).yawDegrees()));
		return pool.suppressed(settings.overlap(), settings.mostFaces()).stream().map(c -> around(image, c, model.filters().side())).toList();
	}

	private static PlacedParts around(PixelImage image, Candidate candidate, int side) {
		short[] cells = candidate.cells();
		int[] x = new int[cells.length / 2];
		int[] y = new int[x.length];
		for (int k = 0; k < x.length; k++) {
			x[k] = cells[2 * k];
			y[k] = cells[2 * k + 1];
		}
		Window window = new Window(Arrays.stream(x).min().orElseThrow(), Arrays.stream(y).min().orElseThrow(), //
				Arrays.stream(x).max().orElseThrow() + side, Arrays.stream(y).max().orElseThrow() + side);
		double[] values = FeaturePyramid.features(image, List.of(new FeaturePyramid.Wish(candidate.level(), window))).get(0).values();
		float[] features = new float[values.length];
		for (int i = 0; i < values.length; i++) {
			features[i] = (float) values[i];
		}
		for (int k = 0; k < x.length; k++) {
			x[k] -= window.left();
			y[k] -= window.top();
		}
		return new PlacedParts(candidate.view(), window.width(), features, x, y);
	}

	/** The features of all cells under one row of a part's filter begin here. */
	public int rowStart(int part, int row) {
		return ((y[part] + row) * width + x[part]) * FilterBank.CHANNELS;
	}
}
