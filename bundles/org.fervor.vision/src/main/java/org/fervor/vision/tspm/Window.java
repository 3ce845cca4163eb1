package org.fervor.vision.tspm;

/**
 * A rectangle of a grid, from the left and top (included) to the right and bottom (excluded).
 */
record Window(int left, int top, int right, int bottom) {

	/** The whole of a grid. */
	static Window all(int width, int height) {
		return new Window(0, 0, width, height);
	}

	int width() {
		return Math.max(0, right - left);
	}

	int height() {
		return Math.max(0, bottom - top);
	}

	int area() {
		return width() * height();
	}

	boolean isEmpty() {
		return right <= left || bottom <= top;
	}

	/** The part of the window that lies in a grid of the given size. */
	Window within(int width, int height) {
		return new Window(Math.max(left, 0), Math.max(top, 0), Math.min(right, width), Math.min(bottom, height));
	}

	/** The smallest window that holds this one and the other; an empty one counts for nothing. */
	Window union(Window other) {
		if (isEmpty() || other.isEmpty()) {
			return isEmpty() ? other : this;
		}
		return new Window(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right), Math.max(bottom, other.bottom));
	}

	/** Whether it holds every cell of the other. */
	boolean contains(Window other) {
		return other.isEmpty() || left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
	}
}
