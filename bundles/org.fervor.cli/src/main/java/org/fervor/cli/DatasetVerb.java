package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.LeftOut;
import org.fervor.experiment.Json;
import org.fervor.experiment.PreCropped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a data set holds. */
@Command(name = "dataset", description = "Recognises a data set and says what it holds.")
final class DatasetVerb extends Verb {

	@Parameters(paramLabel = "PATH", description = "Folder or file of the data set.")
	private Path path;

	@Option(names = "--layout", paramLabel = "LAYOUT", description = "Its layout, where recognising it fails.")
	private String layout;

	@Override
	public Integer call() throws IOException {
		Optional<String> id = Optional.ofNullable(layout).filter(l -> !l.equals("auto"));
		Dataset dataset = services().opener.open(path, id, progress());
		if (json()) {
			console().json(json(dataset));
			return ExitCode.DONE;
		}
		console().result("layout     " + dataset.layout());
		console().result("images     " + dataset.samples().size());
		dataset.classCounts().forEach((expression, count) -> console().result(String.format("  %-10s %d", expression.id(), count)));
		console().result("subjects   " + (dataset.subjects() == 0 ? "not named" : dataset.subjects()));
		console().result("sequences  " + (dataset.sequences() == 0 ? "not named" : dataset.sequences()));
		console().result("own split  " + (dataset.hasFixedSplit() ? "yes" : "no"));
		PreCropped.size(dataset, services().images).ifPresent(size -> console().result("faces      " + PreCropped.sentence(size)));
		console().result("left out   " + (dataset.leftOut().isEmpty() ? "nothing" : dataset.leftOut().stream().mapToInt(LeftOut::count).sum()));
		dataset.leftOut().forEach(l -> console().result("  " + l.count() + " × " + l.reason() + (l.example().isEmpty() ? "" : ", for instance " + l.example())));
		return ExitCode.DONE;
	}

	private ObjectNode json(Dataset dataset) {
		ObjectNode node = Json.object();
		node.put("layout", dataset.layout()).put("images", dataset.samples().size());
		ObjectNode classes = node.putObject("classes");
		dataset.classCounts().forEach((expression, count) -> classes.put(expression.id(), count));
		node.put("subjects", dataset.subjects()).put("sequences", dataset.sequences()).put("own_split", dataset.hasFixedSplit());
		PreCropped.size(dataset, services().images).ifPresent(size -> node.putObject("cropped_faces").put("width", size.width()).put("height", size.height()).put("detector", PreCropped.NONE));
		node.set("problems", Json.tree(dataset.leftOut()));
		return node;
	}
}
