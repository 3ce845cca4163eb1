package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Range;
import org.fervor.core.parameter.Settings;

/**
 * How to learn.
 *
 * @param cellSize          pixels of a cell
 * @param filterSide        cells of a filter along each side
 * @param faceCells         height of the box around a face's landmarks, in cells, at which it is learned: decides the smallest face the model finds
 * @param cost              of violating the margin by 1, against the squared length of the weights
 * @param rounds            of mining and learning
 * @param passes            over all examples in each round, at most
 * @param negativesPerImage new hard negatives per image and round, at most
 * @param mostNegatives     kept at a time
 * @param interval          levels per octave searched while mining, and of the model
 * @param scenesPerRound    scenes looked through for hard negatives in a round; the next round goes on with the next ones
 * @param seed              of the order of the examples and of the first negatives
 */
public record TrainingSettings(int cellSize, int filterSide, int faceCells, double cost, int rounds, int passes, int negativesPerImage, int mostNegatives,
		int interval, int scenesPerRound, long seed) {

	public static final Parameter<Integer> CELL_SIZE = Parameter.integer("cell-size", 4, 2, 16, "px", "side of a cell of features; even");
	public static final Parameter<Integer> FILTER_SIDE = Parameter.integer("filter-side", 5, 3, 11, "cells", "side of a part filter");
	public static final Parameter<Integer> FACE_CELLS = Parameter.integer("face-cells", 16, 6, 60, "cells",
			"height of the landmarks' box at which faces are learned; smaller faces are not found");
	public static final Parameter<Double> COST = Parameter.real("cost", 0.002, 1e-6, 10, "", "cost of a violated margin; larger fits the training faces more closely");
	public static final Parameter<Integer> ROUNDS = Parameter.integer("rounds", 5, 1, 50, "", "rounds of mining hard negatives and learning again");
	public static final Parameter<Integer> PASSES = Parameter.integer("passes", 12, 1, 10_000, "", "most passes over the examples in each round");
	public static final Parameter<Integer> NEGATIVES_PER_IMAGE = Parameter.integer("negatives-per-image", 20, 1, 1000, "", "new hard negatives per image and round");
	public static final Parameter<Integer> MOST_NEGATIVES = Parameter.integer("most-negatives", 8000, 10, 1_000_000, "",
			"hard negatives kept at a time; each takes about 80 KB");
	public static final Parameter<Integer> INTERVAL = Parameter.integer("interval", 5, 1, 10, "", "sizes per factor of two");
	public static final Parameter<Integer> SCENES_PER_ROUND = Parameter.integer("scenes-per-round", 130, 1, 1_000_000, "",
			"pictures looked through for hard negatives in a round; the next round goes on with the next ones");
	public static final Parameter<Long> SEED = new Parameter<>("seed", Long.class, 1L, new Range.Any<>(), "",
			"the same seed, data and settings give the same model");

	/** All of them, in the order of a form. */
	public static final List<Parameter<?>> PARAMETERS = List.of(CELL_SIZE, FILTER_SIDE, FACE_CELLS, COST, ROUNDS, PASSES, NEGATIVES_PER_IMAGE, MOST_NEGATIVES,
			INTERVAL, SCENES_PER_ROUND, SEED);

	/** As many scenes per round as usual. */
	TrainingSettings(int cellSize, int filterSide, int faceCells, double cost, int rounds, int passes, int negativesPerImage, int mostNegatives, int interval, long seed) {
		this(cellSize, filterSide, faceCells, cost, rounds, passes, negativesPerImage, mostNegatives, interval, SCENES_PER_ROUND.defaultValue(), seed);
	}

	/** The settings somebody chose. */
	public static TrainingSettings of(Settings s) {
		return new TrainingSettings(s.get(CELL_SIZE), s.get(FILTER_SIDE), s.get(FACE_CELLS), s.get(COST), s.get(ROUNDS), s.get(PASSES), s.get(NEGATIVES_PER_IMAGE),
				s.get(MOST_NEGATIVES), s.get(INTERVAL), s.get(SCENES_PER_ROUND), s.get(SEED));
	}
}
