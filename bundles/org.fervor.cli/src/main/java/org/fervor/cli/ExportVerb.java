package org.fervor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.compute.Network;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes models for other programs. */
@Command(name = "export", description = "Writes models for other programs.", subcommands = { ExportVerb.Onnx.class })
final class ExportVerb extends Verb {

	@Override
	public Integer call() {
		console().message("fervor: name the format: export onnx");
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
			List<Path> models = stored();
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

		private List<Path> stored() {
			if (!Files.isDirectory(existing(source))) {
				return List.of(source);
			}
			try (Stream<Path> files = Files.list(source)) {
				List<Path> models = new ArrayList<>(files.filter(f -> f.getFileName().toString().matches("model-.*\\.zip")).sorted().toList());
				if (models.isEmpty()) {
					throw new UserError(source + " holds no model-*.zip: name a complete run or a model file");
				}
				return models;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private Path target(Path model, int count) {
			String name = model.getFileName().toString().replaceAll("\\.zip$", "") + ".onnx";
			if (out == null) {
				return model.resolveSibling(name);
			}
			return count > 1 || Files.isDirectory(out) ? out.resolve(name) : out;
		}
	}
}
