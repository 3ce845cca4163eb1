package org.fervor.synth;

import org.fervor.synth.random.Draws;

/**
 * How a head is held, in degrees.
 *
 * @param yaw   positive: looks towards image-right
 * @param pitch positive: looks up
 * @param roll  positive: leans clockwise in the image
 * @param gazeX how far the eyes look to image-right of straight ahead of the head
 * @param gazeY how far they look up
 */
public record HeadPose(double yaw, double pitch, double roll, double gazeX, double gazeY) {

	public static final HeadPose STRAIGHT = new HeadPose(0, 0, 0, 0, 0);

	public HeadPose {
		if (Math.abs(yaw) > 110 || Math.abs(pitch) > 60 || Math.abs(roll) > 90) {
			throw new IllegalArgumentException("a head cannot be held at yaw " + yaw + ", pitch " + pitch + ", roll " + roll);
		}
	}

	/** A head turned by a yaw that tries to hold still, as in a laboratory. */
	public static HeadPose held(double yaw, Draws draws) {
		return new HeadPose(yaw + draws.normal(0, 1.8), draws.normal(0, 2), draws.normal(0, 1.4), draws.normal(0, 1.5), draws.normal(0, 1));
	}

	/** A head as it happens to be in a film or a snapshot. */
	public static HeadPose candid(Draws draws) {
		double yaw = draws.chance(0.6) ? draws.normal(0, 14) : draws.normal(0, 32);
		return new HeadPose(yaw, draws.normal(-2, 8), draws.normal(0, 8), draws.normal(-yaw * 0.2, 7), draws.normal(-1, 4));
	}
}
