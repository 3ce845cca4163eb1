package org.fervor.experiment;

import java.util.Map;

/** One operation of Algorithm 1 as an experiment names it: id, and parameters as texts. */
public record AugmentationChoice(String operation, Map<String, String> settings) {

	public AugmentationChoice {
		settings = Map.copyOf(settings);
	}
}
