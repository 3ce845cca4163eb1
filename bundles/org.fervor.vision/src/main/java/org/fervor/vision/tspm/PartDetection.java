package org.fervor.vision.tspm;

import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;

/**
 * A face as the part model sees it (Zhu &amp; Ramanan, CVPR 2012). All coordinates are pixels of the image given, not clipped to it.
 *
 * @param score        of the whole tree, at least the threshold; about −0.65 for a guess, above 0.5 for a clear face
 * @param component    the view, counted from 1 in the order of the model
 * @param yawDegrees   of the view; positive where the face looks towards image-right
 * @param level        of the pyramid, counted from 1 as in the released detector
 * @param box          holds all part boxes
 * @param partBoxes    in the order of the tree: {@code x, y} is the first pixel, {@code width, height} count pixels
 * @param centres      centre of every part, in the order of the tree
 * @param looks        how much each part looks like its filter, in the order of the landmarks; the score is their sum and the bias less the costs of deformation.
 *                     Empty where the scan does not tell
 * @param landmarks    the same points in the order of their scheme; empty where the tree has neither 68 nor 39 parts
 */
public record PartDetection(double score, int component, double yawDegrees, int level, Box box, List<Box> partBoxes, List<Point> centres,
		List<Double> looks, Optional<Landmarks> landmarks) {

	public PartDetection {
		partBoxes = List.copyOf(partBoxes);
		centres = List.copyOf(centres);
		looks = List.copyOf(looks);
	}
}
