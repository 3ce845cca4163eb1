package org.fervor.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fervor.core.compute.Start;
import org.fervor.core.split.Fold;
import org.fervor.core.task.UserError;

/** What weights a run's trainings begin with, and whether those have seen the images that this run tests on. */
final class StartingPoint {

	private final RunPlan plan;
	private final Path from;

	/** @throws UserError if the plan names something that is not there */
	StartingPoint(RunPlan plan) {
		this.plan = plan;
		String text = plan.settings().get(ExperimentParameters.FROM);
		this.from = text.isBlank() ? null : Path.of(text);
		if (from != null && !Files.exists(from)) {
			throw new UserError(from + ": there is no such run or model to start from; check the spelling");
		}
		if (from != null && Files.isRegularFile(from) && plan.networks().size() > 1) {
			throw new UserError(from + " is one model and the run has " + plan.networks().size() + " networks: name a run folder, or take one network");
		}
	}

	/** @throws UserError if the run to start from has no such model */
	Start of(String network, int fold, int folds) {
		if (from == null) {
			return Start.FRESH;
		}
		if (Files.isRegularFile(from)) {
			return new Start.FromModel(from);
		}
		RunFolder run = StoredRun.open(from).folder();
		Path model = Files.exists(run.model(network, 0, 1)) ? run.model(network, 0, 1) : run.model(network, fold, folds);
		if (!Files.exists(model)) {
			throw new UserError(from + " holds no model of " + network + " to start from: it needs " + model.getFileName());
		}
		return new Start.FromModel(model);
	}

	/** How many of the test images were training images of the run to start from; 0 where that is unknown. */
	int seen(FaceSet faces, List<Fold> folds) {
		Set<Integer> seen = new HashSet<>();
		for (int f = 0; f < folds.size() && from != null; f++) {
			Set<String> learned = learned((Files.isDirectory(from) ? from : from.toAbsolutePath().getParent()).resolve("split.csv"), f);
			folds.get(f).test().stream().filter(i -> learned.contains(faces.faces().get(i).contentHash())).forEach(seen::add);
		}
		return seen.size();
	}

	/** Hashes of what the model of a fold learned from; of all folds where there is one model. */
	private Set<String> learned(Path split, int fold) {
		Set<String> hashes = new HashSet<>();
		if (Files.exists(split)) {
			boolean perFold = Files.isDirectory(from) && !Files.exists(new RunFolder(from).model(plan.networks().get(0).id(), 0, 1));
			SplitTable.read(split).stream().filter(r -> r.training() && (!perFold || r.fold() == fold)).forEach(r -> hashes.add(r.hash()));
		}
		return hashes;
	}
}
