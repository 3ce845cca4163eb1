package org.fervor.core.compute;

/** How the learning rate changes over a training. */
public enum Schedule {
	/** Not at all. */
	CONSTANT,
	/** It drops by a factor every so many epochs. */
	STEP,
	/** It falls along half a cosine to 0 (Loshchilov and Hutter 2017, without restarts). */
	COSINE,
	/** It rises from 1/25 to the full rate over the first 30 %, then falls to 1/10,000 of it, both along half a cosine (Smith and Topin 2018). */
	ONE_CYCLE
}
