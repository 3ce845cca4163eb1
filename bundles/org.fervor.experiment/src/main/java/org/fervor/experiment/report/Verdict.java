package org.fervor.experiment.report;

import java.util.Comparator;
import java.util.List;

import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.Result;

/** What a run says about fusion, in one sentence, with the uncertainty that its number of test images allows. */
final class Verdict {


	private Verdict() {
	}

	static String of(RunSummary summary) {
		List<Result> networks = summary.results().stream().filter(r -> !r.rule()).toList();
		List<Result> rules = summary.results().stream().filter(r -> r.rule()).toList();
		Result network = networks.stream().max(Comparator.comparingDouble(Result::accuracy)).orElseThrow();
		String head = "On the " + summary.split() + " split the best single network is " + network.title() + " with " + interval(network.accuracy(), summary.test());
		if (rules.isEmpty()) {
			return head + ".";
		}
		Result rule = rules.stream().max(Comparator.comparingDouble(Result::accuracy)).orElseThrow();
		double gain = rule.accuracy() - network.accuracy();
		String words = gain > 0 ? "gains " + points(gain) : gain < 0 ? "loses " + points(-gain) : "gains nothing";
		return head + "; the " + rule.title() + " reaches " + interval(rule.accuracy(), summary.test()) + " and " + words + ".";
	}

	private static String points(double share) {
		return String.format(java.util.Locale.ROOT, "%.1f points", 100 * share);
	}

	/** Wilson's 95 % score interval (Wilson 1927), images taken as independent. */
	private static String interval(double share, int n) {
		double z = 1.96;
		double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
		double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
		return Html.percent(share) + " (95 % interval " + Html.percent(Math.max(0, centre - half)) + " to " + Html.percent(Math.min(1, centre + half)) + ")";
	}
}
