package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.CrossCorpus;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.Json;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.report.CrossReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on each data set and tests on each other. */
@Command(name = "cross", description = "Trains on each data set, or takes finished runs, and tests on each other: the cross-corpus matrix.")
final class CrossVerb extends FacesVerb {

	@Parameters(paramLabel = "DATASET|RUN", arity = "1..*", description = "Data sets, or run folders with one fold.")
	private List<Path> paths;

	@Option(names = "--net", paramLabel = "cnn1|cnn2|FILE.cnn", description = "A network; may be given several times (default: cnn1 and cnn2).")
	private List<String> networks = List.of("cnn1", "cnn2");

	@Option(names = "--fusion", paramLabel = "RULE", description = "A fusion rule; may be given several times (default: sum and product).")
	private List<String> fusions = List.of("sum", "product");

	@Option(names = "--split", paramLabel = "SPLIT", description = "How each data set is divided for the diagonal (default: ${DEFAULT-VALUE}).", defaultValue = "subject")
	private String split;

	@Option(names = "--map", paramLabel = "FROM=TO", description = "A class of a test set that counts as another one of the networks, such as contempt=disgust, or what a data set's own name for a class stands for, such as suprise=surprise; may be given several times.")
	private Map<String, String> map = new LinkedHashMap<>();

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "A setting of the training; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for runs, cross.html and cross.csv (default: ${DEFAULT-VALUE}).", defaultValue = "cross")
	private Path out;

	@Override
	public Integer call() throws IOException {
		atLeastTwo(paths, "name two data sets or runs, or more");
		Map<Expression, Expression> pairs = new EnumMap<>(Expression.class);
		map.forEach((from, to) -> Expression.named(from).ifPresentOrElse(known -> pairs.put(known, expression(to)),
				() -> settings.merge(ExperimentParameters.MAP.id(), from + "=" + to, (before, more) -> before + "," + more)));
		List<StoredRun> runs = new ArrayList<>();
		for (int i = 0; i < paths.size(); i++) {
			Path path = existing(paths.get(i));
			runs.add(Files.isRegularFile(path.resolve("plan.json")) ? StoredRun.open(path) : train(path.toAbsolutePath().normalize(), i));
		}
		Services s = services();
		CrossCorpus.Matrix matrix = new CrossCorpus(s.opener, s.images, s.cropper, s.detectors, s.compute, cache(), Runtime.getRuntime().availableProcessors()).measure(runs, pairs,
				progress());
		CrossReport.write(matrix, out.toAbsolutePath());
		if (json()) {
			console().json(Json.tree(matrix));
			return ExitCode.DONE;
		}
		matrix.titles().forEach((id, title) -> console().table(rows(matrix, id, title)));
		console().result("report  " + out.toAbsolutePath().resolve("cross.html"));
		console().result("table   " + out.toAbsolutePath().resolve("cross.csv"));
		return ExitCode.DONE;
	}

	private StoredRun train(Path data, int place) {
		Path folder = Path.of("").toAbsolutePath();
		try {
			RunPlan plan = new RunPlan(String.valueOf(data.getFileName()), data, networks.stream().map(n -> ArchitectureDocuments.resolve(n, folder)).toList(),
					SplitProtocol.parse(split), fusions, List.of(), withPartModel(org.fervor.core.parameter.Settings.parse(ExperimentParameters.ALL, settings)));
			Path run = out.toAbsolutePath().resolve((place + 1) + "-" + data.getFileName());
			return runner().run(List.of(plan), List.of(run), new ConsoleRunListener(console(), false), progress()).get(0);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	/** One network or rule as a table: a row per training set, a column per test set, each figure with its badge. */
	static List<List<String>> rows(CrossCorpus.Matrix matrix, String id, String title) {
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of(title + ": trained on ↓, tested on →"));
		head.addAll(matrix.corpora());
		rows.add(head);
		for (String trained : matrix.corpora()) {
			List<String> row = new ArrayList<>(List.of(trained));
			matrix.corpora().forEach(test -> row.add(matrix.cells().stream().filter(c -> c.recogniser().equals(id) && c.trained().equals(trained) && c.test().equals(test))
					.findFirst().map(c -> RunTable.percent(c.accuracy()) + " " + c.badge().label()).orElse("–")));
			rows.add(row);
		}
		return rows;
	}

	private static Expression expression(String name) {
		return Expression.named(name).orElseThrow(() -> new UserError("--map: '" + name + "' is no expression; " + org.fervor.core.label.LabelSet.EIGHT));
	}
}
