package org.fervor.ui.lab.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.metrics.Bootstrap;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.FusionRules;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.ui.lab.text.Messages;

/** Judges every network and every rule on the same images. */
final class FusionRows {

	/** Rules that need no fitting, in the order of the table; the paper's first. */
	static final List<String> READY = List.of("sum", "product", "mean", "max", "median", "vote", "logpool");

	/** What the row with the user's own weights is called. */
	static final String OWN = "own";

	private FusionRows() {
	}

	/** Networks and rules, the rules compared with the best single network under one correction. */
	static FusionTable judge(FusionData data, Progress progress) {
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, Judgement> networks = new LinkedHashMap<>();
		data.networks().forEach((title, scores) -> put(titles, networks, "network " + title, title, data.judgement(scores)));
		Map<String, Judgement> rules = new LinkedHashMap<>();
		if (networks.size() > 1) {
			List<Scores> scores = List.copyOf(data.networks().values());
			for (String rule : READY) {
				put(titles, rules, rule, FusionChoice.parse(rule).title(), data.judgement(Scores.fuse(FusionRule.named(rule), scores)));
			}
			data.fitted().forEach((title, fused) -> put(titles, rules, "fitted " + title, title, data.judgement(fused)));
		}
		progress.checkCancelled();
		String best = networks.keySet().stream().max(Comparator.comparingDouble(n -> networks.get(n).confusion().accuracy())).orElseThrow();
		RuleComparison compared = RuleComparison.of(best, networks.get(best), rules, data.unit());
		Bootstrap bootstrap = bootstrap(data);
		List<FusionRow> rows = new ArrayList<>();
		networks.forEach((id, judgement) -> {
			progress.checkCancelled();
			rows.add(row(id, titles.get(id), true, judgement, networks.get(best), bootstrap, Optional.empty(), twin(rows, judgement)));
		});
		compared.rows().forEach(test -> {
			progress.checkCancelled();
			rows.add(row(test.id(), titles.get(test.id()), false, rules.get(test.id()), networks.get(best), bootstrap, Optional.of(test), twin(rows, rules.get(test.id()))));
		});
		return new FusionTable(rows, rules.isEmpty() ? Optional.empty() : Optional.of(compared));
	}

	/** The user's own weighted sum. It was chosen by looking at these images, so it is not tested. @param weights one per network */
	static FusionRow own(FusionData data, FusionTable table, List<Double> weights) {
		Judgement judgement = data.judgement(Scores.fuse(new FusionRules.Weighted(weights), List.copyOf(data.networks().values())));
		Judgement best = table.rows().stream().filter(r -> r.network() && r.gain() == 0).findFirst().orElseThrow().judgement();
		return row(OWN, NLS.bind(Messages.fusion_own, words(weights)), false, judgement, best, bootstrap(data), Optional.empty(), twin(table.rows(), judgement));
	}

	private static Bootstrap bootstrap(FusionData data) {
		return Bootstrap.of(data.unit(), Bootstrap.DRAWS);
	}

	private static void put(Map<String, String> titles, Map<String, Judgement> judgements, String id, String title, Judgement judgement) {
		titles.put(id, title);
		judgements.put(id, judgement);
	}

	private static FusionRow row(String id, String title, boolean network, Judgement judgement, Judgement best, Bootstrap bootstrap, Optional<RuleComparison.Row> test, String sameAs) {
		double gain = judgement.confusion().accuracy() - best.confusion().accuracy();
		return new FusionRow(id, title, network, judgement, judgement.accuracy(bootstrap), judgement.confusion().macroF1(), judgement.calibration().error(), gain, test, sameAs);
	}

	/** Title of a row above that predicts the same on every image. */
	private static String twin(List<FusionRow> above, Judgement judgement) {
		int[] predicted = judgement.predicted();
		return above.stream().filter(r -> Arrays.equals(r.judgement().predicted(), predicted)).findFirst().map(FusionRow::title).orElse("");
	}

	private static String words(List<Double> weights) {
		return String.join(" : ", weights.stream().map(w -> String.valueOf(Math.round(100 * w))).toList());
	}
}
