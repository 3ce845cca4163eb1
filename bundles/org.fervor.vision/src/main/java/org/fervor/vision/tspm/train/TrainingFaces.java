package org.fervor.vision.tspm.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.PlacedParts;
import org.fervor.vision.tspm.Rescaled;

/** The faces to learn from, brought to one size and placed on cells, and what their geometry tells: trees and expected places. */
final class TrainingFaces {

	private final List<TrainingView> views;
	private final TrainingSettings settings;
	private final List<PlacedParts> faces = new ArrayList<>();
	private final List<String> skipped = new ArrayList<>();

	/** Places all faces that can be placed. */
	TrainingFaces(List<AnnotatedFace> faces, List<TrainingView> views, TrainingSettings settings) {
		this.views = views;
		this.settings = settings;
		for (int i = 0; i < faces.size(); i++) {
			try {
				this.faces.add(place(faces.get(i)));
			} catch (IllegalArgumentException e) {
				skipped.add("face " + (i + 1) + ": " + e.getMessage());
			}
		}
		for (int v = 0; v < views.size(); v++) {
			int view = v;
			if (this.faces.stream().noneMatch(f -> f.view() == view)) {
				throw new IllegalArgumentException("there is no usable face for the view at " + views.get(v).yawDegrees() + " degrees; add faces or leave the view out");
			}
		}
	}

	private PlacedParts place(AnnotatedFace face) {
		double factor = settings.faceCells() * settings.cellSize() / Math.max(1, face.bounds().height());
		PixelImage image = Rescaled.of(face.image(), factor);
		List<Point> points = face.points().stream().map(p -> new Point((p.x() + 0.5) * factor - 0.5, (p.y() + 0.5) * factor - 0.5)).toList();
		return PlacedParts.at(image, points, settings.cellSize(), settings.filterSide(), TrainingView.of(face, views));
	}

	/** Faces that could not be placed, each with the reason. */
	List<String> skipped() {
		return skipped;
	}

	/** The layout of the weights that follows from the faces' geometry. */
	WeightLayout layout() {
		Map<Integer, PartTree> byGroup = new HashMap<>();
		PartTree[] trees = new PartTree[views.size()];
		int[][] anchorX = new int[views.size()][];
		int[][] anchorY = new int[views.size()][];
		double[][] varianceX = new double[views.size()][];
		double[][] varianceY = new double[views.size()][];
		for (int v = 0; v < trees.length; v++) {
			int group = views.get(v).group();
			trees[v] = byGroup.computeIfAbsent(group, g -> PartTree.of(faces.stream().filter(f -> views.get(f.view()).group() == g).toList()));
			int view = v;
			List<PlacedParts> ordered = faces.stream().filter(f -> f.view() == view).map(trees[v]::ordered).toList();
			anchorX[v] = anchors(trees[v], ordered.stream().map(PlacedParts::x).toList());
			anchorY[v] = anchors(trees[v], ordered.stream().map(PlacedParts::y).toList());
			varianceX[v] = variances(trees[v], anchorX[v], ordered.stream().map(PlacedParts::x).toList());
			varianceY[v] = variances(trees[v], anchorY[v], ordered.stream().map(PlacedParts::y).toList());
		}
		return new WeightLayout(views, settings, trees, anchorX, anchorY, varianceX, varianceY);
	}

	/** For each part the mean cells from its parent, along one axis. */
	private static int[] anchors(PartTree tree, List<int[]> places) {
		int[] anchors = new int[tree.size()];
		for (int k = 1; k < anchors.length; k++) {
			int part = k;
			anchors[k] = (int) Math.round(places.stream().mapToInt(p -> p[part] - p[tree.parent()[part]]).average().orElseThrow());
		}
		return anchors;
	}

	/** For each part the mean squared cells from where it is expected, along one axis. */
	private static double[] variances(PartTree tree, int[] anchors, List<int[]> places) {
		double[] variances = new double[tree.size()];
		for (int k = 1; k < variances.length; k++) {
			int part = k;
			variances[k] = places.stream().mapToDouble(p -> p[part] - p[tree.parent()[part]] - anchors[part]).map(d -> d * d).average().orElseThrow();
		}
		return variances;
	}

	/** The faces as examples. */
	List<Example> examples(WeightLayout layout) {
		return faces.stream().map(f -> new Example(layout, layout.tree(f.view()).ordered(f), true)).toList();
	}
}
