package org.fervor.experiment.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.fervor.experiment.FusionSummary;
import org.fervor.experiment.FusionSummary.Fitted;
import org.fervor.experiment.FusionSummary.Gain;
import org.fervor.experiment.FusionSummary.Pair;
import org.fervor.experiment.RunSummary;

/** What fusion could gain, what each rule gained, and how differently the networks err. */
final class FusionSection {

	private final Html html;
	private final RunSummary summary;
	private final FusionSummary fusion;

	FusionSection(Html html, RunSummary summary) {
		this.html = html;
		this.summary = summary;
		this.fusion = summary.fusion();
	}

	void write() {
		html.raw("<h3>Fusion ").raw(Badge.html(summary.badge())).raw("</h3>\n").element("p", "An oracle that always picked the right network would reach "
				+ Html.percent(fusion.oracle()) + ". Each rule is compared with the network that did best on these very test images, which is the strictest comparison.");
		html.raw("<div class='scroll'><table><tr><th>rule</th><th>accuracy</th><th>gain</th><th>interval</th><th>images gained : lost</th><th>McNemar, corrected</th><th class='words'>verdict</th></tr>\n");
		for (Gain gain : fusion.rules()) {
			html.raw("<tr>").element("th", title(gain.rule())).element("td", Html.percent(summary.result(gain.rule()).orElseThrow().accuracy()))
					.element("td", Html.points(gain.gain())).element("td class='faint'", Html.pointRange(gain.interval()))
					.element("td", gain.onlyRule() + " : " + gain.onlyNetwork()).element("td", Html.p(gain.correctedP()))
					.raw("<td class='words'>" + verdict(gain) + "</td></tr>\n");
		}
		html.raw("</table></div>\n").element("p class='note'", correction());
		if (summary.sampling() != null && !summary.sampling().caution().isEmpty()) {
			html.element("p class='warn'", summary.sampling().caution());
		}
		pairs();
		fitted();
	}

	private String verdict(Gain gain) {
		String verdict = switch (gain.outcome()) {
			case GAIN -> "<b class='good'>gain</b>";
			case LOSS -> "<b class='poor'>loss</b>";
			case NONE -> "no significant difference";
			case SAME -> "";
		};
		String same = gain.sameAs().isEmpty() ? "" : "same predictions as " + Html.escape(title(gain.sameAs()));
		return verdict + (verdict.isEmpty() || same.isEmpty() ? "" : "; ") + (verdict.isEmpty() && same.isEmpty() ? "as often right as the network, on the same images" : same);
	}

	/** What the intervals and p-values were corrected for. */
	private String correction() {
		if (fusion.tests() < 2) {
			return "Intervals: 95 %, paired bootstrap.";
		}
		return fusion.confidence() > 0.95
				? String.format(Locale.ROOT, "Corrected for %d rules that predict differently (Bonferroni): p-values are multiplied by %d, and each interval is a %.1f %% interval, so that all "
						+ "together hold with 95 %%.", fusion.tests(), fusion.tests(), 100 * fusion.confidence())
				: "P-values are multiplied by the number of rules, " + fusion.tests() + " (Bonferroni). This run is of an earlier version, whose intervals are 95 % intervals of each rule alone.";
	}

	private void pairs() {
		html.raw("<div class='scroll'><table><tr><th>networks</th><th>error correlation</th><th>Q statistic</th><th>double fault</th><th>disagreement</th></tr>\n");
		for (Pair pair : fusion.pairs()) {
			html.raw("<tr>").element("th", title(pair.first()) + " and " + title(pair.second()))
					.raw(String.format(Locale.ROOT, "<td class='heat' style='--s:%.3f'>", Double.isNaN(pair.errorCorrelation()) ? 0 : Math.max(0, pair.errorCorrelation())))
					.text(Html.number(pair.errorCorrelation())).raw("</td>").element("td", Html.number(pair.q())).element("td", Html.percent(pair.doubleFault()))
					.element("td", Html.percent(pair.disagreement())).raw("</tr>\n");
		}
		html.raw("</table></div>\n").element("p class='note'", "Correlation and Q near 1: the networks fail on the same images, and fusion has little to gain. Double fault: share of images"
				+ " that both get wrong.");
	}

	private void fitted() {
		if (fusion.fitted().isEmpty()) {
			return;
		}
		html.raw("<details><summary>What rules were fitted to</summary><table><tr><th>rule</th><th>fold</th><th>numbers</th></tr>\n");
		for (Fitted fitted : fusion.fitted()) {
			String numbers = Arrays.stream(fitted.numbers()).map(row -> Arrays.stream(row).mapToObj(n -> String.format(Locale.ROOT, "%.3f", n)).collect(Collectors.joining(" ")))
					.collect(Collectors.joining("; "));
			html.raw("<tr>").element("th", title(fitted.rule())).element("td", String.valueOf(fitted.fold() + 1))
					.element("td class='words'", numbers.length() > 300 ? numbers.substring(0, 300) + " …" : numbers).raw("</tr>\n");
		}
		html.raw("</table>").element("p class='note'", "On held-back training images only, scored by networks that had not seen them; never on test images.").raw("</details>\n");
	}

	private String title(String id) {
		return summary.result(id).map(RunSummary.Result::title).orElse(id);
	}
}
