package org.fervor.core.face;

/** Which points a list of landmarks names. */
public enum LandmarkScheme {
	/** The 68 points of Multi-PIE and iBUG: jaw 0–16, brows 17–26, nose 27–35, eyes 36–47, mouth 48–67 (0-based). */
	IBUG_68(68),
	/** The 39 points of a profile face of Zhu and Ramanan (CVPR 2012): nose 0–5, brow 6–9, eye 10–14, mouth 15–26, chin and jaw 27–38 (0-based). */
	PROFILE_39(39);

	private final int size;

	LandmarkScheme(int size) {
		this.size = size;
	}

	/** How many points it has. */
	public int size() {
		return size;
	}
}
