package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.fervor.core.data.Sample;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fingerprint;
import org.fervor.core.split.Fold;
import org.fervor.core.split.LeakAudit;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.experiment.FusionSummary.Fitted;

/**
 * The scores of all networks and fusion rules on the test images of all folds, and what they amount to.
 *
 * @param tested indices of the test faces, in order; a face that several folds test stands once
 * @param scores network or rule → its scores, in the order of {@code tested}
 * @param fitted what rules were fitted to
 */
record RunResults(RunPlan plan, FaceSet faces, List<Fold> folds, List<Integer> tested, Map<String, Scores> scores, List<Fitted> fitted) {

	/** @param inner what fusion rules may be fitted on */
	static RunResults of(RunPlan plan, FaceSet faces, List<Fold> folds, Map<String, double[][]> byNetwork, InnerScores inner) {
		List<Integer> tested = folds.stream().flatMap(f -> f.test().stream()).distinct().sorted().toList();
		Map<String, Scores> scores = new LinkedHashMap<>();
		for (Architecture architecture : plan.networks()) {
			double[][] rows = byNetwork.get(architecture.id());
			scores.put(architecture.id(), new Scores(tested.stream().map(i -> rows[i]).toList()));
		}
		List<Fitted> fitted = new ArrayList<>();
		if (plan.networks().size() > 1) {
			Map<Integer, Integer> foldOf = foldOf(folds);
			List<String> ids = List.copyOf(scores.keySet());
			List<Scores> networks = List.copyOf(scores.values());
			for (FusionChoice choice : plan.fusions().stream().map(FusionChoice::parse).toList()) {
				List<FusionRule> rules = IntStream.range(0, folds.size()).mapToObj(f -> inner.fit(choice, f, ids, faces)).toList();
				scores.put(choice.id(), fused(rules, networks, tested, foldOf));
				IntStream.range(0, folds.size()).filter(f -> choice.rule().isEmpty()).forEach(f -> fitted.add(new Fitted(choice.id(), f, choice.numbers(rules.get(f)))));
			}
		}
		return new RunResults(plan, faces, folds, tested, scores, fitted);
	}

	/** Each face by the rule of the fold that tested it. */
	static Scores fused(List<FusionRule> rules, List<Scores> networks, List<Integer> tested, Map<Integer, Integer> foldOf) {
		List<double[]> rows = new ArrayList<>();
		for (int i = 0; i < tested.size(); i++) {
			int sample = i;
			rows.add(rules.get(foldOf.get(tested.get(i))).fuse(networks.stream().map(s -> s.rows().get(sample)).toList()));
		}
		return new Scores(rows);
	}

	/** Which fold tests a face; the last one where several do. */
	static Map<Integer, Integer> foldOf(List<Fold> folds) {
		Map<Integer, Integer> foldOf = new LinkedHashMap<>();
		for (int f = 0; f < folds.size(); f++) {
			for (int face : folds.get(f).test()) {
				foldOf.put(face, f);
			}
		}
		return foldOf;
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
		List<Fingerprint> prints = faces.faces().stream().map(f -> Fingerprint.of(f.contentHash(), f.crop())).toList();
		List<LeakAudit> audits = folds.stream().map(f -> LeakAudit.of(faces.samples(), f, prints)).toList();
		ProtocolBadge worst = plan.choosesOnTest() ? ProtocolBadge.CHOSEN_ON_TEST
				: audits.stream().map(LeakAudit::badge).max(java.util.Comparator.naturalOrder()).orElseThrow();
		List<String> lines = IntStream.range(0, folds.size()).mapToObj(f -> folds.get(f).name() + ": " + audits.get(f).describe()).toList();
		List<Sample> samples = tested.stream().map(i -> faces.faces().get(i).sample()).toList();
		Judge judge = new Judge(faces.labels(), samples, scores);
		List<String> networks = plan.networks().stream().map(Architecture::id).toList();
		return new RunSummary(plan.name(), plan.data().toString(), faces.layout(), faces.labels().expressions().stream().map(x -> x.id()).toList(), plan.split().id(),
				plan.split().describe(), worst, lines, audits, faces.faces().size(), folds.stream().mapToInt(f -> f.train().size()).sum(), tested.size(),
				(int) faces.samples().stream().map(s -> s.subject()).filter(s -> !s.isEmpty()).distinct().count(), chance(), faces.detectors(), faces.warnings(), faces.leftOut(),
				judge.results(this::title), judge.sampling(), networks.size() > 1 ? judge.fusion(networks, fitted) : null, ImageProblems.ofFaces(faces.faces()));
	}

	private String title(String id) {
		return plan.networks().stream().filter(a -> a.id().equals(id)).map(Architecture::name).findFirst().orElseGet(() -> FusionChoice.parse(id).title());
	}

	private double chance() {
		int[] counts = new int[faces.labels().size()];
		tested.forEach(i -> counts[faces.label(i)]++);
		return (double) IntStream.of(counts).max().orElseThrow() / tested.size();
	}
}
