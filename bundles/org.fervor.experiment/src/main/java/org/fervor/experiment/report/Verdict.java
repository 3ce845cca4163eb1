package org.fervor.experiment.report;

import java.util.Comparator;
import java.util.List;

import org.fervor.core.metrics.Interval;
import org.fervor.experiment.FusionSummary;
import org.fervor.experiment.FusionSummary.Gain;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.Result;

/** What a run says about fusion, in a sentence or two, with the uncertainty that its number of test images allows. */
final class Verdict {

	private Verdict() {
	}

	static String of(RunSummary summary) {
		List<Result> networks = summary.results().stream().filter(r -> !r.rule()).toList();
		Result network = networks.stream().max(Comparator.comparingDouble(Result::accuracy)).orElseThrow();
		String head = "On the " + summary.split() + " split the best single network is " + network.title() + " with " + value(network, summary.test());
		FusionSummary fusion = summary.fusion();
		if (fusion == null || fusion.rules().isEmpty()) {
			return head + ".";
		}
		Gain best = fusion.rules().stream().max(Comparator.comparingDouble(Gain::gain)).orElseThrow();
		Result rule = summary.result(best.rule()).orElseThrow();
		return head + ". Of " + fusion.rules().size() + " fusion rule" + (fusion.rules().size() == 1 ? "" : "s") + " the " + rule.title() + " does best with "
				+ value(rule, summary.test()) + ": " + words(best, fusion.tests()) + "." + caution(summary);
	}

	/** Whether a rule beats the best network, and how sure that is. */
	static String words(Gain gain, int tests) {
		String measured = Html.points(gain.gain()) + " (" + Html.pointRange(gain.interval()) + "; " + gain.onlyRule() + " images gained, " + gain.onlyNetwork() + " lost, McNemar "
				+ Html.p(gain.correctedP()) + " after correction for " + tests + (tests == 1 ? " rule" : " different rules") + ")";
		return switch (gain.outcome()) {
			case GAIN -> "a gain of " + measured;
			case LOSS -> "a loss of " + measured;
			case NONE -> "no significant difference: " + measured;
			case SAME -> "the same predictions on every image";
		};
	}

	private static String caution(RunSummary summary) {
		String caution = summary.sampling() == null ? "" : summary.sampling().caution();
		return caution.isEmpty() ? "" : " " + caution;
	}

	private static String value(Result result, int test) {
		Interval interval = Double.isNaN(result.accuracyInterval().low()) ? Interval.wilson(result.accuracy(), test) : result.accuracyInterval();
		return Html.percent(result.accuracy()) + " (95 % interval " + Html.interval(interval) + ")";
	}
}
