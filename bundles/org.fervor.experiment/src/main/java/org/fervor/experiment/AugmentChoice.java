package org.fervor.experiment;

/** How training images are augmented. */
public enum AugmentChoice {
	/** Not at all. */
	NONE,
	/** The paper's Algorithm 1: 17 further images from each, made once. */
	PAPER,
	/** A random small change of each image in each epoch. */
	LIVE
}
