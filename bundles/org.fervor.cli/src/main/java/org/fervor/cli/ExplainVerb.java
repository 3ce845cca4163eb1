package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Folders;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.experiment.RunExplanation;
import org.fervor.experiment.StoredRun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which places of a face decide. */
@Command(name = "explain", description = "Shows which places of a face speak for a class (red) and against it (blue), for each network and fusion rule of a run.")
final class ExplainVerb extends Verb {

	private static final int SHOWN = 240;

	@Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
	private Path folder;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "Pictures.")
	private List<Path> images;

	@Option(names = "--class", paramLabel = "NAME", description = "The class to explain (default: the one recognised).")
	private String label;

	@Option(names = "--method", paramLabel = "occlusion|gradcam", description = "Covering places (networks and rules), or Grad-CAM (networks; default: ${DEFAULT-VALUE}).",
			defaultValue = "occlusion")
	private RunExplanation.Method method;

	@Option(names = "--layer", paramLabel = "N", description = "Layer for Grad-CAM, from 1 (default: the last convolution).", defaultValue = "0", showDefaultValue = Visibility.NEVER)
	private int layer;

	@Option(names = "--fold", paramLabel = "N", description = "Whose networks, where the run has several folds (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private int fold;

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the maps (default: ${DEFAULT-VALUE}).", defaultValue = "explained")
	private Path out;

	@Override
	public Integer call() throws IOException {
		Expression about = label == null ? null : Expression.named(label).orElseThrow(() -> new UserError("--class: '" + label + "' is no expression; " + LabelSet.EIGHT));
		ObjectNode all = Json.object();
		ArrayNode answers = all.putArray("images");
		Folders.make(out);
		try (RunExplanation explanation = RunExplanation.open(StoredRun.open(existing(folder)), fold - 1, services().compute, services().images, services().detectors,
				services().cropper)) {
			for (int i = 0; i < images.size(); i++) {
				answers.add(write(existing(images.get(i)), i + 1, explanation.explain(images.get(i), about, method, layer - 1, progress())));
			}
		}
		AtomicFile.write(out.toAbsolutePath().resolve("explained.json"), Json.text(all));
		if (json()) {
			console().json(all);
		}
		return ExitCode.DONE;
	}

	private ObjectNode write(Path image, int number, RunExplanation.Answer answer) {
		String stem = String.format(Locale.ROOT, "%02d-%s", number, image.getFileName().toString().replaceAll("\\.[^.]*$", ""));
		Settings large = Settings.defaults().with(FaceCropper.SIZE, SHOWN);
		PixelImage shown = services().cropper.resize(answer.crop(), large);
		ObjectNode node = Json.object().put("file", image.toString()).put("method", method.name().toLowerCase(Locale.ROOT));
		save(shown, stem + "-crop.png");
		node.put("crop", stem + "-crop.png");
		ArrayNode maps = node.putArray("maps");
		for (RunExplanation.Explained map : answer.maps()) {
			String name = stem + "-" + map.recogniser().replaceAll("[^A-Za-z0-9.]+", "-") + "-" + map.explained().id() + (method == RunExplanation.Method.GRADCAM ? "-gradcam" : "") + ".png";
			save(map.map().over(shown), name);
			maps.addObject().put("net_or_rule", map.recogniser()).put("predicted", map.predicted().id()).put("explained", map.explained().id()).put("score", map.score())
					.put("map", name).set("values", Json.tree(map.map()));
			if (!json()) {
				console().result(String.format(Locale.ROOT, "%s\t%s\t%s %.3f\t%s", image, map.recogniser(), map.explained().id(), map.score(), out.resolve(name).toAbsolutePath()));
			}
		}
		return node;
	}

	private void save(PixelImage picture, String name) {
		services().images.writePng(picture, out.resolve(name));
	}
}
