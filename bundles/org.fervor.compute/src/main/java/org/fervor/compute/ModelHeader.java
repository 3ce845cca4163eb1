package org.fervor.compute;

import java.util.HashMap;
import java.util.Map;

import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

/**
 * What a model file says about its weights.
 *
 * @param settings   values of {@code TrainingParameters.ALL} that it was trained with
 * @param iterations steps of the optimiser so far
 * @param notes      of whoever saved it
 */
record ModelHeader(Architecture architecture, Shape input, LabelSet labels, Settings settings, int iterations, Map<String, String> notes) {

	ModelHeader {
		notes = Map.copyOf(notes);
	}

	/** The network's shapes, layer by layer. */
	NetworkShape shape() {
		return NetworkShape.of(architecture, input, labels.size());
	}

	/** The same with other notes; which trainer was used stays, unless they say so themselves. */
	ModelHeader withNotes(Map<String, String> replaced) {
		Map<String, String> merged = new HashMap<>(replaced);
		String trainer = notes.get(Nd4jComputeService.TRAINER_NOTE);
		if (trainer != null) {
			merged.putIfAbsent(Nd4jComputeService.TRAINER_NOTE, trainer);
		}
		return new ModelHeader(architecture, input, labels, settings, iterations, merged);
	}
}
