package org.fervor.live.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.frame.Frame;
import org.fervor.core.label.LabelSet;
import org.fervor.live.decide.Decision;

/**
 * A frame and everything that was found out about it.
 *
 * @param frame    the very frame that was analysed
 * @param labels   the classes
 * @param faces    all faces, the one that leads first
 * @param decision how matters stand after it
 * @param millis   how long each stage took on it
 */
public record AnalysedFrame(Frame frame, LabelSet labels, List<ScoredFace> faces, Decision decision, Map<Stage, Double> millis) {

	public AnalysedFrame {
		faces = List.copyOf(faces);
		millis = Map.copyOf(millis);
	}

	/** The face that the decision is about. */
	public Optional<ScoredFace> lead() {
		return faces.stream().findFirst();
	}
}
