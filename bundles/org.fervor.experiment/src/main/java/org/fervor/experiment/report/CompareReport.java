package org.fervor.experiment.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.experiment.compare.RunComparison.Cell;
import org.fervor.experiment.compare.RunComparison.Column;
import org.fervor.experiment.compare.RunComparison.Difference;
import org.fervor.experiment.compare.RunComparison.PairedTest;
import org.fervor.experiment.compare.RunComparison.Row;

/** A comparison of runs as a page, a table or JSON. */
public final class CompareReport {

	private CompareReport() {
	}

	/**
	 * Writes a comparison.
	 *
	 * @param file its ending says in which form: html, csv or json
	 * @throws UserError if it has another ending
	 */
	public static void write(RunComparison comparison, Path file) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".html")) {
			AtomicFile.write(file, page(comparison));
		} else if (name.endsWith(".csv")) {
			AtomicFile.write(file, table(comparison));
		} else if (name.endsWith(".json")) {
			AtomicFile.write(file, Json.text(Json.tree(comparison)));
		} else {
			throw new UserError(file + ": a comparison is written as .html, .csv or .json; choose one of these endings");
		}
	}

	static String page(RunComparison comparison) throws IOException {
		Html html = new Html();
		HtmlReport.begin(html, "Comparison");
		html.raw("<header>").element("p class='kicker'", "Fervor · comparison of runs").element("h1", String.join(" · ", comparison.runs().stream().map(Column::name).toList()))
				.element("p class='lead'", "Only what differs is shown.").raw("</header>\n");
		results(html, comparison);
		differences(html, comparison);
		tests(html, comparison);
		return HtmlReport.end(html);
	}

	private static void heads(Html html, RunComparison comparison, String first, String span) {
		html.raw("<tr>").element("th", first);
		comparison.runs().forEach(r -> html.raw("<th" + span + ">").text(r.name()).raw("<br>").raw(badge(r)).raw("</th>"));
		html.raw("</tr>\n");
	}

	private static String badge(Column run) {
		return ProtocolBadge.named(run.badge()).map(Badge::html).orElse("");
	}

	private static void results(Html html, RunComparison comparison) {
		html.raw("<div class='card'><table class='main'><thead>");
		heads(html, comparison, "", " colspan='3'");
		html.raw("<tr><th></th>");
		comparison.runs().forEach(r -> html.raw("<th>accuracy</th><th>95 % interval</th><th>macro-F1</th>"));
		html.raw("</tr></thead>\n");
		for (Row row : comparison.results()) {
			html.raw("<tr>").element("th", row.title());
			for (Cell cell : row.cells()) {
				html.element("td class='big'", cell == null ? "–" : Html.percent(cell.accuracy())).element("td class='faint'", cell == null ? "" : Html.interval(cell.interval()))
						.element("td", cell == null ? "–" : Html.percent(cell.macroF1()));
			}
			html.raw("</tr>\n");
		}
		html.raw("</table></div>\n");
	}

	private static void differences(Html html, RunComparison comparison) {
		html.element("h2", "Plan and provenance");
		if (comparison.differences().isEmpty()) {
			html.element("p", "Nothing differs: same plan, same program, same machine.");
			return;
		}
		html.raw("<div class='scroll'><table>");
		heads(html, comparison, "", "");
		for (Difference difference : comparison.differences()) {
			html.raw("<tr>").element("th", difference.key());
			difference.values().forEach(v -> html.element("td class='words'", v.isEmpty() ? "–" : v));
			html.raw("</tr>\n");
		}
		html.raw("</table></div>\n");
	}

	private static void tests(Html html, RunComparison comparison) {
		html.element("h2", "Tests on the same images");
		if (comparison.tests().isEmpty()) {
			html.element("p", "No two of these runs tested the same images, so that no paired test is possible. Run one with --split manifest:FILE and the split.csv of another.");
			return;
		}
		html.raw("<div class='scroll'><table><tr><th>first</th><th>second</th><th>images</th><th>second − first</th><th>interval</th><th>resampled</th>"
				+ "<th>only first : only second right</th><th>McNemar, corrected</th><th class='words'>verdict</th></tr>\n");
		for (PairedTest test : comparison.tests()) {
			html.raw("<tr>").element("th", test.first()).element("td class='words'", test.second()).element("td", String.valueOf(test.images()))
					.element("td", Html.points(test.gain())).element("td class='faint'", Html.pointRange(test.interval())).element("td", test.groups())
					.element("td", test.onlyFirst() + " : " + test.onlySecond()).element("td", Html.p(test.correctedP())).element("td class='words'", verdict(test)).raw("</tr>\n");
		}
		int tests = comparison.tests().size();
		html.raw("</table></div>\n").element("p class='note'", "Paired bootstrap; McNemar's test exact and two-sided, taking images as independent. " + (tests < 2 ? ""
				: String.format(Locale.ROOT, "Corrected for %d tests (Bonferroni): p-values are multiplied by %d, and each interval is a %.1f %% interval, so that all together hold with 95 %%.", tests,
						tests, 100 * RuleComparison.confidence(tests))));
	}

	private static String verdict(PairedTest test) {
		return switch (test.outcome()) {
			case GAIN -> "second is better";
			case LOSS -> "first is better";
			case NONE -> "no significant difference";
			case SAME -> "right on the same images";
		};
	}

	/** Long form: one value a line. */
	static String table(RunComparison comparison) throws IOException {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
			csv.printRecord("section", "key", "run", "badge", "value", "low", "high", "p_bootstrap", "p_mcnemar", "p_corrected");
			List<Column> runs = comparison.runs();
			for (Row row : comparison.results()) {
				for (int r = 0; r < runs.size(); r++) {
					Cell cell = row.cells().get(r);
					if (cell != null) {
						csv.printRecord("accuracy", row.id(), runs.get(r).name(), runs.get(r).badge(), cell.accuracy(), finite(cell.interval().low()), finite(cell.interval().high()), "", "", "");
						csv.printRecord("macro_f1", row.id(), runs.get(r).name(), runs.get(r).badge(), cell.macroF1(), "", "", "", "", "");
					}
				}
			}
			for (Difference difference : comparison.differences()) {
				for (int r = 0; r < runs.size(); r++) {
					csv.printRecord("difference", difference.key(), runs.get(r).name(), runs.get(r).badge(), difference.values().get(r), "", "", "", "", "");
				}
			}
			for (PairedTest test : comparison.tests()) {
				csv.printRecord("gain", test.first(), test.second(), "", test.gain(), finite(test.interval().low()), finite(test.interval().high()), test.bootstrapP(), test.mcnemarP(),
						test.correctedP());
			}
		}
		return text.toString();
	}

	private static Object finite(double value) {
		return Double.isFinite(value) ? value : "";
	}
}
