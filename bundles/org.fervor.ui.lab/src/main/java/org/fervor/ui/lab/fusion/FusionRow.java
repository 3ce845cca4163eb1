package org.fervor.ui.lab.fusion;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.metrics.Bootstrap.Estimate;
import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.ui.lab.text.Messages;

/**
 * A network or a fusion rule in the table.
 *
 * @param id        tells it from all others
 * @param title     "CNN_1", "sum rule"
 * @param network   whether it is a single network
 * @param judgement its scores beside the truth
 * @param accuracy  with its 95 % interval
 * @param macroF1   0..1
 * @param error     expected calibration error, 0..1
 * @param gain      accuracy less that of the best single network
 * @param test      a rule against the best single network; empty for networks, and for weights that were chosen on these images
 * @param sameAs    title of a network or rule above that predicts the same on every image; empty where there is none
 */
record FusionRow(String id, String title, boolean network, Judgement judgement, Estimate accuracy, double macroF1, double error, double gain, Optional<RuleComparison.Row> test,
		String sameAs) {

	/** Corrected for the number of rules; NaN where nothing was tested. */
	double p() {
		return test.map(RuleComparison.Row::correctedP).orElse(Double.NaN);
	}

	/** "+1.4 (-0.9 – 3.8)": points, and their interval where the gain was tested. */
	String gainText() {
		String interval = test.map(t -> interval(t.interval())).orElse("");
		return String.format(Locale.ROOT, "%+.1f", 100 * gain) + (interval.isEmpty() ? "" : " (" + interval + ")");
	}

	/** What the comparison with the best single network says, in a few words. */
	String verdict() {
		if (!sameAs.isEmpty()) {
			return NLS.bind(Messages.fusion_same, sameAs);
		}
		if (network) {
			return gain == 0 ? Messages.fusion_best : "";
		}
		return test.map(t -> switch (t.outcome()) {
			case GAIN -> Messages.fusion_outcomeGain;
			case LOSS -> Messages.fusion_outcomeLoss;
			case NONE -> Messages.fusion_outcomeNone;
			case SAME -> Messages.fusion_outcomeSame;
		}).orElse(Messages.fusion_notTested);
	}

	/** "64.8 – 77.2", in points; empty where it is not known. */
	static String interval(Interval interval) {
		return Double.isNaN(interval.low()) ? "" : String.format(Locale.ROOT, "%.1f \u2013 %.1f", 100 * interval.low(), 100 * interval.high());
	}
}
