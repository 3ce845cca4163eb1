package org.fervor.core.face;

/**
 * How much a face in a picture is worth.
 *
 * @param score     the detector's own, comparable only within one detector
 * @param size      side of a square as large as the box of its landmarks (of the detector's box where there are none), in pixels of the picture
 * @param sharpness variance of the Laplacian of the face at 64 pixels a side, in squared grey levels: below about 20 blurred or smooth, above 200 crisp
 * @param clipped   part of that box beyond the border of the picture, 0..1
 * @param meanPart  mean of the scores of its parts; NaN where the detector does not tell
 * @param worstPart least of them; NaN where the detector does not tell
 */
public record FaceQuality(double score, double size, double sharpness, double clipped, double meanPart, double worstPart) {

	/** What stands for a face's extent: the box of its landmarks, the detector's box without them. */
	public static Box extent(Face face) {
		return face.landmarks().map(Landmarks::bounds).orElse(face.box());
	}

	/** The part of a box that lies beyond the border of a picture, 0..1. */
	public static double clipped(Box box, int width, int height) {
		double inside = Math.max(0, Math.min(width, box.x() + box.width()) - Math.max(0, box.x())) * Math.max(0, Math.min(height, box.y() + box.height()) - Math.max(0, box.y()));
		return box.area() <= 0 ? 0 : Math.max(0, 1 - inside / box.area());
	}
}
