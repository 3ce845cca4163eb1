package org.fervor.live;

import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.parameter.Parameter;
import org.fervor.live.decide.DecisionParameters;
import org.fervor.live.music.MusicParameters;

/** Everything about a live session that one can set. */
public final class LiveParameters {

	public static final Parameter<String> DETECTOR = Parameter.text("detector", "model", "How faces are found: auto, tspm, cascade; 'model': as those that the model was trained on");
	public static final Parameter<String> FUSION = Parameter.text("fusion", "product", "How the networks' scores are fused: sum or product");
	public static final Parameter<Integer> MOST_FACES = Parameter.integer("most-faces", 4, 1, 100, "faces", "So many faces of a frame are scored, the leading one first");
	public static final Parameter<Long> SEED = new Parameter<>("seed", Long.class, 1L, new org.fervor.core.parameter.Range.Any<>(), "", "Seed of the choice of songs");

	public static final List<Parameter<?>> ALL = Stream.of(List.<Parameter<?>>of(DETECTOR, FUSION, MOST_FACES, SEED), FrameSourceFactory.PARAMETERS, DecisionParameters.ALL, MusicParameters.ALL)
			.flatMap(List::stream).toList();

	private LiveParameters() {
	}
}
