package org.fervor.experiment;

/** How far a run has come. */
public enum RunState {
	/** At work. In a file also: the program ended in the middle. */
	RUNNING,
	/** The program ended in the middle, and none works on the run now. Never in a file. */
	INTERRUPTED,
	/** Everything is there. */
	COMPLETE,
	/** Stopped by the user: what is there is right, but not all. */
	CANCELLED,
	/** Ended by an error. */
	FAILED
}
