package org.fervor.core.data;

/** The half of a data set that its authors put a sample into. */
public enum Part {
	TRAIN, TEST, NONE
}
