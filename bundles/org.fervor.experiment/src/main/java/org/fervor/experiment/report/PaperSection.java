package org.fervor.experiment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.parameter.Parameter;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.report.PaperFigures.Figure;

/** The paper's figures beside ours, each with its protocol, where experiments ask for it. */
final class PaperSection {

	private final Html html;
	private final Map<String, List<StoredRun>> byDataset = new LinkedHashMap<>();

	PaperSection(Html html, List<StoredRun> runs) {
		this.html = html;
		runs.stream().filter(r -> r.summary().isPresent() && r.plan().settings().get(ExperimentParameters.PAPER))
				.forEach(r -> PaperFigures.dataset(r.summary().orElseThrow().layout()).ifPresent(d -> byDataset.computeIfAbsent(d, k -> new ArrayList<>()).add(r)));
	}

	void write() {
		byDataset.forEach((dataset, runs) -> {
			html.raw("<section class='card'>\n").element("h2", "Beside the paper's figures for " + dataset);
			html.element("p class='note'", "Ours were measured on the images at " + String.join(", ", runs.stream().map(r -> r.plan().data().toString()).distinct().toList())
					+ ", which need not be the paper's. Compare only what carries the same badge.");
			html.raw("<div class='scroll'><table><tr><th></th><th>crop</th><th>paper</th><th class='words'>its protocol</th><th>ours</th><th>95 % interval</th><th class='words'>our protocol</th></tr>\n");
			List<Parameter<?>> varied = varied(runs);
			PaperFigures.of(dataset).forEach(f -> figure(f, runs, varied));
			html.raw("</table></div></section>\n");
		});
	}

	/** A row of the paper's, and one more for each further run of ours. */
	private void figure(Figure figure, List<StoredRun> runs, List<Parameter<?>> varied) {
		List<StoredRun> mine = runs.stream().filter(r -> figure.size() == 0 || figure.size() == r.plan().settings().get(FaceCropper.SIZE))
				.filter(r -> figure.protocol().startsWith("10-fold") == r.plan().split().id().startsWith("kfold:10"))
				.filter(r -> r.summary().orElseThrow().result(figure.recogniser()).isPresent()).toList();
		html.raw("<tr>").element("th", figure.title()).element("td", figure.size() == 0 ? "" : figure.size() + " px").element("td", String.format(java.util.Locale.ROOT, "%.2f %%", 100 * figure.accuracy()))
				.raw("<td class='words'>").raw(Badge.html(figure.badge())).text(" " + figure.protocol()).raw("</td>");
		if (mine.isEmpty()) {
			html.raw("<td></td><td></td><td></td></tr>\n");
		}
		for (int i = 0; i < mine.size(); i++) {
			html.raw(i == 0 ? "" : "<tr><th></th><td></td><td></td><td></td>");
			ours(mine.get(i), figure.recogniser(), varied);
			html.raw("</tr>\n");
		}
	}

	/** What the runs do not agree in, but for the crop, which has a column. */
	private static List<Parameter<?>> varied(List<StoredRun> runs) {
		return ExperimentParameters.ALL.stream().filter(p -> p != FaceCropper.SIZE && p != TrainingParameters.THREADS)
				.filter(p -> runs.stream().map(r -> r.plan().settings().get(p)).distinct().count() > 1).<Parameter<?>>map(p -> p).toList();
	}

	private void ours(StoredRun run, String recogniser, List<Parameter<?>> varied) {
		RunSummary summary = run.summary().orElseThrow();
		RunSummary.Result result = summary.result(recogniser).orElseThrow();
		html.element("td", Html.percent(result.accuracy())).element("td class='faint'", Html.interval(result.accuracyInterval())).raw("<td class='words'>")
				.raw(Badge.html(summary.badge())).text(" " + summary.split() + values(run, varied)).raw("</td>");
	}

	private static String values(StoredRun run, List<Parameter<?>> varied) {
		Map<String, String> texts = run.plan().settings().texts(varied);
		return varied.stream().map(p -> ", " + p.id() + "=" + texts.get(p.id())).collect(Collectors.joining());
	}
}
