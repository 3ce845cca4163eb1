package org.fervor.core.compute;

/** How a training makes up for classes with few images. */
public enum Balance {
	/** Not at all: every image counts once. */
	NONE,
	/** Each image's loss counts as much as its class is rare: images / (classes · images of its class). */
	WEIGHTS,
	/** Each epoch draws equally many images of each class: some of the frequent ones stay away, rare ones come more than once. */
	SAMPLING
}
