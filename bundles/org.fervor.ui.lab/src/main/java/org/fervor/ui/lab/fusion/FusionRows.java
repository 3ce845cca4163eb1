package org.fervor.ui.lab.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.metrics.Bootstrap;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.McNemar;
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

	private static final long SEED = 20_220_101;

	private FusionRows() {
	}

	/**
	 * All of them.
	 *
	 * @param weights one per network, for the user's own weighted sum
	 */
	static List<FusionRow> judge(FusionData data, List<Double> weights, Progress progress) {
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, Judgement> judgements = new LinkedHashMap<>();
		data.networks().forEach((title, scores) -> put(titles, judgements, "network " + title, title, data.judgement(scores)));
		List<String> networks = List.copyOf(judgements.keySet());
		if (networks.size() > 1) {
			List<Scores> scores = List.copyOf(data.networks().values());
			for (String rule : READY) {
				put(titles, judgements, rule, FusionChoice.parse(rule).title(), data.judgement(Scores.fuse(FusionRule.named(rule), scores)));
			}
			data.fitted().forEach((title, fused) -> put(titles, judgements, "fitted " + title, title, data.judgement(fused)));
			put(titles, judgements, OWN, NLS.bind(Messages.fusion_own, words(weights)), data.judgement(own(data, weights)));
		}
		String best = networks.stream().max(Comparator.comparingDouble(n -> judgements.get(n).confusion().accuracy())).orElseThrow();
		Bootstrap bootstrap = Bootstrap.of(data.subjects(), Bootstrap.DRAWS, SEED);
		List<FusionRow> rows = new ArrayList<>();
		judgements.forEach((id, judgement) -> {
			progress.checkCancelled();
			rows.add(row(id, titles.get(id), networks.contains(id), judgement, judgements.get(best), bootstrap));
		});
		return rows;
	}

	/** The user's own weighted sum. */
	static Scores own(FusionData data, List<Double> weights) {
		return Scores.fuse(new FusionRules.Weighted(weights), List.copyOf(data.networks().values()));
	}


	private static void put(Map<String, String> titles, Map<String, Judgement> judgements, String id, String title, Judgement judgement) {
		titles.put(id, title);
		judgements.put(id, judgement);
	}

	private static FusionRow row(String id, String title, boolean network, Judgement judgement, Judgement best, Bootstrap bootstrap) {
		return new FusionRow(id, title, network, judgement, judgement.accuracy(bootstrap), judgement.confusion().macroF1(), judgement.calibration().error(),
				best.gain(judgement, bootstrap), McNemar.of(best.hits(), judgement.hits()));
	}

	private static String words(List<Double> weights) {
		return String.join(" : ", weights.stream().map(w -> String.valueOf(Math.round(100 * w))).toList());
	}
}
