package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fervor.core.compute.Network;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes models of other programs over. */
@Command(name = "import", description = "Takes models of other programs over.", subcommands = ImportVerb.Keras.class)
final class ImportVerb extends Verb {

	@Override
	public Integer call() {
		console().message("fervor: name the form: import keras");
		return ExitCode.USAGE;
	}

	/** Of Keras. */
	@Command(name = "keras", description = "Reads a model that Keras saved (.keras, or .h5 with its configuration) and writes its layers as a .cnn document and its weights as a"
			+ " model file, to score with (predict, live) or to go on from (train --from). Its images must be scaled to 0..1.")
	static final class Keras extends Verb {

		@Parameters(paramLabel = "FILE", description = "The model.")
		private Path file;

		@Option(names = "--classes", paramLabel = "CLASS", split = ",", required = true, description = "What its outputs mean, in their order: anger,disgust,fear,…")
		private List<String> classes;

		@Option(names = "--out", paramLabel = "DIR", description = "Where both files are put (default: beside the model).")
		private Path out;

		@Override
		public Integer call() {
			try (Network network = services().compute.importKeras(existing(file), labels())) {
				Path folder = out == null ? file.toAbsolutePath().getParent() : out;
				Path document = folder.resolve(network.architecture().name() + ".cnn");
				Path model = folder.resolve("model-" + network.architecture().id() + ".zip");
				network.save(model, notes(network));
				DocumentFiles.write(ArchitectureDocuments.toDocument(network.architecture()), document);
				told(network, document, model);
				return ExitCode.DONE;
			} catch (IllegalArgumentException e) {
				throw new UserError(file + ": the model was taken over, its document not: " + e.getMessage(), e);
			} catch (IOException e) {
				throw new UserError("the imported model cannot be written (" + e.getMessage() + "); choose another folder with --out", e);
			}
		}

		private void told(Network network, Path document, Path model) {
			if (json()) {
				console().json(Json.object().put("architecture", document.toString()).put("model", model.toString()).put("layers", network.architecture().layers().size())
						.put("size", network.input().width()));
			} else {
				console().result(document.toString());
				console().result(model.toString());
				console().message(network.architecture().name() + ": " + network.architecture().layers().size() + " layers on " + network.input() + ", classes " + network.labels()
						+ "; 'fervor predict " + model + " IMAGE' scores with it, '--from " + model + "' begins a training with it");
			}
		}

		private LabelSet labels() {
			try {
				return new LabelSet(classes.stream().map(String::strip).map(name -> Expression.named(name)
						.orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of " + String.join(", ", Stream.of(Expression.values()).map(Expression::id).toList()))))
						.toList());
			} catch (IllegalArgumentException e) {
				throw new UserError("--classes: " + e.getMessage(), e);
			}
		}

		/** How faces are found and cropped for it. */
		private static Map<String, String> notes(Network network) {
			Settings settings = Settings.defaults().with(FaceCropper.SIZE, network.input().width());
			Map<String, String> notes = new LinkedHashMap<>(settings.texts(FaceCropper.PARAMETERS));
			notes.putAll(settings.texts(DetectorParameters.ALL));
			notes.put(ExperimentParameters.DETECTOR.id(), settings.get(ExperimentParameters.DETECTOR));
			return notes;
		}
	}
}
