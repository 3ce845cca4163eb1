package org.fervor.experiment.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.data.LeftOut;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.PreCropped;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.Provenance;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.ClassResult;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.StoredRun;

/** One run in the report: protocol, results, curves, confusion matrices, classes, calibration, fusion, what was left out, provenance. */
final class RunSection {

	private final Html html;
	private final StoredRun run;
	private final String anchor;

	RunSection(Html html, StoredRun run, String anchor) {
		this.html = html;
		this.run = run;
		this.anchor = anchor;
	}

	void write() {
		html.raw("<section class='run' id='" + anchor + "'>\n").raw("<h2>").text(run.plan().name() + " · " + run.plan().split().id());
		run.summary().ifPresent(s -> html.raw(" " + Badge.html(s.badge())));
		html.raw("</h2>\n");
		run.cautions().forEach(caution -> html.element("p class='warn'", caution));
		if (run.provenance().state() != RunState.COMPLETE) {
			html.element("p class='warn'", "This run is incomplete (" + run.provenance().state().name().toLowerCase(Locale.ROOT) + "): " + run.provenance().message());
		}
		run.summary().ifPresent(this::protocol);
		run.summary().ifPresent(this::results);
		run.summary().filter(s -> s.fusion() != null).ifPresent(s -> new FusionSection(html, s).write());
		curves();
		run.summary().ifPresent(this::confusions);
		run.summary().ifPresent(this::classes);
		run.summary().ifPresent(this::calibration);
		run.summary().ifPresent(this::faces);
		settings();
		provenance();
		html.raw("</section>\n");
	}

	private void heading(String title, RunSummary summary) {
		html.raw("<h3>").text(title).raw(" " + Badge.html(summary.badge()) + "</h3>\n");
	}

	private void protocol(RunSummary summary) {
		html.raw("<div class='card protocol'>").element("p", summary.protocol()).element("p class='note'", summary.badge().meaning());
		html.raw("<ul>");
		summary.audit().stream().limit(12).forEach(line -> html.element("li", line));
		if (summary.audit().size() > 12) {
			html.element("li", "and " + (summary.audit().size() - 12) + " more folds, in summary.json");
		}
		html.raw("</ul>\n").element("p class='note'", summary.train() + " training images before augmentation, " + summary.test() + " test images, "
				+ (summary.subjects() == 0 ? "subjects not named" : summary.subjects() + " subjects") + ". Always naming the most frequent class would give "
				+ Html.percent(summary.chance()) + ". " + chosen()).raw("</div>\n");
	}

	/** How the weights that were judged were picked. */
	private String chosen() {
		if (run.plan().choosesOnTest()) {
			return "The epoch whose weights were judged was picked by the loss on these very test images.";
		}
		return "validation".equals(run.plan().settings().texts(ExperimentParameters.ALL).get("select"))
				? "The epoch whose weights were judged was picked on a validation part of the training images; nothing was chosen on test images."
				: "Networks were judged as they stood after the last epoch; nothing was chosen on test images.";
	}

	private void results(RunSummary summary) {
		heading("Accuracy", summary);
		html.raw("<div class='scroll'>").raw(ResultCharts.accuracies(summary)).raw("</div>\n");
		if (summary.sampling() != null) {
			html.element("p class='note'", "Dots: networks (filled) and fusion rules (ringed). Lines: 95 % bootstrap intervals over " + summary.sampling().describe() + ".");
			if (!summary.sampling().caution().isEmpty()) {
				html.element("p class='warn'", summary.sampling().caution());
			}
		}
		html.raw("<table><tr><th></th><th>accuracy</th><th>macro-F1</th><th>balanced accuracy</th><th>top-2</th><th>ECE</th></tr>\n");
		for (Result r : summary.results()) {
			html.raw("<tr>").element("th", r.title()).element("td", Html.percent(r.accuracy())).element("td", Html.percent(r.macroF1()))
					.element("td", Html.percent(r.balancedAccuracy())).element("td", r.calibration() == null ? "–" : Html.percent(r.topTwo()))
					.element("td", r.calibration() == null ? "–" : Html.percent(r.calibration().error())).raw("</tr>\n");
		}
		html.raw("</table>\n");
	}

	private void curves() {
		List<MetricsRow> rows = run.metrics();
		if (!rows.isEmpty()) {
			html.raw("<h3>Training");
			run.summary().ifPresent(s -> html.raw(" " + Badge.html(s.badge())));
			html.raw("</h3>\n").raw("<div class='row'>").raw(new CurveChart("loss", rows).svg(Measure::loss)).raw(new CurveChart("accuracy", rows).svg(Measure::accuracy))
					.raw("</div>\n").element("p class='note'", "Solid: held-out images. Dashed: training images without augmentation.");
		}
	}

	private void confusions(RunSummary summary) {
		heading("Confusion matrices", summary);
		html.element("p class='note'", "Rows: what the face shows. Columns: what was recognised. Large: share of the row in percent. Small: images.").raw("<div class='row'>");
		summary.results().forEach(r -> confusion(summary, r));
		html.raw("</div>\n");
	}

