package org.fervor.experiment;

/** How far a run has come. */
public enum RunState {
	/** Still at work, or the program ended in the middle. */
	RUNNING,
	/** Everything is there. */
	COMPLETE,
	/** Stopped by the user: what is there is right, but not all. */
	CANCELLED,
	/** Ended by an error. */
	FAILED
}
