package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.fervor.core.io.FolderLock;
import org.fervor.core.io.ForeignFile;
import org.fervor.core.io.Reasons;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ResamplingUnit;
import org.fervor.core.task.UserError;

/**
 * A run as it stands in its folder.
 *
 * @param summary empty unless the run is complete
 */
public record StoredRun(RunFolder folder, RunPlan plan, Provenance provenance, Optional<RunSummary> summary) {

	private static final int LARGEST_LOG = 256 << 20;

	/**
	 * Reads a run.
	 *
	 * @throws UserError if the folder holds no run or a damaged one; the message names the file
	 */
	public static StoredRun open(Path path) {
		RunFolder folder = new RunFolder(path);
		if (!Files.isRegularFile(folder.plan())) {
			throw new UserError(path + " is no run folder: it has no plan.json");
		}
		try {
			RunPlan plan = PlanJson.read(Json.read(folder.plan()), folder.plan());
			Provenance provenance = provenance(folder);
			Optional<RunSummary> summary = Files.exists(folder.summary()) ? Optional.of(Json.read(folder.summary(), RunSummary.class)) : Optional.empty();
			return new StoredRun(folder, plan, provenance, summary);
		} catch (IOException e) {
			throw new UserError(path + " cannot be read: " + Reasons.of(e), e);
		}
	}

	/** A run that says it is running while no program holds its lock was interrupted. */
	private static Provenance provenance(RunFolder folder) throws IOException {
		Provenance provenance = Json.read(folder.provenance(), Provenance.class);
		if (provenance.state() == RunState.RUNNING && !FolderLock.held(folder.path(), RunFolder.LOCK)) {
			// it may have ended, or been resumed, between the two looks
			provenance = Json.read(folder.provenance(), Provenance.class);
			if (provenance.state() == RunState.RUNNING && !FolderLock.held(folder.path(), RunFolder.LOCK)) {
				return provenance.with(RunState.INTERRUPTED, "the program ended before the run did; resume it");
			}
		}
		return provenance;
	}

	/** The plan as its file holds it. */
	public com.fasterxml.jackson.databind.node.ObjectNode planJson() {
		return PlanJson.write(plan);
	}

	/**
	 * The classes; empty before the faces have been divided.
	 *
	 * @throws UserError if {@code split.csv} is damaged
	 */
	public Optional<LabelSet> labels() {
		if (summary.isPresent()) {
			return Optional.of(new LabelSet(summary.get().labels().stream().map(l -> Expression.named(l).orElseThrow()).toList()));
		}
		Set<Expression> occurring = split().stream().map(SplitTable.Row::label).collect(Collectors.toSet());
		return occurring.size() < 2 ? Optional.empty() : Optional.of(LabelSet.of(occurring));
	}

	/**
	 * Names of the test images of all folds; empty before the faces have been divided.
	 *
	 * @throws UserError if {@code split.csv} is damaged
	 */
	public Set<String> testImages() {
		return split().stream().filter(r -> !r.training()).map(SplitTable.Row::file).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * What intervals over some test images resample: the same unit as those of the summary.
	 *
	 * @param files names of test images
	 * @throws UserError if {@code split.csv} is damaged
	 */
	public ResamplingUnit resampling(List<String> files) {
		Map<String, SplitTable.Row> rows = new HashMap<>();
		split().stream().filter(r -> !r.training()).forEach(r -> rows.put(r.file(), r));
		return ResamplingUnit.of(files.stream().map(f -> rows.containsKey(f) ? rows.get(f).subject() : "").toList(),
				files.stream().map(f -> rows.containsKey(f) ? rows.get(f).sequence() : "").toList());
	}

	private List<SplitTable.Row> split() {
		return Files.exists(folder.split()) ? SplitTable.read(folder.split()) : List.of();
	}

	/**
	 * What the run told while it ran, one line each that begins with its time (ISO 8601, UTC); empty in runs of earlier versions.
	 *
	 * @throws UserError if the file cannot be read
	 */
	public List<String> log() {
		try {
			return Files.exists(folder.log()) ? ForeignFile.text(folder.log(), LARGEST_LOG).lines().toList() : List.of();
		} catch (IOException e) {
			throw new UserError(folder.log() + " cannot be read: " + Reasons.of(e), e);
		}
	}

	/** The plan without its seed, as text: runs that differ in nothing else have the same. */
	public String family() {
		com.fasterxml.jackson.databind.node.ObjectNode plan = planJson();
		((com.fasterxml.jackson.databind.node.ObjectNode) plan.get("settings")).remove(ExperimentParameters.SEED.id());
		return plan.toString();
	}

	/**
	 * What a reader must know before believing the numbers, in sentences: what the run noted itself, and a late collapse in runs of versions that did not look for one.
	 *
	 * @throws UserError if {@code metrics.csv} is damaged
	 */
	public List<String> cautions() {
		List<String> cautions = new ArrayList<>(provenance.cautions());
		if (summary.isPresent() && Files.exists(folder.metrics())) {
			LateCollapse.sentences(plan, metrics()).stream().filter(s -> !cautions.contains(s)).forEach(cautions::add);
		}
		return cautions;
	}

	/** Folder name, for tables. */
	public String name() {
		return folder.path().getFileName().toString();
	}

	/**
	 * What networks said of a few test images after each epoch; empty before the faces have been divided, and in runs of earlier versions.
	 *
	 * @throws UserError if {@code samples.csv} is damaged
	 */
	public Optional<SampleScores> samples() {
		return Files.exists(folder.samples()) ? Optional.of(SampleScores.read(folder.samples())) : Optional.empty();
	}

	/**
	 * The lines of {@code metrics.csv}, in the order they were written. A last line that was cut off is left out.
	 *
	 * @throws UserError if the file is damaged
	 */
	public List<MetricsRow> metrics() {
		return folder.rows();
	}
}
