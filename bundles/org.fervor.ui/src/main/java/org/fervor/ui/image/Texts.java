package org.fervor.ui.image;

import java.util.List;

import org.eclipse.swt.graphics.GC;

/** Texts drawn on canvases. */
public final class Texts {

	private static final String ELLIPSIS = "…";

	private Texts() {
	}

	/** The text in one line, or in two that are broken between words, the second one shortened. */
	public static List<String> twoLines(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return List.of(text);
		}
		int end = text.length();
		while (end > 0 && gc.textExtent(text.substring(0, end)).x > width) {
			end = text.lastIndexOf(' ', end - 1);
		}
		return end <= 0 ? List.of(shorten(gc, text, width)) : List.of(text.substring(0, end), shorten(gc, text.substring(end + 1), width));
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
