package org.fervor.ui.image;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;

/** Which part of a face lies under the mouse, and what dragging it makes of the face's box and points. Knows no widget. */
final class Handles {

	/** What can be dragged. */
	sealed interface Handle {
		/** A landmark. */
		record Mark(int index) implements Handle {
		}

		/** A corner of the box: 0 top left, 1 top right, 2 bottom right, 3 bottom left. */
		record Corner(int index) implements Handle {
		}

		/** The box as a whole. */
		record Inside() implements Handle {
		}

		/** Nothing. */
		record None() implements Handle {
		}
	}

	private static final double LEAST_SIDE = 4;

	private Handles() {
	}

	/**
	 * What lies nearest to a place.
	 *
	 * @param reach in image pixels
	 */
	static Handle at(Box box, List<Point> points, double x, double y, double reach) {
		int nearest = -1;
		double best = reach;
		for (int i = 0; i < points.size(); i++) {
			double distance = Math.hypot(points.get(i).x() + 0.5 - x, points.get(i).y() + 0.5 - y);
			if (distance <= best) {
				best = distance;
				nearest = i;
			}
		}
		if (nearest >= 0) {
			return new Handle.Mark(nearest);
		}
		for (int corner = 0; corner < 4; corner++) {
			if (Math.hypot(cornerX(box, corner) - x, cornerY(box, corner) - y) <= reach) {
				return new Handle.Corner(corner);
			}
		}
		boolean inside = x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
		return inside ? new Handle.Inside() : new Handle.None();
	}

	/** The box after dragging its whole or a corner by so many image pixels; it keeps at least 4 pixels a side. */
	static Box dragged(Box box, Handle handle, double dx, double dy) {
		if (handle instanceof Handle.Inside) {
			return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
		} else if (handle instanceof Handle.Corner corner) {
			boolean left = corner.index() == 0 || corner.index() == 3;
			boolean top = corner.index() < 2;
			double width = Math.max(LEAST_SIDE, box.width() + (left ? -dx : dx));
			double height = Math.max(LEAST_SIDE, box.height() + (top ? -dy : dy));
			return new Box(left ? box.x() + box.width() - width : box.x(), top ? box.y() + box.height() - height : box.y(), width, height);
		}
		return box;
	}

	/** Points that move with a box. */
	static List<Point> moved(List<Point> points, Box from, Box to) {
		return points.stream().map(p -> new Point(to.x() + (p.x() - from.x()) * to.width() / from.width(), to.y() + (p.y() - from.y()) * to.height() / from.height())).toList();
	}

	static double cornerX(Box box, int corner) {
		return corner == 0 || corner == 3 ? box.x() : box.x() + box.width();
	}

	static double cornerY(Box box, int corner) {
		return corner < 2 ? box.y() : box.y() + box.height();
	}
}
