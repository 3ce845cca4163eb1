package org.fervor.compute.fast;

/** Moves the parameters against their gradients. */
interface Optimiser {

	/**
	 * One step.
	 *
	 * @param iteration how many came before, since training began
	 */
	void step(int iteration);
}
