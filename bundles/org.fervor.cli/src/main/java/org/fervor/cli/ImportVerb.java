package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.compute.InputContract;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.DocumentFiles;
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

		private static final List<Parameter<?>> CONTRACT = Stream.of(FaceCropper.PARAMETERS, DetectorParameters.ALL).<Parameter<?>>flatMap(List::stream).toList();

		@Parameters(paramLabel = "FILE", description = "The model.")
		private Path file;

		@Option(names = "--classes", paramLabel = "CLASS", split = ",", required = true, description = "What its outputs mean, in their order: anger,disgust,fear,…")
		private List<String> classes;

		@Option(names = "--out", paramLabel = "DIR", description = "Where both files are put (default: beside the model).")
		private Path out;

		@Option(names = "--detector", paramLabel = "auto|tspm|cascade|none", description = "How the faces that it learned from were found; none for images used whole (default: ${DEFAULT-VALUE}).",
				defaultValue = "auto")
		private String detector;

		@Option(names = "--rule", paramLabel = "box|eyes", description = "What its faces were cropped by (default: box).")
		private String rule;

		@Option(names = "--margin", paramLabel = "X", description = "Margin around its faces, as a part of the box's size (default: 0).")
		private String margin;

		@Option(names = "--grey", description = "Its images were grey.")
		private boolean grey;

		@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Any other setting of the detector or the crop; may be given several times.")
		private Map<String, String> settings = new LinkedHashMap<>();

		@Override
		public Integer call() {
			try (Network network = services().compute.importKeras(existing(file), labels())) {
				Path folder = out == null ? file.toAbsolutePath().getParent() : out;
				Path document = folder.resolve(network.architecture().name() + ".cnn");
				Path model = folder.resolve("model-" + network.architecture().id() + ".zip");
				InputContract contract = contract(network);
				network.save(model, notes(network, contract));
				DocumentFiles.write(ArchitectureDocuments.toDocument(network.architecture()), document);
				told(network, contract, document, model);
				return ExitCode.DONE;
			} catch (IllegalArgumentException e) {
				throw new UserError(file + ": the model was taken over, its document not: " + e.getMessage(), e);
			} catch (IOException e) {
				throw new UserError("the imported model cannot be written (" + Reasons.of(e) + "); choose another folder with --out", e);
			}
		}

		private void told(Network network, InputContract contract, Path document, Path model) {
			if (json()) {
				console().json(Json.object().put("architecture", document.toString()).put("model", model.toString()).put("layers", network.architecture().layers().size())
						.put("size", network.input().width()).put("input", contract.toString()).put("adapted", network.notes().getOrDefault(ComputeService.ADAPTED_NOTE, "")));
			} else {
				console().result(document.toString());
				console().result(model.toString());
				adapted(network).ifPresent(console()::message);
				console().message("input: " + contract + "; if the model learned otherwise, say so with --detector, --rule, --margin and --grey");
				console().message(network.architecture().name() + ": " + network.architecture().layers().size() + " layers on " + network.input() + ", classes " + network.labels()
						+ "; 'fervor predict " + model + " IMAGE' scores with it, '--from " + model + "' begins a training with it");
			}
		}

		private static Map<String, String> notes(Network network, InputContract contract) {
			Map<String, String> notes = new LinkedHashMap<>(contract.notes());
			adapted(network).ifPresent(adapted -> notes.put(ComputeService.ADAPTED_NOTE, adapted));
			return notes;
		}

		/** What was not taken over as it stands. */
		private static Optional<String> adapted(Network network) {
			return Optional.ofNullable(network.notes().get(ComputeService.ADAPTED_NOTE));
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
		private InputContract contract(Network network) {
			Map<String, String> texts = new LinkedHashMap<>(settings);
			put(texts, FaceCropper.RULE, rule);
			put(texts, FaceCropper.MARGIN, margin);
			if (grey) {
				texts.put(FaceCropper.GREY.id(), "true");
			}
			try {
				Settings all = Settings.parse(CONTRACT, texts).with(FaceCropper.SIZE, network.input().width());
				return new InputContract(services().detector(detector).id(), all, all);
			} catch (IllegalArgumentException e) {
				throw new UserError(e.getMessage(), e);
			}
		}

		private static void put(Map<String, String> texts, Parameter<?> parameter, String value) {
			if (value != null) {
				texts.put(parameter.id(), value);
			}
		}
	}
}
