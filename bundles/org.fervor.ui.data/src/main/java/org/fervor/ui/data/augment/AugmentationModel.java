package org.fervor.ui.data.augment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.augment.LabelSafety;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.LabelJudge.Opinion;
import org.fervor.ui.data.text.Messages;

/**
 * What is looked at while an augmentation is edited: the experiment's recipe, with a slider that has not come to rest, and perhaps another seed that is only tried out. Also
 * says in words what a run's networks think. Knows no widget; UI thread only.
 */
final class AugmentationModel {

	private final Settings thresholds;
	private Recipe stored;
	private OptionalLong tried = OptionalLong.empty();
	private Optional<Recipe> moving = Optional.empty();
	private String operation = "";
	private Map<String, Opinion> opinions = Map.of();

	/** @param thresholds values of {@link LabelSafety#PARAMETERS} */
	AugmentationModel(Recipe stored, Settings thresholds) {
		this.stored = stored;
		this.thresholds = thresholds;
	}

	/** The experiment has changed. A seed that is tried out stays; a slider that moved has come to rest. */
	void stored(Recipe recipe) {
		stored = recipe;
		moving = Optional.empty();
		if (tried.isPresent() && tried.getAsLong() == recipe.seed()) {
			tried = OptionalLong.empty();
		}
	}

	/** What is shown now. */
	Recipe recipe() {
		return moving.orElse(stored).with(seed());
	}

	/** A slider is on its way. */
	void moving(Parameter<?> parameter, String value) {
		moving = Optional.of(stored.with(operation, parameter, value));
	}

	long seed() {
		return tried.orElse(stored.seed());
	}

	/** Tries out another seed; the experiment keeps its own. */
	void seed(long seed) {
		tried = seed == stored.seed() ? OptionalLong.empty() : OptionalLong.of(seed);
	}

	/** Whether the seed that is looked at is not the experiment's. */
	boolean triesSeed() {
		return tried.isPresent();
	}

	/** What stands beside the seed. */
	String seedText() {
		return triesSeed() ? NLS.bind(Messages.augment_seedTried, stored.seed()) : Messages.augment_seedStored;
	}

	/** Id of the operation that is looked at; empty for the original. */
	String operation() {
		return operation;
	}

	void operation(String id) {
		operation = id;
	}

	/** The operation that is looked at; empty for the original, and where there is none of that name now. */
	Optional<Recipe.Step> step() {
		return recipe().step(operation);
	}

	/** What networks think, by {@link SheetCell#key}. */
	void opinions(Map<String, Opinion> known) {
		opinions = new LinkedHashMap<>(known);
	}

	Map<String, LabelSafety.Level> levels() {
		Map<String, LabelSafety.Level> levels = new LinkedHashMap<>();
		opinions.forEach((key, opinion) -> levels.put(key, opinion.safety().level(thresholds)));
		return levels;
	}

	/** The opinion on a picture in words; empty where there is none. */
	String words(SheetCell cell) {
		return Optional.ofNullable(opinions.get(cell.key())).map(this::words).orElse("");
	}

	/** Caption and opinion. */
	String tip(SheetCell cell) {
		String words = words(cell);
		return words.isEmpty() ? cell.caption() : cell.caption() + "\n" + words;
	}

	private String words(Opinion opinion) {
		LabelSafety safety = opinion.safety();
		int draws = safety.after().size();
		String moved = NLS.bind(draws == 1 ? Messages.safety_moved : Messages.safety_movedOnAverage, new Object[] { opinion.label().id(), number(safety.before()),
				number(safety.before() + safety.change()), signed(safety.change()), draws, number(safety.worst()) });
		String flips = safety.flips() == 0 ? "" : draws == 1 ? NLS.bind(Messages.safety_taken, opinion.taken().id()) : NLS.bind(Messages.safety_flips, safety.flips(), draws);
		return (title(safety.level(thresholds)) + " " + moved + " " + flips).strip();
	}

	private static String title(LabelSafety.Level level) {
		return switch (level) {
			case SAFE -> Messages.safety_safe;
			case DOUBTFUL -> Messages.safety_doubtful;
			case UNSAFE -> Messages.safety_unsafe;
		};
	}

	private static String number(double share) {
		return String.format(Locale.ROOT, "%.2f", share);
	}

	/** With a real minus, and never "−0.00". */
	private static String signed(double change) {
		String text = String.format(Locale.ROOT, "%.2f", Math.abs(change));
		return text.equals("0.00") ? "\u00b10.00" : (change < 0 ? "\u2212" : "+") + text;
	}
}
