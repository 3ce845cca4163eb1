package org.fervor.experiment.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.fervor.core.split.ProtocolBadge;
import org.fervor.experiment.AtomicFile;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.StoredRun;

/** A self-contained page about one run or several: no scripts, nothing from elsewhere. */
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
		html.raw("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'>").element("title", "Fervor · " + title)
				.raw("<style>").raw(style()).raw("</style></head><body>\n").element("h1", title);
		comparison(html, runs);
		for (StoredRun run : runs) {
			new RunSection(html, run).write();
		}
		return html.raw("</body></html>\n").toString();
	}

	private static void comparison(Html html, List<StoredRun> runs) {
		List<RunSummary> summaries = runs.stream().map(StoredRun::summary).flatMap(Optional::stream).toList();
		if (summaries.isEmpty()) {
			html.element("p class='warn'", "None of these runs is complete: there are no results yet.");
			return;
		}
		Set<String> ids = new LinkedHashSet<>();
		summaries.forEach(s -> s.results().forEach(r -> ids.add(r.id())));
		html.raw("<table class='main'><tr><th></th>");
		summaries.forEach(s -> html.raw("<th colspan='2'>").text(s.split()).raw("<br>" + Badge.html(s.badge()) + "</th>"));
		html.raw("</tr><tr><th></th>");
		summaries.forEach(s -> html.raw("<th>accuracy</th><th>macro-F1</th>"));
		html.raw("</tr>\n");
		for (String id : ids) {
			html.raw("<tr>").element("th", title(summaries, id));
			for (RunSummary summary : summaries) {
				Optional<Result> result = find(summary, id);
				html.element("td", Html.percent(result.map(Result::accuracy).orElse(Double.NaN))).element("td",
						Html.percent(result.map(Result::macroF1).orElse(Double.NaN)));
			}
			html.raw("</tr>\n");
		}
		html.raw("</table>\n");
		summaries.forEach(s -> html.element("p class='verdict'", Verdict.of(s)));
		gap(html, summaries);
	}

	/** How much a flattering split flatters, where the same experiment ran under an honest one too. */
	private static void gap(Html html, List<RunSummary> summaries) {
		Optional<RunSummary> honest = summaries.stream().filter(s -> s.badge() == ProtocolBadge.SUBJECT_DISJOINT).findFirst();
		Optional<RunSummary> flattering = summaries.stream().filter(s -> s.badge() == ProtocolBadge.RANDOM || s.badge() == ProtocolBadge.DUPLICATES).findFirst();
		if (honest.isPresent() && flattering.isPresent() && honest.get().name().equals(flattering.get().name())) {
			Result best = flattering.get().results().get(flattering.get().results().size() - 1);
			find(honest.get(), best.id()).ifPresent(same -> html.element("p class='verdict'", "The " + flattering.get().split() + " split gives " + best.title() + " "
					+ Html.percent(best.accuracy()) + ", strangers give it " + Html.percent(same.accuracy()) + ": a difference of "
					+ String.format(java.util.Locale.ROOT, "%+.1f", 100 * (best.accuracy() - same.accuracy()))
					+ " points between this pair of runs (one seed; the two test halves are different pictures)."));
		}
	}

	private static Optional<Result> find(RunSummary summary, String id) {
		return summary.results().stream().filter(r -> r.id().equals(id)).findFirst();
	}

	private static String title(List<RunSummary> summaries, String id) {
		return summaries.stream().flatMap(s -> find(s, id).stream()).map(Result::title).findFirst().orElse(id);
	}

	private static String style() throws IOException {
		try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
