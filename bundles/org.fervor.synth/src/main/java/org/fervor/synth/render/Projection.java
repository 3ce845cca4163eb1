package org.fervor.synth.render;

import org.fervor.synth.CameraView;
import org.fervor.synth.HeadPose;

/** From head space to the camera's space and on to pixels. Immutable. */
final class Projection {

	/** The head turns about the upper neck; the pictures' middle is the middle of the face. */
	private static final double PIVOT_Y = -70;
	private static final double PIVOT_Z = -95;
	private static final double HEAD_HEIGHT = 230;
	/** Share of the yaw that the shoulders follow. */
	private static final double BODY_SHARE = 0.8;
	/** A head that is held naturally looks a little higher than the Frankfurt horizontal that the head was sculpted in (Moorrees and Kean 1958); degrees. */
	private static final double NATURAL = 5;
	private static final int NECK_STEPS = 64;
	private static final double NECK_LOW = -205;
	private static final double NECK_HIGH = -118;

	private final double[][] turns = new double[NECK_STEPS + 1][];
	private final double distance;
	private final double focal;
	private final double centreX;
	private final double centreY;

	Projection(HeadPose pose, CameraView camera, int width, int height) {
		for (int i = 0; i <= NECK_STEPS; i++) {
			double share = i / (double) NECK_STEPS;
			double smooth = share * share * (3 - 2 * share);
			turns[i] = matrix(pose.yaw() * (BODY_SHARE + (1 - BODY_SHARE) * smooth), (pose.pitch() + NATURAL) * smooth, pose.roll() * (0.15 + 0.85 * smooth));
		}
		distance = camera.distance();
		focal = camera.share() * height / HEAD_HEIGHT * distance;
		centreX = width * (0.5 + camera.offsetX()) - 0.5;
		centreY = height * (0.5 + camera.offsetY()) - 0.5;
	}

	private static double[] matrix(double yaw, double pitch, double roll) {
		double cy = StrictMath.cos(Math.toRadians(yaw));
		double sy = StrictMath.sin(Math.toRadians(yaw));
		double cp = StrictMath.cos(Math.toRadians(pitch));
		double sp = StrictMath.sin(Math.toRadians(pitch));
		double cr = StrictMath.cos(Math.toRadians(roll));
		double sr = StrictMath.sin(Math.toRadians(roll));
		// roll * yaw * pitch: the head nods in its own frame, then turns, then leans in the picture
		double[] a = {cy, -sy * sp, sy * cp, 0, cp, sp, -sy, -cy * sp, cy * cp};
		return new double[] {cr * a[0] + sr * a[3], cr * a[1] + sr * a[4], cr * a[2] + sr * a[5], -sr * a[0] + cr * a[3], -sr * a[1] + cr * a[4], -sr * a[2] + cr * a[5], a[6], a[7],
				a[8]};
	}

	/** Turns points (x, y, z triples) in place; those of the neck follow in part. */
	void turn(float[] position) {
		for (int i = 0; i < position.length; i += 3) {
			double y = position[i + 1];
			double share = (y - NECK_LOW) / (NECK_HIGH - NECK_LOW);
			double[] m = turns[share >= 1 || position[i + 2] > -20 ? NECK_STEPS : share <= 0 ? 0 : (int) (share * NECK_STEPS)];
			double x = position[i];
			double py = y - PIVOT_Y;
			double pz = position[i + 2] - PIVOT_Z;
			position[i] = (float) (m[0] * x + m[1] * py + m[2] * pz);
			position[i + 1] = (float) (m[3] * x + m[4] * py + m[5] * pz + PIVOT_Y + 15);
			position[i + 2] = (float) (m[6] * x + m[7] * py + m[8] * pz + PIVOT_Z + 95);
		}
	}

	/** Turns directions like the head. */
	void turnDirections(float[] direction) {
		double[] m = turns[NECK_STEPS];
		for (int i = 0; i < direction.length; i += 3) {
			double x = direction[i];
			double y = direction[i + 1];
			double z = direction[i + 2];
			direction[i] = (float) (m[0] * x + m[1] * y + m[2] * z);
			direction[i + 1] = (float) (m[3] * x + m[4] * y + m[5] * z);
			direction[i + 2] = (float) (m[6] * x + m[7] * y + m[8] * z);
		}
	}

	/** Writes pixel x, pixel y and nearness of turned points. */
	float[] project(float[] position) {
		float[] screen = new float[position.length];
		for (int i = 0; i < position.length; i += 3) {
			double near = 1 / Math.max(50, distance - position[i + 2]);
			screen[i] = (float) (centreX + focal * position[i] * near);
			screen[i + 1] = (float) (centreY - focal * position[i + 1] * near);
			screen[i + 2] = (float) near;
		}
		return screen;
	}

	/** Pixels per mm at the face. */
	double scale() {
		return focal / distance;
	}

	/** The nearness that one mm makes at the face. */
	double nearnessPerMm() {
		return 1 / (distance * distance);
	}

}
