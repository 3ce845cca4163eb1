package org.fervor.vision.tspm;

import java.util.Optional;

/**
 * One face that is followed. In each frame it is looked for at the size and in the view it had, and in turn at one size or in one view beside that; everywhere around only when
 * it has become less clear than it was. So a face that keeps still costs a quarter of one that turns. Serves one thread at a time.
 */
final class FaceTrack {

	/** Levels and steps of yaw looked at when a face has become unclear. */
	private static final int WIDE = 2;
	/** How far a face may move between two frames, as a share of its size. */
	private static final double MOVE = 0.1;
	private static final double WIDE_MOVE = 0.25;
	/** A face is unclear when its score falls by so much below what it was lately. */
	private static final double UNCLEAR = 0.5;
	/** A score so much below what it was lately is another thing that looks a little like a face. */
	private static final double OTHER = 2.5;
	private static final double REMEMBERED = 0.8;
	/** Frames for which a face that is gone is looked for where it was. */
	private static final int PATIENCE = 5;
	/** The frames after which each size and view beside the last has been looked at. */
	private static final int TURN = 4;

	private final NearScan near;
	private final double threshold;
	private Candidate face;
	private double lately;
	private int frames;
	private int missed;

	/** @param face seen just now */
	FaceTrack(NearScan near, double threshold, Candidate face) {
		this.near = near;
		this.threshold = threshold;
		this.face = face;
		this.lately = face.score();
	}

	/** Where it was seen last. */
	Candidate face() {
		return face;
	}

	/** Whether it was seen in the last frame. */
	boolean seen() {
		return missed == 0;
	}

	/** Whether it has been gone for so long that nobody should look for it any more. */
	boolean lost() {
		return missed > PATIENCE;
	}

	/** Looks for it in the next frame. */
	void follow(FrameSizes frame) {
		double least = Math.max(threshold, Math.min(0, lately - OTHER));
		Optional<Candidate> found = missed == 0 ? near.best(frame, face, beside(frames++ % TURN), least) : Optional.empty();
		if (found.isEmpty() || found.get().score() < lately - UNCLEAR) {
			found = near.best(frame, found.orElse(face), new NearScan.Reach(WIDE, WIDE, 1, 1, WIDE_MOVE), least);
		}
		missed = found.isPresent() ? 0 : missed + 1;
		found.ifPresent(f -> {
			face = f;
			lately = REMEMBERED * lately + (1 - REMEMBERED) * f.score();
		});
	}

	private static NearScan.Reach beside(int turn) {
		return switch (turn) {
			case 0 -> new NearScan.Reach(0, 0, 1, 0, MOVE);
			case 1 -> new NearScan.Reach(0, 1, 0, 0, MOVE);
			case 2 -> new NearScan.Reach(0, 0, 0, 1, MOVE);
			default -> new NearScan.Reach(1, 0, 0, 0, MOVE);
		};
	}
}
