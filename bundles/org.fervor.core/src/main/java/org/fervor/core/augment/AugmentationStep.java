package org.fervor.core.augment;

import java.util.Map;

import org.fervor.core.parameter.Settings;

/** An operation with its settings, as a run uses it. */
public record AugmentationStep(Augmentation operation, Settings settings) {

	/** Id and every parameter's value, for a plan. */
	public Map<String, String> texts() {
		return settings.texts(operation.parameters());
	}
}
