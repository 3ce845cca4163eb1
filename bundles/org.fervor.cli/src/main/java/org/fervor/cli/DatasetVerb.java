package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.UnknownClass;
import org.fervor.core.label.ClassMap;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ImageProblem;
import org.fervor.experiment.ImageProblems;
import org.fervor.experiment.Json;
import org.fervor.experiment.PreCropped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a data set holds. */
@Command(name = "dataset", description = "Recognises a data set and says what it holds.")
final class DatasetVerb extends Verb {

	/** So many unknown names are listed. */
	private static final int NAMED = 12;

	@Parameters(paramLabel = "PATH", description = "Folder or file of the data set.")
	private Path path;

	@Option(names = "--layout", paramLabel = "LAYOUT", description = "Its layout, where recognising it fails.")
	private String layout;

	@Option(names = "--map", paramLabel = "NAME=CLASS", description = "What the data set's own name for a class stands for, such as suprise=surprise; may be given several times.")
	private List<String> map = List.of();

	@Option(names = "--names-only", description = "Read names and label files only: images are not opened, so those of one colour or under two labels are not found.")
	private boolean namesOnly;

	@Override
	public Integer call() throws IOException {
		Optional<String> id = Optional.ofNullable(layout).filter(l -> !l.equals("auto"));
		Dataset dataset = services().opener.open(path, new DatasetRequest(id, classMap()), progress());
		List<ImageProblem> problems = namesOnly ? List.of() : ImageProblems.of(dataset, services().images, progress());
		if (json()) {
			console().json(json(dataset, problems));
			return ExitCode.DONE;
		}
		unknownClasses(dataset).forEach(console()::result);
		console().result("layout     " + dataset.layout());
		console().result("images     " + dataset.samples().size());
		dataset.classCounts().forEach((expression, count) -> console().result(String.format("  %-10s %d", expression.id(), count)));
		console().result("subjects   " + (dataset.subjects() == 0 ? "not named" : dataset.subjects()));
		console().result("sequences  " + (dataset.sequences() == 0 ? "not named" : dataset.sequences()));
		console().result("own split  " + parts(dataset));
		PreCropped.size(dataset, services().images).ifPresent(size -> console().result("faces      " + PreCropped.sentence(size)));
		console().result("problems   " + (namesOnly ? "not looked for" : problems.isEmpty() ? "none" : problems.stream().mapToInt(ImageProblem::count).sum()));
		problems.forEach(p -> console().result("  " + p.inWords()));
		console().result("left out   " + (dataset.leftOut().isEmpty() ? "nothing" : dataset.leftOut().stream().mapToInt(LeftOut::count).sum()));
		dataset.leftOut().forEach(l -> console().result("  " + l.count() + " × " + l.reason() + (l.example().isEmpty() ? "" : ", for instance " + l.example())));
		return ExitCode.DONE;
	}

	private ClassMap classMap() {
		try {
			return ClassMap.parse(String.join(",", map));
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	/** What is lost because a name of a class is unknown, and how to have it; nothing where nothing is lost. */
	private static List<String> unknownClasses(Dataset dataset) {
		List<UnknownClass> unknown = dataset.unknownClasses();
		if (unknown.isEmpty()) {
			return List.of();
		}
		List<String> lines = new ArrayList<>(List.of("warning    images skipped because the names of their classes are unknown: " + unknown.stream().mapToInt(UnknownClass::images).sum() + "; map them with --map NAME=CLASS"));
		unknown.stream().limit(NAMED).forEach(u -> lines.add("  " + u.name() + " (" + u.images() + (u.images() == 1 ? " image)" : " images)")
				+ u.guess().map(g -> ": did you mean --map " + quoted(u.name()) + "=" + g.id() + "?").orElse("")));
		if (unknown.size() > NAMED) {
			lines.add("  and " + (unknown.size() - NAMED) + " more names");
		}
		return lines;
	}

	/** As a shell takes it for one word. */
	private static String quoted(String name) {
		return name.matches("[\\w.-]+") ? name : "'" + name + "'";
	}

	private static String parts(Dataset dataset) {
		if (!dataset.hasFixedSplit()) {
			return "no";
		}
		return dataset.partCounts().entrySet().stream().map(p -> (p.getKey() == Part.NONE ? "in no part" : p.getKey().name().toLowerCase(Locale.ROOT)) + " " + p.getValue())
				.collect(Collectors.joining(", ", "yes: ", ""));
	}

	private ObjectNode json(Dataset dataset, List<ImageProblem> problems) {
		ObjectNode node = Json.object();
		node.put("layout", dataset.layout()).put("images", dataset.samples().size());
		ObjectNode classes = node.putObject("classes");
		dataset.classCounts().forEach((expression, count) -> classes.put(expression.id(), count));
		node.put("subjects", dataset.subjects()).put("sequences", dataset.sequences()).put("own_split", dataset.hasFixedSplit());
		PreCropped.size(dataset, services().images).ifPresent(size -> node.putObject("cropped_faces").put("width", size.width()).put("height", size.height()).put("detector", PreCropped.NONE));
		ObjectNode parts = node.putObject("parts");
		dataset.partCounts().forEach((part, count) -> parts.put(part.name().toLowerCase(Locale.ROOT), count));
		ObjectNode unknown = node.putObject("unknown_classes");
		dataset.unknownClasses().forEach(u -> unknown.put(u.name(), u.images()));
		ArrayNode all = node.putArray("problems");
		dataset.leftOut().forEach(l -> all.add(Json.tree(l)));
		problems.forEach(p -> all.add(Json.tree(p)));
		return node;
	}
}
