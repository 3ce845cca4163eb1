package org.fervor.ui.lab.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.score.FusionRule;
import org.fervor.core.split.SplitProtocol;
import org.fervor.ui.form.CheckList.Choice;

/** What an experiment can be put together from. */
final class Choices {

	private static final List<String> SPLITS = List.of("subject", "random", "sequence", "fixed", "kfold:10:subject", "kfold:10", "loso");
	private static final int DEPTH = 3;

	private Choices() {
	}

	static List<Choice> splits() {
		return SPLITS.stream().map(id -> new Choice(id, id, SplitProtocol.parse(id).describe())).toList();
	}

	static List<Choice> fusions() {
		return FusionRule.PAPER.stream().map(r -> new Choice(r.id(), r.id(), r.id())).toList();
	}

	static List<Choice> operations(List<Augmentation> all) {
		return all.stream().filter(a -> a.order() > 0).sorted(Comparator.comparingInt(Augmentation::order)).map(a -> new Choice(a.id(), a.title(), a.title())).toList();
	}

	/** The paper's networks and the {@code .cnn} files near the experiment. */
	static List<Choice> networks(Path folder) {
		List<Choice> found = new ArrayList<>(List.of(new Choice("cnn1", "CNN_1", "CNN_1"), new Choice("cnn2", "CNN_2", "CNN_2")));
		try (Stream<Path> files = Files.find(folder, DEPTH, (p, a) -> a.isRegularFile() && p.toString().endsWith(".cnn"))) {
			files.map(p -> folder.relativize(p).toString().replace('\\', '/')).sorted().forEach(name -> found.add(new Choice(name, name, name)));
		} catch (IOException | UncheckedIOException e) {
			// a folder that cannot be listed offers no files; what the document names is shown all the same
		}
		return found;
	}
}
