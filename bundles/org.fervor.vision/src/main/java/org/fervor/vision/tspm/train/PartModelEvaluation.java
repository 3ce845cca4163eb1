package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.PartDetection;
import org.fervor.vision.tspm.PartModelScan;
import org.fervor.vision.tspm.model.TreeModel;

/** Measures a model on images it was not trained on. */
public final class PartModelEvaluation {

	/** A detection finds a face if their boxes of landmarks overlap by at least this (intersection over union). */
	private static final double OVERLAP = 0.5;

	/**
	 * How good a model is.
	 *
	 * @param faces            looked for
	 * @param found            of them, by the best detection of their image that overlaps them enough
	 * @param averagePrecision area under the curve of precision over recall, every detection in every image counted, 0..1
	 * @param landmarkError    mean distance of landmarks from where they should be, as a share of the face's size (root of the area of the landmarks' box); NaN if
	 *                         no face was found in its own number of landmarks
	 * @param viewWithin       share of the found faces whose view is within 30 degrees
	 * @param falseAlarms      detections anywhere else
	 */
	public record Result(int faces, int found, double averagePrecision, double landmarkError, double viewWithin, int falseAlarms) {
	}

	private static final double VIEW_TOLERANCE = 30;

	private record Scored(double score, boolean right) {
	}

	private final TreeModel model;
	private final PartModelScan scan;
	private final List<Scored> scored = new ArrayList<>();
	private final List<Double> errors = new ArrayList<>();
	private int found;
	private int viewsRight;

	private PartModelEvaluation(TreeModel model, PartModelScan scan) {
		this.model = model;
		this.scan = scan;
	}

	/**
	 * Measures.
	 *
	 * @param scan   with the model to be measured
	 * @param faces  images with one face each
	 * @param scenes images without a face
	 */
	public static Result of(TreeModel model, PartModelScan scan, List<AnnotatedFace> faces, List<PixelImage> scenes) {
		PartModelEvaluation evaluation = new PartModelEvaluation(model, scan);
		faces.forEach(evaluation::face);
		scenes.forEach(scene -> scan.detect(scene).forEach(d -> evaluation.scored.add(new Scored(d.score(), false))));
		return evaluation.result(faces.size());
	}

	private void face(AnnotatedFace face) {
		boolean matched = false;
		for (PartDetection detection : scan.detect(face.image())) {
			boolean right = !matched && finds(detection, face);
			scored.add(new Scored(detection.score(), right));
			if (right) {
				matched = true;
				found++;
				viewsRight += Math.abs(detection.yawDegrees() - face.yawDegrees()) <= VIEW_TOLERANCE ? 1 : 0;
				measure(detection, face);
			}
		}
	}

	/** Whether a detection lies on a face. */
	static boolean finds(PartDetection detection, AnnotatedFace face) {
		return bounds(detection.centres()).overlap(face.bounds()) >= OVERLAP;
	}

	private void measure(PartDetection detection, AnnotatedFace face) {
		List<Integer> order = model.views().get(detection.component() - 1).landmarkOrder();
		if (order.size() != face.points().size()) {
			return;
		}
		double size = Math.sqrt(face.bounds().area());
		double sum = 0;
		for (int k = 0; k < order.size(); k++) {
			Point is = detection.centres().get(k);
			Point should = face.points().get(order.get(k));
			sum += Math.hypot(is.x() - should.x(), is.y() - should.y());
		}
		errors.add(sum / order.size() / size);
	}

	private static Box bounds(List<Point> points) {
		return new AnnotatedFace(PixelImage.black(1, 1, 1), 0, points).bounds();
	}

	private Result result(int faces) {
		scored.sort(Comparator.comparingDouble(s -> -s.score));
		double precisions = 0;
		int right = 0;
		for (int i = 0; i < scored.size(); i++) {
			if (scored.get(i).right) {
				right++;
				precisions += (double) right / (i + 1);
			}
		}
		double error = errors.stream().mapToDouble(e -> e).average().orElse(Double.NaN);
		return new Result(faces, found, faces == 0 ? 0 : precisions / faces, error, found == 0 ? 0 : (double) viewsRight / found, scored.size() - found);
	}
}
