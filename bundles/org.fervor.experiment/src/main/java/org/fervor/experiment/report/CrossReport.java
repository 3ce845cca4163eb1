package org.fervor.experiment.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fervor.core.io.AtomicFile;
import org.fervor.experiment.CrossCorpus.Cell;
import org.fervor.experiment.CrossCorpus.Matrix;

/** The cross-corpus matrix as a page and as a table. */
public final class CrossReport {

	private CrossReport() {
	}

	/** Writes {@code cross.html} and {@code cross.csv} into a folder. */
	public static void write(Matrix matrix, Path folder) throws IOException {
		AtomicFile.write(folder.resolve("cross.html"), page(matrix));
		AtomicFile.write(folder.resolve("cross.csv"), table(matrix));
	}

	static String page(Matrix matrix) throws IOException {
		Html html = new Html();
		HtmlReport.begin(html, "Cross-corpus");
		html.raw("<header>").element("p class='kicker'", "Fervor · cross-corpus matrix").element("h1", String.join(" × ", matrix.corpora()))
				.element("p class='lead'", "Rows: what networks learned from. Columns: what they were tested on. On the diagonal the held-back part of the same data set.").raw("</header>\n");
		matrix.titles().forEach((id, title) -> grid(html, matrix, id, title));
		details(html, matrix);
		return HtmlReport.end(html);
	}

	private static void grid(Html html, Matrix matrix, String id, String title) {
		html.element("h3", title).raw("<div class='scroll'><table class='cross'><tr><th>trained on ↓ tested on →</th>");
		matrix.corpora().forEach(c -> html.element("th", c));
		html.raw("</tr>\n");
		for (String trained : matrix.corpora()) {
			html.raw("<tr>").element("th", trained);
			for (String test : matrix.corpora()) {
				matrix.cells().stream().filter(c -> c.recogniser().equals(id) && c.trained().equals(trained) && c.test().equals(test)).findFirst().ifPresentOrElse(
						c -> html.raw(String.format(Locale.ROOT, "<td class='heat hit' style='--s:%.3f'><b>%s</b><br><span class='faint'>%s</span><br>%s</td>", c.accuracy(),
								Html.percent(c.accuracy()), Html.interval(c.interval()), Badge.html(c.badge()))), () -> html.raw("<td>–</td>"));
			}
			html.raw("</tr>\n");
		}
		html.raw("</table></div>\n");
	}

	private static void details(Html html, Matrix matrix) {
		html.element("h3", "What was tested").raw("<div class='scroll'><table><tr><th>trained on</th><th>tested on</th><th>images</th><th>left out, class unknown</th><th>classes</th>"
				+ "<th>mapped</th><th>audit</th></tr>\n");
		String first = matrix.titles().keySet().iterator().next();
		for (Cell cell : matrix.cells().stream().filter(c -> c.recogniser().equals(first)).toList()) {
			html.raw("<tr>").element("th", cell.trained()).element("td class='words'", cell.test()).element("td", String.valueOf(cell.tested()))
					.element("td", String.valueOf(cell.unmapped())).element("td", String.valueOf(cell.classes())).element("td class='words'", cell.map().isEmpty() ? "by name" : cell.map())
					.element("td class='words note'", cell.audit()).raw("</tr>\n");
		}
		html.raw("</table></div>\n");
	}

	static String table(Matrix matrix) throws IOException {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
			csv.printRecord(List.of("net_or_rule", "trained", "tested", "accuracy", "low", "high", "macro_f1", "classes", "images", "left_out", "map", "badge"));
			for (Cell c : matrix.cells()) {
				csv.printRecord(c.recogniser(), c.trained(), c.test(), c.accuracy(), finite(c.interval().low()), finite(c.interval().high()), c.macroF1(), c.classes(), c.tested(),
						c.unmapped(), c.map(), c.badge().label());
			}
		}
		return text.toString();
	}

	private static Object finite(double value) {
		return Double.isFinite(value) ? value : "";
	}
}
