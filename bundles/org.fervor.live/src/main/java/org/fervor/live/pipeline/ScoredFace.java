package org.fervor.live.pipeline;

import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Face;

/**
 * A face of a frame and what the networks make of it.
 *
 * @param face     where it is
 * @param shares   fused scores that sum to 1, in the order of the classes; null where the face was not scored
 * @param networks scores of each network, in their order
 */
public record ScoredFace(Face face, double[] shares, List<double[]> networks) {

	public ScoredFace {
		networks = List.copyOf(networks);
	}

	/** Fused scores that sum to 1. */
	public Optional<double[]> scores() {
		return Optional.ofNullable(shares);
	}
}
