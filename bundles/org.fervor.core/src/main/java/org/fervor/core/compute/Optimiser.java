package org.fervor.core.compute;

/** How weights follow gradients. */
public enum Optimiser {
	/** Adam (Kingma and Ba 2015) with β1 0.9, β2 0.999. */
	ADAM,
	/** Plain mini-batch gradient descent. */
	SGD
}
