package org.fervor.core.face;

/** What stands where the crop reaches beyond the image. */
public enum CropPadding {
	/** The nearest pixel of the image. */
	EDGE,
	/** The mean colour of the image. */
	MEAN,
	/** Black. */
	BLACK
}
