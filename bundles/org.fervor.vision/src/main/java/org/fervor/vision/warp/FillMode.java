package org.fervor.vision.warp;

import org.bytedeco.opencv.global.opencv_core;

/** What stands where a moved image uncovers its frame. */
public enum FillMode {
	/** The nearest pixel of the image: aaaa|abcd|dddd. */
	NEAREST(opencv_core.BORDER_REPLICATE),
	/** The image mirrored at its edge: dcba|abcd|dcba. */
	REFLECT(opencv_core.BORDER_REFLECT),
	/** Black. */
	BLACK(opencv_core.BORDER_CONSTANT);

	private final int border;

	FillMode(int border) {
		this.border = border;
	}

	/** OpenCV's constant for it. */
	int border() {
		return border;
	}
}
