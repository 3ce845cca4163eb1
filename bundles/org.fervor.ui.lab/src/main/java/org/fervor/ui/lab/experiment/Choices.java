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
import org.fervor.ui.lab.text.Messages;

/** What an experiment can be put together from. */
final class Choices {

	private static final List<Choice> SPLITS = List.of(split("subject", Messages.split_subject), split("random", Messages.split_random),
			split("sequence", Messages.split_sequence), split("fixed", Messages.split_fixed), split("kfold:10:subject", Messages.split_foldsOfSubjects),
			split("kfold:10", Messages.split_folds), split("loso", Messages.split_loso));
	private static final int DEPTH = 3;

	private Choices() {
	}

	static List<Choice> splits() {
		return SPLITS;
	}

	private static Choice split(String id, String label) {
		return new Choice(id, label, SplitProtocol.parse(id).describe());
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
