package org.fervor.ui.data.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceQuality;
import org.fervor.ui.data.text.Messages;

/**
 * How good the best face of a picture is.
 *
 * @param detector  that found it; empty where none did
 * @param view      in degrees, positive where it looks towards image-right; empty where the detector does not tell
 * @param quality   of that face
 * @param reasons   why somebody should look; empty where nothing speaks against the face
 */
public record JudgedSample(Sample sample, String detector, OptionalDouble view, Optional<FaceQuality> quality, List<String> reasons) {

	/** Below this a face of the part model is often misplaced. */
	private static final double LOW_SCORE = -0.3;
	/** Variance of the Laplacian below which a face is blurred. */
	private static final double BLURRED = 20;
	/** Part of a face beyond the border that is worth a look. */
	private static final double CLIPPED = 0.02;
	private static final double SMALL = 32;

	/** A picture without a face. */
	public static JudgedSample faceless(Sample sample) {
		return new JudgedSample(sample, "", OptionalDouble.empty(), Optional.empty(), List.of(Messages.review_noFace));
	}

	/** A picture that cannot be read. */
	public static JudgedSample unreadable(Sample sample, String message) {
		return new JudgedSample(sample, "", OptionalDouble.empty(), Optional.empty(), List.of(message));
	}

	/** @param others how many more faces there are */
	public static JudgedSample of(Sample sample, Face face, FaceQuality quality, int others) {
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
		return new JudgedSample(sample, face.detector(), face.viewDegrees(), Optional.of(quality), reasons);
	}

	/** Whether somebody should look. */
	public boolean doubtful() {
		return !reasons.isEmpty();
	}

	/** For sorting: no face at all first, then the lowest score. */
	public double worth() {
		return quality.map(FaceQuality::score).orElse(Double.NEGATIVE_INFINITY);
	}
}
