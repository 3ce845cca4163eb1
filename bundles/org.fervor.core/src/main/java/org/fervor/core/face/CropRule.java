package org.fervor.core.face;

/** What the crop's box is made from. */
public enum CropRule {
	/** The bounding box of the landmarks; the detector's box where there are none. */
	BOX,
	/** A square aligned by the eyes, roll removed; as {@link #BOX} where the eyes are unknown. */
	EYES
}
