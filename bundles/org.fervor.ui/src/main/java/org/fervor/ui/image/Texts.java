package org.fervor.ui.image;

import org.eclipse.swt.graphics.GC;

/** Texts drawn on canvases. */
public final class Texts {

	private static final String ELLIPSIS = "…";

	private Texts() {
	}

	/** The text, its end replaced by an ellipsis where it is wider than the room. */
	public static String shorten(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int end = text.length();
		while (end > 0 && gc.textExtent(text.substring(0, end) + ELLIPSIS).x > width) {
			end--;
		}
		return text.substring(0, end).stripTrailing() + ELLIPSIS;
	}
}
