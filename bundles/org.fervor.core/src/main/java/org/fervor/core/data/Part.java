package org.fervor.core.data;

/** The part of a data set that its authors put a sample into. A validation part that is the only held-out one, as in AffectNet, is {@link #TEST}. */
public enum Part {
	TRAIN, VALIDATION, TEST, NONE
}
