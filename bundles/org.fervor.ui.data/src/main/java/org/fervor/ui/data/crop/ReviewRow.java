package org.fervor.ui.data.crop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceQuality;
import org.fervor.ui.data.text.Messages;

/**
 * A picture in the review queue.
 *
 * @param detector  that found its best face; empty where none did
 * @param quality   of that face
 * @param reasons   why somebody should look; empty where nothing speaks against the face
 */
record ReviewRow(Sample sample, String detector, Optional<FaceQuality> quality, List<String> reasons) {

	/** Below this a face of the part model is often misplaced. */
	private static final double LOW_SCORE = -0.3;
	/** Variance of the Laplacian below which a face is blurred. */
	private static final double BLURRED = 20;
	/** Part of a face beyond the border that is worth a look. */
	private static final double CLIPPED = 0.02;
	private static final double SMALL = 32;

	/** A picture without a face. */
	static ReviewRow faceless(Sample sample) {
		return new ReviewRow(sample, "", Optional.empty(), List.of(Messages.review_noFace));
	}

	/** A picture that cannot be read. */
	static ReviewRow unreadable(Sample sample, String message) {
		return new ReviewRow(sample, "", Optional.empty(), List.of(message));
	}

	/** @param others how many more faces there are */
	static ReviewRow of(Sample sample, Face face, FaceQuality quality, int others) {
		List<String> reasons = new ArrayList<>();
		if (face.landmarks().isPresent() && face.score() < LOW_SCORE) {
			reasons.add(Messages.review_lowScore);
		}
		reasons.addAll(face.warnings());
		if (quality.clipped() > CLIPPED && face.warnings().stream().noneMatch(w -> w.contains("clipped"))) {
			reasons.add(NLS.bind(Messages.review_clipped, Math.round(100 * quality.clipped())));
		}
		if (quality.sharpness() < BLURRED) {
			reasons.add(Messages.review_blurred);
		}
		if (quality.size() < SMALL) {
			reasons.add(Messages.review_small);
		}
		if (others > 0) {
			reasons.add(NLS.bind(Messages.review_others, others));
		}
		return new ReviewRow(sample, face.detector(), Optional.of(quality), reasons);
	}

	boolean doubtful() {
		return !reasons.isEmpty();
	}

	/** For sorting: no face at all first, then the lowest score. */
	double worth() {
		return quality.map(FaceQuality::score).orElse(Double.NEGATIVE_INFINITY);
	}
}
