package org.fervor.compute;

/**
 * How far a training has come.
 *
 * @param epoch     epochs that are done
 * @param bestEpoch the one with the lowest validation loss; 0 before there is any
 * @param bestLoss  that loss
 */
record Standing(int epoch, int bestEpoch, double bestLoss) {

	static final Standing BEGINNING = new Standing(0, 0, Double.POSITIVE_INFINITY);

	/** After one more epoch; NaN where there is no validation. */
	Standing after(int next, double loss) {
		return loss < bestLoss ? new Standing(next, next, loss) : new Standing(next, bestEpoch, bestLoss);
	}
}
