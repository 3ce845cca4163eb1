package org.fervor.live.decide;

import java.util.List;

import org.fervor.core.parameter.Parameter;

/** Everything about the decision that one can set. */
public final class DecisionParameters {

	public static final Parameter<Double> TEMPERATURE = Parameter.real("temperature", 0.0, 0, 20, "",
			"Scores are flattened by a temperature above 1 and sharpened by one below, so that they say how often they are right; 0 for what the model's test faces call for");
	public static final Parameter<Double> SMOOTHING = Parameter.real("smoothing", 0.4, 0, 10, "s", "Time constant of the running mean of the scores; 0 for none");
	public static final Parameter<Double> ENTER = Parameter.real("enter", 0.5, 0.05, 1, "", "An expression whose score is at least this may become the mood");
	public static final Parameter<Double> LEAVE = Parameter.real("leave", 0.35, 0, 1, "", "The mood is given up when its score falls below this; less than 'enter'");
	public static final Parameter<Double> CONFIRM = Parameter.real("confirm", 0.6, 0, 30, "s", "How long a score must hold before the mood follows");
	public static final Parameter<Double> STAY = Parameter.real("stay", 2.0, 0, 120, "s", "An expression stays the mood at least this long while there is a face");
	public static final Parameter<Double> LOST = Parameter.real("lost", 1.5, 0, 60, "s", "After so long without a face the mood is 'no face'; shorter gaps are bridged");
	public static final Parameter<Double> BASELINE = Parameter.real("baseline", 1.0, 0, 1, "", "How much of a person's own neutral face is taken out of the scores, where it was learned");

	public static final List<Parameter<?>> ALL = List.of(TEMPERATURE, SMOOTHING, ENTER, LEAVE, CONFIRM, STAY, LOST, BASELINE);

	private DecisionParameters() {
	}
}
