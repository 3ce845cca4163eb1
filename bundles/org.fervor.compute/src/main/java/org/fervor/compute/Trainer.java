package org.fervor.compute;

/** Lets a network learn from batches, one step each. Works on the thread that calls and owns native memory until closed; the network is not its own. */
interface Trainer extends AutoCloseable {

	/** Seeds what is random in the steps of an epoch (dropout), so that a run can go on at any epoch. */
	void beginEpoch(long seed);

	/**
	 * One step of the optimiser.
	 *
	 * @param rate its learning rate
	 * @param last whether {@link #gradientNorm} is asked for after this step
	 * @return the loss of the batch before the step; not a finite number where training has failed. Its scale is the trainer's own.
	 */
	double step(Batch batch, double rate, boolean last);

	/** Euclidean length of the gradient of the last step, without L2. */
	double gradientNorm();

	@Override
	void close();
}
