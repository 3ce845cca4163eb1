package org.fervor.compute.fast;

/** One primitive or loop of a pass, bound to its memory. */
@FunctionalInterface
interface Step {
	void run();
}
