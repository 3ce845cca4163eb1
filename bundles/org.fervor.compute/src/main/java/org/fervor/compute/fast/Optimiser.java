package org.fervor.compute.fast;

/** Moves the parameters against their gradients. */
interface Optimiser {

	/**
	 * One step.
	 *
	 * @param iteration how many came before, since training began
	 * @param rate      learning rate of this one
	 */
	void step(int iteration, double rate);
}
