package org.fervor.core.compute;

/** Which epoch's weights a training ends with. */
public enum Selection {
	/** Those of the last epoch. */
	LAST,
	/** Those of the epoch with the lowest loss on the validation part of the training half. */
	VALIDATION,
	/** Those of the epoch with the lowest loss on the test images: the accuracy on these is then no estimate any more, and every report says so. */
	TEST
}
