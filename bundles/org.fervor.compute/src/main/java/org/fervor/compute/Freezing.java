package org.fervor.compute;

import java.util.List;
import java.util.Set;

import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.LayerChoice;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/**
 * Which layers keep their weights, as DL4J wants to hear it: a frozen layer works as in scoring.
 *
 * @param frozen        their places
 * @param firstLearning place of the first layer that learns: before it nobody asks for gradients
 */
record Freezing(Set<Integer> frozen, int firstLearning) {

	static Freezing of(Architecture architecture, Settings settings) {
		Set<Integer> frozen = LayerChoice.parse(settings.get(TrainingParameters.FREEZE), architecture);
		List<org.fervor.core.network.Layer> layers = architecture.layers();
		int first = 0;
		while (first < layers.size() && (frozen.contains(first) || weightless(layers.get(first)))) {
			first++;
		}
		return new Freezing(frozen, first);
	}

	private static boolean weightless(org.fervor.core.network.Layer layer) {
		return layer instanceof org.fervor.core.network.Layer.MaxPool || layer instanceof org.fervor.core.network.Layer.Dropout
				|| layer instanceof org.fervor.core.network.Layer.SamePool || layer instanceof org.fervor.core.network.Layer.GlobalAveragePool
				|| layer instanceof org.fervor.core.network.Layer.Activate || layer instanceof org.fervor.core.network.Layer.LeakyRelu;
	}

	/** @throws UserError if DL4J could not pass gradients through a frozen layer */
	void requireUsableByFit(Architecture architecture) {
		for (int place : frozen) {
			if (place > firstLearning && normalises(architecture.layers().get(place))) {
				throw new UserError("freeze: DL4J's trainer cannot freeze " + architecture.layerNames().get(place) + " behind a layer that learns; freeze the first layers only");
			}
		}
	}

	private static boolean normalises(org.fervor.core.network.Layer layer) {
		return layer instanceof org.fervor.core.network.Layer.BatchNorm || layer.branches();
	}

	Layer applied(int place, Layer layer) {
		if (!frozen.contains(place)) {
			return layer;
		}
		return place < firstLearning ? new FrozenLayer(layer) : new FrozenLayerWithBackprop(layer);
	}
}
