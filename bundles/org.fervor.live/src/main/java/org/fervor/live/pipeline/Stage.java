package org.fervor.live.pipeline;

/** A part of the way from the camera to the decision. */
public enum Stage {
	/** Waiting for a frame and decoding it. */
	GRAB,
	/** Finding or following faces. */
	FACES,
	/** Cutting faces out. */
	CROP,
	/** Both networks and their fusion. */
	SCORE,
	/** Calibration, smoothing, decision, choice of the song. */
	DECIDE,
	/** From the arrival of a frame to the decision on it. */
	LATENCY;

	/** The name in lower case, as it stands in files. */
	public String id() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}
}