	private void confusion(RunSummary summary, Result result) {
		html.raw("<table class='confusion'><caption>").text(result.title() + " · " + Html.percent(result.accuracy())).raw("</caption><tr><th></th>");
		summary.labels().forEach(l -> html.raw("<th title='" + l + "'>").text(l.substring(0, 2)).raw("</th>"));
		html.raw("</tr>\n");
		for (int row = 0; row < result.confusion().length; row++) {
			html.raw("<tr>").element("th", summary.labels().get(row));
			int support = Math.max(1, result.classes().get(row).support());
			for (int column = 0; column < result.confusion().length; column++) {
				int count = result.confusion()[row][column];
				String kind = row == column ? "hit" : "miss";
				html.raw(String.format(Locale.ROOT, "<td class='%s%s' style='--s:%.3f'>", kind, 2 * count > support ? " deep" : "", (double) count / support));
				if (count > 0) {
					html.raw(String.format(Locale.ROOT, "%.0f<small>%d</small>", 100.0 * count / support, count));
				}
				html.raw("</td>");
			}
			html.raw("</tr>\n");
		}
		html.raw("</table>\n");
	}

	private void classes(RunSummary summary) {
		heading("Classes", summary);
		html.raw("<div class='scroll'>").raw(ResultCharts.recalls(summary)).raw("</div><p class='legend'>");
		for (int r = 0; r < summary.results().size(); r++) {
			html.raw("<span class='key c" + r % 6 + "'></span>").text(summary.results().get(r).title() + " ");
		}
		html.raw("</p>\n<details><summary>Precision, recall and F1</summary><div class='scroll'><table><tr><th rowspan='2'>class</th><th rowspan='2'>test images</th>");
		summary.results().forEach(r -> html.element("th colspan='3'", r.title()));
		html.raw("</tr><tr>");
		summary.results().forEach(r -> html.raw("<th>precision</th><th>recall</th><th>F1</th>"));
		html.raw("</tr>\n");
		for (int i = 0; i < summary.labels().size(); i++) {
			html.raw("<tr>").element("th", summary.labels().get(i)).element("td", String.valueOf(summary.results().get(0).classes().get(i).support()));
			for (Result result : summary.results()) {
				ClassResult of = result.classes().get(i);
				html.element("td", Html.percent(of.precision())).element("td", Html.percent(of.recall())).element("td", Html.percent(of.f1()));
			}
			html.raw("</tr>\n");
		}
		html.raw("</table></div></details>\n");
	}

	private void calibration(RunSummary summary) {
		if (summary.results().stream().anyMatch(r -> r.calibration() == null)) {
			return;
		}
		heading("Calibration", summary);
		html.element("p class='note'", "Share of right answers, %, over the winning score: on the diagonal scores mean what they say, below it they promise too much. Pale bars: how many"
				+ " images have such scores. Scores of a rule are divided by their sum first.").raw("<div class='row'>");
		summary.results().forEach(r -> html.raw(ResultCharts.reliability(r)));
		html.raw("</div>\n");
	}

	private void faces(RunSummary summary) {
		html.element("h3", "Faces").element("p", summary.faces() + " faces used; found by " + words(summary.detectors()) + ".");
		if (summary.detectors().containsKey(PreCropped.NONE)) {
			html.element("p", "\"none\": the whole image was used, without detection" + (run.plan().settings().get(ExperimentParameters.DETECTOR).equals(PreCropped.NONE)
					? ", because the data set's images are cropped faces or detector=none was set." : "."));
		}
		if (!summary.warnings().isEmpty()) {
			html.element("p class='warn'", "With a warning: " + words(summary.warnings()) + ".");
		}
		summary.problems().forEach(p -> html.element("p class='warn'", p.inWords() + "."));
		if (summary.leftOut().isEmpty()) {
			html.element("p", "Nothing was left out.");
			return;
		}
		html.raw("<table><tr><th>left out</th><th>images</th><th>for instance</th></tr>\n");
		for (LeftOut left : summary.leftOut()) {
			html.raw("<tr>").element("td class='words'", left.reason()).element("td", String.valueOf(left.count())).element("td class='words'", left.example()).raw("</tr>\n");
		}
		html.raw("</table>\n");
	}

	private void settings() {
		html.raw("<details><summary>Settings</summary><table>");
		row("data", run.plan().data().toString());
		run.plan().settings().texts(ExperimentParameters.ALL).forEach(this::row);
		run.plan().augmentations().forEach(a -> row("augmentation " + a.operation(), a.settings().isEmpty() ? "on" : words(a.settings())));
		html.raw("</table></details>\n");
	}

	private void provenance() {
		Provenance p = run.provenance();
		html.raw("<details><summary>Provenance</summary><table>");
		row("folder", run.folder().path().toString());
		row("started", p.started());
		row("finished", p.finished());
		row("Fervor", p.fervor());
		row("Java", p.java());
		row("system", p.system() + ", " + p.cores() + " cores");
		row("back end", p.backend().backend() + ", " + p.backend().blas() + ", oneDNN helpers " + (p.backend().helpers() ? "on" : "off"));
		row("trained by", words(p.trainers()));
		row("images (SHA-256 of names and hashes)", p.data());
		row("seconds", words(p.seconds()));
		html.raw("</table></details>\n");
	}

	private void row(String key, String value) {
		html.raw("<tr>").element("th", key).element("td class='words'", value).raw("</tr>\n");
	}

	private static String words(Map<String, ?> map) {
		return String.join(", ", map.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).sorted().toList());
	}
}
