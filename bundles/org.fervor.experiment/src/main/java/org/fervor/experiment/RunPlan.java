package org.fervor.experiment;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.split.SplitProtocol;

/**
 * Everything that decides a run's numbers, and nothing that could change while it runs.
 *
 * @param name          of the experiment, for a person
 * @param data          folder or file of the data set
 * @param networks      at least one, with different ids
 * @param split         how training and test images are divided
 * @param fusions       ids of {@link FusionChoice}s; used where there are two networks or more
 * @param augmentations operations with their parameters as texts; those of Algorithm 1 count where the augmentation is the paper's, the other where it is on the fly; where
 *                      none that counts is named, all with their defaults
 * @param settings      values of {@link ExperimentParameters#ALL}
 */
public record RunPlan(String name, Path data, List<Architecture> networks, SplitProtocol split, List<String> fusions, List<AugmentationChoice> augmentations,
		Settings settings) {

	public RunPlan {
		networks = List.copyOf(networks);
		fusions = List.copyOf(fusions);
		augmentations = List.copyOf(augmentations);
		if (networks.isEmpty()) {
			throw new IllegalArgumentException(name + ": a run needs at least one network");
		}
		if (networks.stream().map(Architecture::id).distinct().count() < networks.size()) {
			throw new IllegalArgumentException(name + ": two networks have the same name");
		}
		fusions.forEach(FusionChoice::parse);
	}

	public long seed() {
		return settings.get(ExperimentParameters.SEED);
	}

	/** Whether the weights that are judged are picked by looking at the images they are judged on. */
	public boolean choosesOnTest() {
		return settings.get(TrainingParameters.SELECT) == Selection.TEST;
	}

	/** The same run under another split. */
	public RunPlan with(SplitProtocol other) {
		return new RunPlan(name, data, networks, other, fusions, augmentations, settings);
	}

	/** The same run with other operations. */
	public RunPlan with(List<AugmentationChoice> other) {
		return new RunPlan(name, data, networks, split, fusions, other, settings);
	}

	/** The same run with other settings. */
	public RunPlan with(Settings other) {
		return new RunPlan(name, data, networks, split, fusions, augmentations, other);
	}
}
