package org.fervor.experiment.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.metrics.Interval;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.compare.Inflation;
import org.fervor.experiment.compare.SeedBands;

/** A self-contained page about one run or several: no scripts, nothing from elsewhere; light or dark as the reader's system is, and fit for paper. */
public final class HtmlReport {

	private HtmlReport() {
	}

	/** Writes the report, as a whole or not at all. */
	public static void write(List<StoredRun> runs, Path file) throws IOException {
		AtomicFile.write(file, page(runs));
	}

	static String page(List<StoredRun> runs) throws IOException {
		Html html = new Html();
		String title = String.join(", ", new LinkedHashSet<>(runs.stream().map(r -> r.plan().name()).toList()));
		begin(html, title);
		html.raw("<header>").element("p class='kicker'", "Fervor · facial expression recognition").element("h1", title);
		List<RunSummary> summaries = runs.stream().map(StoredRun::summary).flatMap(Optional::stream).toList();
		if (!summaries.isEmpty()) {
			RunSummary s = summaries.get(0);
			html.element("p class='lead'", s.faces() + " faces, " + s.labels().size() + " classes (" + String.join(", ", s.labels()) + "), "
					+ (s.subjects() == 0 ? "persons not named" : s.subjects() + " persons") + ", layout " + s.layout());
		}
		html.raw("</header>\n");
		comparison(html, summaries);
		SeedBands.among(runs).forEach(b -> seeds(html, b));
		inflation(html, runs);
		new PaperSection(html, runs).write();
		for (int i = 0; i < runs.size(); i++) {
			new RunSection(html, runs.get(i), "run" + i).write();
		}
		return end(html);
	}

	/** The page's head and style. */
	static void begin(Html html, String title) throws IOException {
		html.raw("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'>").element("title", "Fervor · " + title)
				.raw("<style>").raw(style()).raw("</style></head><body>\n");
	}

	static String end(Html html) {
		return html.raw("</body></html>\n").toString();
	}

	private static void comparison(Html html, List<RunSummary> summaries) {
		if (summaries.isEmpty()) {
			html.element("p class='warn'", "None of these runs is complete: there are no results yet.");
			return;
		}
		Set<String> ids = new LinkedHashSet<>();
		summaries.forEach(s -> s.results().forEach(r -> ids.add(r.id())));
		html.raw("<div class='card'><table class='main'><thead><tr><th></th>");
		for (int i = 0; i < summaries.size(); i++) {
			html.raw("<th colspan='3'><a href='#run" + i + "'>").text(summaries.get(i).split()).raw("</a> " + Badge.html(summaries.get(i).badge()) + "</th>");
		}
		html.raw("</tr><tr><th></th>");
		summaries.forEach(s -> html.raw("<th>accuracy</th><th>95 % interval</th><th>macro-F1</th>"));
		html.raw("</tr></thead>\n");
		for (String id : ids) {
			html.raw("<tr" + (RunSummary.isRule(id) ? " class='rulerow'" : "") + ">").element("th", title(summaries, id));
			for (RunSummary summary : summaries) {
				Optional<Result> result = summary.result(id);
				html.element("td class='big'", Html.percent(result.map(Result::accuracy).orElse(Double.NaN)))
						.element("td class='faint'", result.map(r -> Html.interval(r.accuracyInterval())).orElse(""))
						.element("td", Html.percent(result.map(Result::macroF1).orElse(Double.NaN)));
			}
			html.raw("</tr>\n");
		}
		html.raw("<tr class='faint'><th>most frequent class</th>");
		summaries.forEach(s -> html.element("td", Html.percent(s.chance())).raw("<td></td><td></td>"));
		html.raw("</tr></table></div>\n");
		summaries.forEach(s -> html.raw("<p class='verdict'>").raw(Badge.html(s.badge())).text(" " + Verdict.of(s)).raw("</p>\n"));
	}

	/** The same experiment with several seeds. */
	private static void seeds(Html html, SeedBands bands) {
		html.raw("<section class='card'>\n<h2>").text(bands.seeds().size() + " seeds · " + bands.split() + " ").raw(Badge.html(bands.badge())).raw("</h2>\n<table><tr><th></th>"
				+ "<th>mean accuracy</th><th>95 % interval</th><th>deviation</th><th>least to most</th><th>mean macro-F1</th></tr>\n");
		for (SeedBands.Row row : bands.rows()) {
			html.raw("<tr>").element("th", row.title()).element("td", Html.percent(row.accuracy().mean())).element("td class='faint'", Html.interval(row.accuracy().interval()))
					.element("td", Html.points(row.accuracy().deviation()).replace("+", "")).element("td", Html.interval(new Interval(row.accuracy().least(), row.accuracy().most())))
					.element("td", Html.percent(row.macroF1().mean())).raw("</tr>\n");
		}
		html.raw("</table>\n").element("p class='note'", "Seeds " + String.join(", ", bands.seeds().stream().map(String::valueOf).toList())
				+ "; intervals of the mean by Student's t. The best of several seeds is no result: the mean is.").raw("</section>\n");
	}

	/** How much a flattering split flatters, where the same experiment ran under an honest one too. */
	private static void inflation(Html html, List<StoredRun> runs) {
		Inflation.among(runs).ifPresent(inflation -> {
			html.raw("<section class='card'>\n").element("h2", "Inflation").raw("<p>").text("The same plan, once on the ").raw("<b class='poor'>").text(inflation.flattering())
					.raw("</b> ").raw(Badge.html(inflation.badge())).text(" split and once on ").raw("<b class='good'>").text(inflation.honest())
					.raw("</b> ").raw(Badge.html(inflation.honestBadge())).text(" split, where nobody stands in training and test. The difference is how much the first flatters.").raw("</p>\n");
			html.raw("<div class='scroll'>").raw(ResultCharts.inflation(inflation)).raw("</div>\n");
			html.element("p class='note'", inflation.seeds() > 1 ? inflation.seeds() + " seeds; 95 % intervals of the mean gap by Student's t over the seeds."
					: "One seed; 95 % intervals by drawing persons (1000 draws), the same ones for both runs. The two test halves are different pictures.");
			html.raw("</section>\n");
		});
	}

	private static String title(List<RunSummary> summaries, String id) {
		return summaries.stream().flatMap(s -> s.result(id).stream()).map(Result::title).findFirst().orElse(id);
	}

	private static String style() throws IOException {
		try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
