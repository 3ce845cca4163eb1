package org.fervor.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fervor.core.network.Architecture;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.task.UserError;

/** Fusion rules for stored models: those that were fitted are taken from the run that the models belong to. */
final class RuleOfRun {

	private static final Pattern MODEL = Pattern.compile("model-(.+?)(?:-fold(\\d+))?\\.zip");

	private RuleOfRun() {
	}

	/**
	 * Finds a rule.
	 *
	 * @throws UserError                if it was fitted, and the models are not all those of one fold of one run, in their order
	 * @throws IllegalArgumentException if there is no such rule
	 */
	static FusionRule find(String fusion, List<Path> models) {
		FusionChoice choice = FusionChoice.parse(fusion);
		return choice.rule().orElseGet(() -> fitted(choice, models));
	}

	private static FusionRule fitted(FusionChoice choice, List<Path> models) {
		List<Matcher> names = models.stream().map(m -> MODEL.matcher(m.getFileName().toString())).toList();
		Path folder = models.get(0).toAbsolutePath().getParent();
		boolean ofOneRun = names.stream().allMatch(Matcher::matches) && models.stream().allMatch(m -> m.toAbsolutePath().getParent().equals(folder))
				&& names.stream().map(n -> String.valueOf(n.group(2))).distinct().count() == 1;
		if (!ofOneRun) {
			throw new UserError("the rule '" + choice.id() + "' is fitted by a run: name the models of one run (and one fold) in their folder, or take a rule such as product");
		}
		StoredRun run = StoredRun.open(folder);
		List<String> ids = run.plan().networks().stream().map(Architecture::id).toList();
		if (!ids.equals(names.stream().map(n -> n.group(1)).toList())) {
			throw new UserError("the rule '" + choice.id() + "' was fitted to the networks " + String.join(", ", ids) + "; name all their models, in this order");
		}
		int fold = names.get(0).group(2) == null ? 0 : Integer.parseInt(names.get(0).group(2)) - 1;
		return run.summary().orElseThrow(() -> new UserError(folder + " is not complete: its rules are not fitted yet")).rule(choice, fold);
	}
}
