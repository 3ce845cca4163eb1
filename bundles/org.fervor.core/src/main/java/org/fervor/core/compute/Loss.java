package org.fervor.core.compute;

/** The losses that the paper compares, over softmax scores. */
public enum Loss {
	/** Per-class binary cross-entropy, the mean over samples of the sum over classes. The paper's best, so the default. */
	BCE,
	/** Mean squared error, the mean over samples and classes. */
	MSE,
	/** Hinge loss max(0, 1 - t s) with t = ±1, the mean over samples of the sum over classes. */
	HINGE
}
