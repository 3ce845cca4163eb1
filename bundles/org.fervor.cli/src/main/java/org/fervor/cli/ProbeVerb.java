package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.CropProbe;
import org.fervor.experiment.CropSensitivity;
import org.fervor.experiment.Json;
import org.fervor.experiment.Recogniser;
import org.fervor.experiment.RunModels;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how much answers depend on the crop. */
@Command(name = "probe", description = { "Tells how much a recogniser's answers depend on how exactly faces are cropped: margin, roll and landmarks are varied at random, and the spread of the scores"
		+ " is measured.", "A label that flips under such changes says little about the face." })
final class ProbeVerb extends FacesVerb {

	private static final int SHOWN = 20;

	@Parameters(paramLabel = "RUN|MODEL|DATASET|IMAGE", arity = "1..*", description = "A run or models (.zip), then data sets or pictures.")
	private List<Path> paths;

	@Option(names = "--fusion", paramLabel = "RULE", description = "How the scores of several models are fused (default: ${DEFAULT-VALUE}).", defaultValue = "product")
	private String fusion;

	@Option(names = "--detector", paramLabel = "auto|tspm|cascade|none", description = "How faces are found (default: as for the models' training).")
	private String detector;

	@Option(names = "--fold", paramLabel = "N", description = "Whose models, where a run has several folds (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private int fold;

	@Option(names = "--variants", paramLabel = "N", description = "Crops of each face that are tried (default: 40).")
	private String variants;

	@Option(names = "--margin", paramLabel = "X", description = "How much the margin is varied, as a part of the size; 0 leaves it (default: 0.05).")
	private String margin;

	@Option(names = "--roll", paramLabel = "DEGREES", description = "How far the crop is turned; 0 leaves it (default: 5).")
	private String roll;

	@Option(names = "--landmarks", paramLabel = "X", description = "How far landmarks are moved, as a part of the face's size; 0 leaves them (default: 0.02).")
	private String landmarks;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the variation (default: 1).")
	private String seed;

	@Option(names = "--most", paramLabel = "N", description = "Pictures of a data set that are probed, evenly spread (default: ${DEFAULT-VALUE}).", defaultValue = "100")
	private int most;

	@Option(names = "--out", paramLabel = "FILE.csv", description = "Table with one row per picture.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		atLeastTwo(paths, "name a run or models, and data sets or images");
		paths.forEach(Verb::existing);
		List<Path> models = paths.stream().filter(RunModels::named).flatMap(p -> RunModels.of(p, fold).stream()).toList();
		List<Path> pictures = paths.stream().filter(p -> !RunModels.named(p)).toList();
		if (models.isEmpty() || pictures.isEmpty() || most < 1) {
			throw new UserError("name a run or at least one model (.zip), then at least one data set or picture" + (most < 1 ? "; --most counts from 1" : ""));
		}
		Settings settings = settings();
		try (Recogniser recogniser = Recogniser.open(models, fusion, services().compute, services().images, services().detectors, services().cropper, cache(),
				Optional.ofNullable(detector))) {
			recogniser.remarks().forEach(remark -> console().message(remark));
			CropSensitivity.Outcome outcome = new CropSensitivity(services().opener, recogniser, settings).measure(pictures, most, progress());
			if (out != null) {
				CropSensitivity.write(outcome, out.toAbsolutePath());
			}
			print(outcome, settings);
		}
		return ExitCode.DONE;
	}

	private void print(CropSensitivity.Outcome outcome, Settings settings) {
		if (json()) {
			ObjectNode node = Json.object();
			node.set("settings", Json.tree(settings.texts(CropProbe.PARAMETERS)));
			node.setAll((ObjectNode) Json.tree(outcome));
			console().json(node);
			return;
		}
		if (outcome.rows().size() <= SHOWN) {
			console().table(pictures(outcome));
			console().result("");
		}
		console().table(groups(outcome));
		outcome.skipped().forEach((file, why) -> console().message("fervor: " + file + ": " + why));
		if (out != null) {
			console().result("table   " + out.toAbsolutePath());
		}
	}

	private static List<List<String>> pictures(CropSensitivity.Outcome outcome) {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("picture", "shows", "label", "score", "mean", "deviation", "least", "most", "other label")));
		for (CropSensitivity.Row row : outcome.rows()) {
			CropProbe.Spread s = row.result().winner();
			rows.add(List.of(row.file(), row.truth() == null ? "?" : row.truth(), s.label(), number(s.plain()), number(s.mean()), number(s.deviation()), number(s.least()), number(s.most()),
					RunTable.percent(row.result().flipped())));
		}
		return rows;
	}

	private static List<List<String>> groups(CropSensitivity.Outcome outcome) {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("", "pictures", "other label", "never another", "deviation", "right", "right when varied")));
		for (CropSensitivity.Group g : outcome.groups()) {
			rows.add(List.of(g.label(), String.valueOf(g.pictures()), RunTable.percent(g.flipped()), RunTable.percent(g.steady()), number(g.deviation()), share(g.accuracy()),
					share(g.variedAccuracy())));
		}
		return rows;
	}

	private static String share(Double share) {
		return share == null ? "–" : RunTable.percent(share);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	private Settings settings() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put(CropProbe.VARIANTS.id(), variants);
		texts.put(CropProbe.MARGIN.id(), margin);
		texts.put(CropProbe.ROLL.id(), roll);
		texts.put(CropProbe.LANDMARKS.id(), landmarks);
		texts.put(CropProbe.SEED.id(), seed);
		texts.values().removeIf(java.util.Objects::isNull);
		try {
			return Settings.parse(CropProbe.PARAMETERS, texts);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}
}
