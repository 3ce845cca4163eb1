package org.fervor.experiment.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.data.LeftOut;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.Provenance;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.ClassResult;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.StoredRun;

/** One run in the report: protocol, curves, confusion matrices, classes, what was left out, provenance. */
final class RunSection {

	private final Html html;
	private final StoredRun run;

	RunSection(Html html, StoredRun run) {
		this.html = html;
		this.run = run;
	}

	void write() throws IOException {
		html.raw("<section>\n").element("h2", run.plan().name() + " · " + run.plan().split().id());
		if (run.provenance().state() != RunState.COMPLETE) {
			html.element("p class='warn'", "This run is incomplete (" + run.provenance().state().name().toLowerCase(Locale.ROOT) + "): " + run.provenance().message());
		}
		run.summary().ifPresent(this::protocol);
		curves();
		run.summary().ifPresent(this::confusions);
		run.summary().ifPresent(this::classes);
		run.summary().ifPresent(this::faces);
		settings();
		provenance();
		html.raw("</section>\n");
	}

	private void protocol(RunSummary summary) {
		html.element("h3", "Protocol").raw("<p>").raw(Badge.html(summary.badge())).text(" " + summary.protocol()).raw("</p>\n");
		html.element("p", summary.badge().meaning());
		html.raw("<ul>");
		summary.audit().forEach(line -> html.element("li", line));
		html.raw("</ul>\n").element("p", summary.train() + " training images before augmentation, " + summary.test() + " test images, "
				+ (summary.subjects() == 0 ? "subjects not named" : summary.subjects() + " subjects") + ". Always naming the most frequent class would give "
				+ Html.percent(summary.chance()) + ". Networks were judged as they stood after the last epoch; nothing was chosen on test images.");
	}

	private void curves() throws IOException {
		List<MetricsRow> rows = run.metrics();
		if (!rows.isEmpty()) {
			html.element("h3", "Training").raw("<div class='row'>").raw(new CurveChart("loss", rows).svg(Measure::loss))
					.raw(new CurveChart("accuracy", rows).svg(Measure::accuracy)).raw("</div>\n");
		}
	}

	private void confusions(RunSummary summary) {
		html.element("h3", "Confusion matrices").element("p", "Rows: what the face shows. Columns: what was recognised. Shade: share of the row.").raw("<div class='row'>");
		summary.results().forEach(r -> confusion(summary, r));
		html.raw("</div>\n");
	}

	private void confusion(RunSummary summary, Result result) {
		html.raw("<table class='confusion'><caption>").text(result.title() + " · " + Html.percent(result.accuracy())).raw("</caption><tr><th></th>");
		summary.labels().forEach(l -> html.element("th", l.substring(0, 2)));
		html.raw("</tr>\n");
		for (int row = 0; row < result.confusion().length; row++) {
			html.raw("<tr>").element("th", summary.labels().get(row));
			int support = Math.max(1, result.classes().get(row).support());
			for (int column = 0; column < result.confusion().length; column++) {
				int count = result.confusion()[row][column];
				String shade = String.format(Locale.ROOT, "background:rgba(%s,%.2f)", row == column ? "31,111,180" : "209,96,31", 0.85 * count / support);
				html.element("td style='" + shade + "'", count == 0 ? "" : String.valueOf(count));
			}
			html.raw("</tr>\n");
		}
		html.raw("</table>\n");
	}

	private void classes(RunSummary summary) {
		html.element("h3", "Classes").raw("<table><tr><th rowspan='2'>class</th><th rowspan='2'>test images</th>");
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
		html.raw("</table>\n");
	}

	private void faces(RunSummary summary) {
		html.element("h3", "Faces").element("p", summary.faces() + " faces used; found by " + words(summary.detectors()) + ".");
		if (!summary.warnings().isEmpty()) {
			html.element("p class='warn'", "With a warning: " + words(summary.warnings()) + ".");
		}
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
