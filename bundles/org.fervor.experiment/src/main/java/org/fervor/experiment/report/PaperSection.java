package org.fervor.experiment.report;

import java.util.List;

import org.fervor.core.face.FaceCropper;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.report.PaperFigures.Figure;

/** The paper's figures beside ours, each with its protocol, where an experiment asks for it. */
final class PaperSection {

	private final Html html;
	private final RunSummary summary;
	private final RunPlan plan;

	PaperSection(Html html, RunSummary summary, RunPlan plan) {
		this.html = html;
		this.summary = summary;
		this.plan = plan;
	}

	void write() {
		if (plan.settings().get(ExperimentParameters.PAPER)) {
			PaperFigures.dataset(summary.layout()).ifPresentOrElse(d -> table(d, PaperFigures.of(d)),
					() -> html.element("p class='note'", "The paper has no figures for the layout " + summary.layout() + "."));
		}
	}

	private void table(String dataset, List<Figure> figures) {
		int size = plan.settings().get(FaceCropper.SIZE);
		html.raw("<h3>").text("Beside the paper's figures for " + dataset).raw("</h3>\n");
		html.element("p class='note'", "Ours were measured on the images at " + summary.data() + ", which need not be the paper's; compare only what carries the same badge.");
		html.raw("<div class='scroll'><table><tr><th></th><th>crop</th><th>paper</th><th>its protocol</th><th>ours</th><th>95 % interval</th><th>our protocol</th></tr>\n");
		for (Figure figure : figures) {
			Result ours = figure.size() == 0 || figure.size() == size ? summary.result(figure.recogniser()).orElse(null) : null;
			html.raw("<tr>").element("th", figure.title()).element("td", figure.size() == 0 ? "" : figure.size() + " px").element("td", Html.percent(figure.accuracy()))
					.raw("<td class='words'>").raw(Badge.html(figure.badge())).text(" " + figure.protocol()).raw("</td>")
					.element("td", ours == null ? "" : Html.percent(ours.accuracy())).element("td class='faint'", ours == null ? "" : Html.interval(ours.accuracyInterval()))
					.raw("<td class='words'>").raw(ours == null ? "" : Badge.html(summary.badge())).text(ours == null ? "" : " " + summary.split()).raw("</td></tr>\n");
		}
		html.raw("</table></div>\n");
	}
}
