package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.experiment.Json;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.experiment.compare.RunComparison.PairedTest;
import org.fervor.experiment.report.CompareReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts finished runs side by side. */
@Command(name = "compare", description = "Shows what differs between runs, and tests the differences where they tested the same images.")
final class CompareVerb extends Verb {

	@Parameters(paramLabel = "RUN", arity = "1..*", description = "Run folders.")
	private List<Path> folders;

	@Option(names = "--out", paramLabel = "FILE", description = "Writes the comparison as .html, .csv or .json; may be given several times.")
	private List<Path> out = List.of();

	@Override
	public Integer call() throws IOException {
		atLeastTwo(folders, "name two runs or more");
		RunComparison comparison = RunComparison.of(folders.stream().map(Verb::existing).map(StoredRun::open).toList());
		for (Path file : out) {
			CompareReport.write(comparison, file.toAbsolutePath());
		}
		if (json()) {
			console().json(Json.tree(comparison));
			return ExitCode.DONE;
		}
		console().table(results(comparison));
		console().result("");
		console().table(differences(comparison));
		comparison.tests().forEach(t -> console().result(sentence(t)));
		if (comparison.tests().isEmpty()) {
			console().result("no paired test: no two of these runs tested the same images (see --split manifest:FILE)");
		}
		out.forEach(f -> console().result("written  " + f.toAbsolutePath()));
		return ExitCode.DONE;
	}

	private static List<List<String>> results(RunComparison comparison) {
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of("accuracy"));
		comparison.runs().forEach(r -> head.add(r.name()));
		List<String> badges = new ArrayList<>(List.of(""));
		comparison.runs().forEach(r -> badges.add(r.badge()));
		rows.add(head);
		rows.add(badges);
		comparison.results().forEach(r -> {
			List<String> row = new ArrayList<>(List.of(r.title()));
			r.cells().forEach(c -> row.add(c == null ? "–" : RunTable.percent(c.accuracy())));
			rows.add(row);
		});
		return rows;
	}

	private static List<List<String>> differences(RunComparison comparison) {
		List<List<String>> rows = new ArrayList<>();
		comparison.differences().forEach(d -> {
			List<String> row = new ArrayList<>(List.of(d.key()));
			d.values().forEach(v -> row.add(v.isEmpty() ? "–" : v.length() > 48 ? v.substring(0, 47) + "…" : v));
			rows.add(row);
		});
		return rows.isEmpty() ? List.of(List.of("plan and provenance do not differ")) : rows;
	}

	static String sentence(PairedTest t) {
		return String.format(Locale.ROOT, "%s → %s: %+.1f points (%+.1f to %+.1f, resampling %s), McNemar p = %.3g corrected, %d images", t.first(), t.second(), 100 * t.gain(), 100 * t.interval().low(),
				100 * t.interval().high(), t.groups(), t.correctedP(), t.images());
	}
}
