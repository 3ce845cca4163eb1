package org.fervor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fervor.core.label.LabelSet;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.experiment.Recogniser;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recognises expressions with stored models. */
@Command(name = "predict", description = "Recognises the expression in pictures with one model or several, fused. Models end in .zip; everything else is a picture.")
final class PredictVerb extends FacesVerb {

	@Parameters(paramLabel = "MODEL|IMAGE", arity = "1..*", description = "Models (.zip) and pictures.")
	private List<Path> paths;

	@Option(names = "--fusion", paramLabel = "RULE", description = "How the models' scores are fused (default: ${DEFAULT-VALUE}).", defaultValue = "product")
	private String fusion;

	@Option(names = "--detector", paramLabel = "auto|tspm|cascade|none", description = "How faces are found (default: as for the models' training).")
	private String detector;

	@Override
	public Integer call() {
		List<Path> models = paths.stream().filter(PredictVerb::isModel).toList();
		List<Path> images = paths.stream().filter(p -> !isModel(p)).toList();
		if (models.isEmpty() || images.isEmpty()) {
			throw new UserError("name at least one model (.zip) and one image");
		}
		boolean failed = false;
		try (Recogniser recogniser = Recogniser.open(models, fusion, services().compute, services().images, services().detectors, services().cropper, cache(),
				Optional.ofNullable(detector))) {
			recogniser.remarks().forEach(remark -> console().message(remark));
			for (Path image : images) {
				session().interruption().check();
				failed |= !predict(recogniser, image);
			}
		}
		return failed ? ExitCode.FAILED : ExitCode.DONE;
	}

	private boolean predict(Recogniser recogniser, Path image) {
		try {
			Recogniser.Answer answer = recogniser.recognise(existing(image));
			if (json()) {
				console().json(json(image, answer, recogniser.labels()));
			} else {
				console().result(image + "\t" + answer.label().id() + "\t" + scores(answer, recogniser.labels())
						+ (answer.face().warnings().isEmpty() ? "" : "\t(" + String.join("; ", answer.face().warnings()) + ")"));
			}
			return true;
		} catch (UserError e) {
			console().message("fervor: " + e.getMessage());
			return false;
		}
	}

	private static String scores(Recogniser.Answer answer, LabelSet labels) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < labels.size(); i++) {
			words.add(labels.get(i).id() + String.format(Locale.ROOT, " %.3f", answer.shares()[i]));
		}
		return String.join(", ", words);
	}

	private static ObjectNode json(Path image, Recogniser.Answer answer, LabelSet labels) {
		ObjectNode node = Json.object().put("file", image.toString()).put("label", answer.label().id());
		ObjectNode scores = node.putObject("scores");
		for (int i = 0; i < labels.size(); i++) {
			scores.put(labels.get(i).id(), answer.shares()[i]);
		}
		node.set("box", Json.tree(answer.face().box()));
		node.set("warnings", Json.tree(answer.face().warnings()));
		return node;
	}

	private static boolean isModel(Path path) {
		return path.toString().endsWith(".zip");
	}
}
