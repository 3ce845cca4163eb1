package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.core.network.Architecture;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fold;
import org.fervor.core.split.LeakAudit;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.experiment.RunSummary.ClassResult;
import org.fervor.experiment.RunSummary.Result;

/**
 * The scores of all networks and fusion rules on the test images of all folds, and what they amount to.
 *
 * @param tested indices of the test faces, in order; a face that several folds test stands once
 * @param scores network or rule → its scores, in the order of {@code tested}
 */
record RunResults(RunPlan plan, FaceSet faces, List<Fold> folds, List<Integer> tested, Map<String, Scores> scores) {

	static RunResults of(RunPlan plan, FaceSet faces, List<Fold> folds, Map<String, double[][]> byNetwork) {
		List<Integer> tested = folds.stream().flatMap(f -> f.test().stream()).distinct().sorted().toList();
		Map<String, Scores> scores = new LinkedHashMap<>();
		for (Architecture architecture : plan.networks()) {
			double[][] rows = byNetwork.get(architecture.id());
			scores.put(architecture.id(), new Scores(tested.stream().map(i -> rows[i]).toList()));
		}
		if (plan.networks().size() > 1) {
			List<Scores> networks = List.copyOf(scores.values());
			plan.fusions().forEach(id -> scores.put(id, Scores.fuse(FusionRule.named(id), networks)));
		}
		return new RunResults(plan, faces, folds, tested, scores);
	}

	/** {@code predictions.csv}: one row per test image and network or rule. */
	void writePredictions(Path file) throws IOException {
		LabelSet labels = faces.labels();
		List<String> header = new ArrayList<>(List.of("file", "subject", "label", "net_or_rule", "predicted"));
		labels.expressions().forEach(e -> header.add(e.id()));
		List<List<?>> rows = new ArrayList<>();
		for (int i = 0; i < tested.size(); i++) {
			PreparedFace face = faces.faces().get(tested.get(i));
			for (Map.Entry<String, Scores> entry : scores.entrySet()) {
				List<Object> row = new ArrayList<>(List.of(face.sample().name(), face.sample().subject(), face.sample().label().id(), entry.getKey(),
						labels.get(entry.getValue().predicted(i)).id()));
				for (double score : entry.getValue().rows().get(i)) {
					row.add(String.format(Locale.ROOT, "%.7g", score));
				}
				rows.add(row);
			}
		}
		RunFolder.writeTable(file, header, rows);
	}

	RunSummary summary() {
		Map<String, String> hashes = new java.util.HashMap<>();
		faces.faces().forEach(f -> hashes.put(f.sample().name(), f.contentHash()));
		List<LeakAudit> audits = folds.stream().map(f -> LeakAudit.of(faces.samples(), f, s -> hashes.get(s.name()))).toList();
		ProtocolBadge worst = audits.stream().map(LeakAudit::badge).max(java.util.Comparator.naturalOrder()).orElseThrow();
		List<String> lines = IntStream.range(0, folds.size()).mapToObj(f -> folds.get(f).name() + ": " + audits.get(f).describe()).toList();
		int[] truth = tested.stream().mapToInt(faces::label).toArray();
		List<Result> results = scores.entrySet().stream().map(e -> result(e.getKey(), ConfusionMatrix.of(faces.labels(), truth, e.getValue()))).toList();
		return new RunSummary(plan.name(), plan.data().toString(), faces.layout(), faces.labels().expressions().stream().map(x -> x.id()).toList(), plan.split().id(),
				plan.split().describe(), worst, lines, audits, faces.faces().size(), folds.stream().mapToInt(f -> f.train().size()).sum(), tested.size(),
				(int) faces.samples().stream().map(s -> s.subject()).filter(s -> !s.isEmpty()).distinct().count(), chance(truth), faces.detectors(), faces.warnings(),
				faces.leftOut(),
				results);
	}

	private Result result(String id, ConfusionMatrix matrix) {
		String title = plan.networks().stream().filter(a -> a.id().equals(id)).map(Architecture::name).findFirst().orElse(id + " rule");
		List<ClassResult> classes = IntStream.range(0, faces.labels().size())
				.mapToObj(l -> new ClassResult(faces.labels().get(l).id(), matrix.precision(l), matrix.recall(l), matrix.f1(l), matrix.support(l))).toList();
		return new Result(id, title, matrix.accuracy(), matrix.macroF1(), matrix.balancedAccuracy(), classes, matrix.counts());
	}

	private double chance(int[] truth) {
		int[] counts = new int[faces.labels().size()];
		for (int label : truth) {
			counts[label]++;
		}
		return (double) IntStream.of(counts).max().orElseThrow() / truth.length;
	}
}
