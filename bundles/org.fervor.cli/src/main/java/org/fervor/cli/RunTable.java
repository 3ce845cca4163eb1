package org.fervor.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.fervor.experiment.Json;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The results of runs side by side. */
final class RunTable {

	private RunTable() {
	}

	static void print(Console console, List<StoredRun> runs) {
		List<RunSummary> summaries = runs.stream().flatMap(r -> r.summary().stream()).toList();
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of(""));
		List<String> badges = new ArrayList<>(List.of(""));
		summaries.forEach(s -> {
			head.addAll(List.of(s.split(), ""));
			badges.addAll(List.of(s.badge().label(), ""));
		});
		rows.add(head);
		rows.add(badges);
		List<String> columns = new ArrayList<>(List.of(""));
		summaries.forEach(s -> columns.addAll(List.of("accuracy", "macro-F1")));
		rows.add(columns);
		Set<String> titles = new LinkedHashSet<>();
		summaries.forEach(s -> s.results().forEach(r -> titles.add(r.title())));
		for (String title : titles) {
			List<String> row = new ArrayList<>(List.of(title));
			summaries.forEach(s -> s.results().stream().filter(r -> r.title().equals(title)).findFirst().ifPresentOrElse(
					r -> row.addAll(List.of(percent(r.accuracy()), percent(r.macroF1()))), () -> row.addAll(List.of("–", "–"))));
			rows.add(row);
		}
		List<String> chance = new ArrayList<>(List.of("most frequent class"));
		summaries.forEach(s -> chance.addAll(List.of(percent(s.chance()), "")));
		rows.add(chance);
		console.table(rows);
		runs.forEach(r -> r.cautions().forEach(c -> console.result("warning  " + (runs.size() > 1 ? r.plan().split().id() + ": " : "") + c)));
	}

	/** One object with every run's folder, state and summary. */
	static ObjectNode json(List<StoredRun> runs) {
		ObjectNode node = Json.object();
		ArrayNode array = node.putArray("runs");
		for (StoredRun run : runs) {
			ObjectNode one = array.addObject();
			one.put("folder", run.folder().path().toAbsolutePath().toString());
			one.put("state", run.provenance().state().name().toLowerCase(Locale.ROOT));
			one.set("cautions", Json.tree(run.cautions()));
			run.summary().ifPresent(s -> one.set("summary", Json.tree(s)));
		}
		return node;
	}

	static String percent(double share) {
		return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
	}
}
