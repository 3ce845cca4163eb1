package org.fervor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.fervor.core.compute.InputContract;
import org.fervor.core.compute.Network;
import org.fervor.core.io.Folders;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.live.pipeline.RunTemperatures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes models in other forms. */
@Command(name = "export", description = "Writes models in other forms: as ONNX for other programs, compact for live sessions.", subcommands = { ExportVerb.Onnx.class, ExportVerb.Live.class })
final class ExportVerb extends Verb {

	@Override
	public Integer call() {
		console().message("fervor: name the form: export onnx, export live");
		return ExitCode.USAGE;
	}

	/** As ONNX. */
	@Command(name = "onnx", description = "Writes each model of a run, or one model, as ONNX: input [batch, 3, rows, columns] with values 0 to 1, output softmax scores.")
	static final class Onnx extends Verb {
		@Parameters(paramLabel = "RUN|MODEL", description = "A run folder or a model file.")
		private Path source;

		@Option(names = "--out", paramLabel = "FILE|DIR", description = "The file; for a run of several models their folder (default: beside the models).")
		private Path out;

		@Override
		public Integer call() {
			ObjectNode node = Json.object();
			ArrayNode written = node.putArray("written");
			List<Path> models = stored(source);
			for (Path model : models) {
				Path target = target(model, models.size());
				try (Network network = services().compute.load(model)) {
					network.exportOnnx(target);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				written.add(target.toString());
				if (!json()) {
					console().result(target.toString());
				}
			}
			if (json()) {
				console().json(node);
			}
			return ExitCode.DONE;
		}

		private Path target(Path model, int count) {
			String name = model.getFileName().toString().replaceAll("\\.zip$", "") + ".onnx";
			if (out == null) {
				return model.resolveSibling(name);
			}
			return count > 1 || Files.isDirectory(out) ? out.resolve(name) : out;
		}
	}

	/** For live sessions. */
	@Command(name = "live", description = "Writes the models of a run compactly (weights in half precision) to where live sessions look for them: from then on 'fervor live' and the"
			+ " Live perspective use them.")
	static final class Live extends Verb {
		@Parameters(paramLabel = "RUN|MODEL", description = "A run folder or a model file; of a run with several folds the first fold counts.")
		private Path source;

		@Option(names = "--out", paramLabel = "DIR", description = "Another folder (default: models/live in the workspace).")
		private Path out;

		@Override
		public Integer call() {
			Path folder = out == null ? workspace().resolve("models").resolve("live") : out;
			ObjectNode node = Json.object();
			ArrayNode written = node.putArray("written");
			List<Path> models = firstFold(stored(source));
			Map<String, Double> temperatures = RunTemperatures.of(models.get(0).toAbsolutePath().getParent());
			for (Path model : models) {
				Path target = folder.resolve(model.getFileName());
				try (Network network = services().compute.load(model)) {
					Folders.make(folder);
					Map<String, String> notes = new LinkedHashMap<>(InputContract.withoutPaths(network.notes()));
					temperatures.forEach((name, temperature) -> notes.put(RunTemperatures.NOTE + name, String.format(Locale.ROOT, "%.3f", temperature)));
					network.saveCompact(target, notes);
				} catch (IOException e) {
					throw new UserError(target + " cannot be written (" + Reasons.of(e) + "); choose another folder with --out", e);
				}
				written.add(target.toString());
				if (!json()) {
					console().result(target.toString());
				}
			}
			if (json()) {
				console().json(node);
			}
			return ExitCode.DONE;
		}

		private static List<Path> firstFold(List<Path> models) {
			List<Path> first = models.stream().filter(m -> m.getFileName().toString().endsWith("-fold1.zip")).toList();
			return first.isEmpty() ? models : first;
		}
	}

	/** The models of a run, or the one that is named. */
	private static List<Path> stored(Path source) {
		if (!Files.isDirectory(existing(source))) {
			return List.of(source);
		}
		try (Stream<Path> files = Files.list(source)) {
			List<Path> models = files.filter(f -> f.getFileName().toString().matches("model-.*\\.zip")).sorted().toList();
			if (models.isEmpty()) {
				throw new UserError(source + " holds no model-*.zip: name a complete run or a model file");
			}
			return models;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
