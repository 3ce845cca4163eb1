package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.vision.tspm.model.TreeModel;
import org.fervor.vision.tspm.model.ViewTree;

/** Turns candidates, which count cells, into detections, which count pixels of the image before it was enlarged. */
final class Detections {

	private final TreeModel model;
	private final double enlargement;

	Detections(TreeModel model, double enlargement) {
		this.model = model;
		this.enlargement = enlargement;
	}

	List<PartDetection> of(List<Candidate> candidates) {
		return candidates.stream().map(this::of).toList();
	}

	private PartDetection of(Candidate c) {
		ViewTree view = model.views().get(c.view());
		List<Box> boxes = new ArrayList<>();
		List<Point> centres = new ArrayList<>();
		for (int i = 0; i < c.cells().length; i += 2) {
			double x1 = Candidate.start(c.cells()[i], c.level());
			double y1 = Candidate.start(c.cells()[i + 1], c.level());
			double x2 = Candidate.end(c.cells()[i], c.level());
			double y2 = Candidate.end(c.cells()[i + 1], c.level());
			boxes.add(box(x1, y1, x2, y2));
			// from pixels counted from 1 to pixels counted from 0
			centres.add(new Point(original((x1 + x2) / 2 - 1), original((y1 + y2) / 2 - 1)));
		}
		return new PartDetection(c.score(), c.view() + 1, view.yawDegrees(), c.level().number(), //
				box(c.left(), c.top(), c.right(), c.bottom()), boxes, centres,
				looks(view, c.looks()), landmarks(view, centres));
	}

	private Box box(double x1, double y1, double x2, double y2) {
		return new Box((x1 - 1) / enlargement, (y1 - 1) / enlargement, (x2 - x1 + 1) / enlargement, (y2 - y1 + 1) / enlargement);
	}

	/** The place of a pixel centre before enlargement, which keeps the outer edges of the image in place. */
	private double original(double enlarged) {
		return (enlarged + 0.5) / enlargement - 0.5;
	}

	private static List<Double> looks(ViewTree view, float[] byPart) {
		Double[] ordered = new Double[byPart.length];
		for (int k = 0; k < ordered.length; k++) {
			ordered[view.landmarkOrder().get(k)] = (double) byPart[k];
		}
		return List.of(ordered);
	}

	private static Optional<Landmarks> landmarks(ViewTree view, List<Point> centres) {
		return view.scheme().map(scheme -> {
			Point[] ordered = new Point[centres.size()];
			for (int k = 0; k < ordered.length; k++) {
				ordered[view.landmarkOrder().get(k)] = centres.get(k);
			}
			return new Landmarks(scheme, List.of(ordered));
		});
	}
}
