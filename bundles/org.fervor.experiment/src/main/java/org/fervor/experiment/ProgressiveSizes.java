package org.fervor.experiment;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/** The sizes that a progressive training goes through before its own. */
final class ProgressiveSizes {

	private ProgressiveSizes() {
	}

	/** One of them. */
	record Stage(int size, int epochs) {
	}

	/**
	 * Reads the setting.
	 *
	 * @throws UserError if it cannot be read, or a size is not below the next one
	 */
	static List<Stage> of(Settings settings) {
		List<Stage> stages = new ArrayList<>();
		String text = settings.get(ExperimentParameters.PROGRESSIVE).strip();
		for (String word : text.isEmpty() ? new String[0] : text.split("\\s*,\\s*")) {
			String[] pair = word.split(":");
			if (pair.length != 2) {
				throw new UserError("progressive cannot be '" + text + "': sizes with their epochs, as 48:100,64:50");
			}
			stages.add(stage(pair));
		}
		for (int i = 0; i < stages.size(); i++) {
			int next = i + 1 < stages.size() ? stages.get(i + 1).size() : settings.get(FaceCropper.SIZE);
			if (stages.get(i).size() >= next) {
				throw new UserError("progressive goes from small to large, and " + stages.get(i).size() + " is not below " + next);
			}
		}
		return stages;
	}

	/** @throws UserError if the setting cannot be read, or a network does not work at one of the sizes */
	static void check(RunPlan plan) {
		List<Integer> sizes = new ArrayList<>(of(plan.settings()).stream().map(Stage::size).toList());
		sizes.add(plan.settings().get(FaceCropper.SIZE));
		for (Architecture network : plan.networks()) {
			for (int size : sizes) {
				try {
					NetworkShape.of(network, Shape.image(size), 2);
				} catch (IllegalArgumentException e) {
					throw new UserError("at " + size + " pixels " + e.getMessage(), e);
				}
			}
		}
	}

	private static Stage stage(String[] pair) {
		try {
			return new Stage(FaceCropper.SIZE.parse(pair[0]), TrainingParameters.EPOCHS.parse(pair[1]));
		} catch (IllegalArgumentException e) {
			throw new UserError("progressive: " + e.getMessage(), e);
		}
	}
}
