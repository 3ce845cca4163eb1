package org.fervor.core.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fusion rule as an experiment or a command line names it: one that is ready, or one that must first be fitted on images that neither trained a network nor test it.
 */
public sealed interface FusionChoice {

	/** What there is, for messages, forms and help; a colon begins what one may add. */
	List<String> KNOWN = List.of("sum", "product", "mean", "max", "median", "vote", "weighted", "weighted:W1,W2", "logpool", "logpool:T", "logpool:fit", "stacking");

	/** As it was named. */
	String id();

	/** For a person: "sum rule", "stacking". */
	String title();

	/** The rule, where it needs no fitting. */
	Optional<FusionRule> rule();

	/**
	 * Fits the rule; one that is ready stays as it is.
	 *
	 * @param networks each network's scores on the same validation samples
	 * @param truth    index of each sample's class
	 */
	FusionRule fit(List<Scores> networks, int[] truth);

	/** What a rule that this choice fitted was fitted to, for a stored file; empty where nothing was. */
	default double[][] numbers(FusionRule fitted) {
		if (fitted instanceof FusionRules.Weighted weighted && rule().isEmpty()) {
			return new double[][] { weighted.weights().stream().mapToDouble(w -> w).toArray() };
		} else if (fitted instanceof FusionRules.LogPool pool && rule().isEmpty()) {
			return new double[][] { { pool.temperature() } };
		}
		return fitted instanceof LogisticStacking stacking ? stacking.weights() : new double[0][];
	}

	/** The rule that {@link #numbers} were taken from. */
	default FusionRule restored(double[][] numbers) {
		return rule().orElseGet(() -> this instanceof FittedWeights ? new FusionRules.Weighted(Arrays.stream(numbers[0]).boxed().toList())
				: this instanceof FittedTemperature ? new FusionRules.LogPool(numbers[0][0]) : new LogisticStacking(numbers));
	}

	/** A rule that needs no fitting. */
	record Ready(FusionRule fixed) implements FusionChoice {
		@Override
		public String id() {
			return fixed.id();
		}

		@Override
		public String title() {
			return switch (fixed.id()) {
				case "vote" -> "majority vote";
				case "logpool" -> "log-opinion pool";
				default -> fixed instanceof FusionRules.Weighted || fixed instanceof FusionRules.LogPool ? fixed.id().replace("logpool:", "log-opinion pool, T = ").replace("weighted:",
						"weighted sum, ") : fixed.id() + " rule";
			};
		}

		@Override
		public Optional<FusionRule> rule() {
			return Optional.of(fixed);
		}

		@Override
		public FusionRule fit(List<Scores> networks, int[] truth) {
			return fixed;
		}
	}

	/** A weighted sum whose weights are fitted. */
	record FittedWeights() implements FusionChoice {
		@Override
		public String id() {
			return "weighted";
		}

		@Override
		public String title() {
			return "weighted sum (fitted)";
		}

		@Override
		public Optional<FusionRule> rule() {
			return Optional.empty();
		}

		@Override
		public FusionRule fit(List<Scores> networks, int[] truth) {
			return FusionFit.weights(networks, truth);
		}
	}

	/** A log-opinion pool whose temperature is fitted. */
	record FittedTemperature() implements FusionChoice {
		@Override
		public String id() {
			return "logpool:fit";
		}

		@Override
		public String title() {
			return "log-opinion pool (T fitted)";
		}

		@Override
		public Optional<FusionRule> rule() {
			return Optional.empty();
		}

		@Override
		public FusionRule fit(List<Scores> networks, int[] truth) {
			return FusionFit.temperature(networks, truth);
		}
	}

	/** Multinomial logistic regression on the networks' log scores (Wolpert 1992). */
	record Stacking() implements FusionChoice {
		@Override
		public String id() {
			return "stacking";
		}

		@Override
		public String title() {
			return "stacking (logistic regression)";
		}

		@Override
		public Optional<FusionRule> rule() {
			return Optional.empty();
		}

		@Override
		public FusionRule fit(List<Scores> networks, int[] truth) {
			return LogisticStacking.fit(networks, truth);
		}
	}

	/**
	 * Reads {@code sum|product|mean|max|median|vote|weighted|weighted:W1,W2,…|logpool|logpool:T|logpool:fit|stacking}.
	 *
	 * @throws IllegalArgumentException with a sentence that names the rules there are
	 */
	static FusionChoice parse(String text) {
		String[] words = text.strip().toLowerCase(Locale.ROOT).split(":", 2);
		if (words.length == 2) {
			return withValue(text, words[0], words[1]);
		}
		return switch (words[0]) {
			case "sum" -> new Ready(FusionRule.SUM);
			case "product" -> new Ready(FusionRule.PRODUCT);
			case "mean" -> new Ready(new FusionRules.Mean());
			case "max" -> new Ready(new FusionRules.Max());
			case "median" -> new Ready(new FusionRules.Median());
			case "vote" -> new Ready(new FusionRules.Vote());
			case "logpool" -> new Ready(new FusionRules.LogPool(1));
			case "weighted" -> new FittedWeights();
			case "stacking" -> new Stacking();
			default -> throw unknown(text);
		};
	}

	private static FusionChoice withValue(String text, String name, String value) {
		try {
			if (name.equals("weighted")) {
				return new Ready(new FusionRules.Weighted(Arrays.stream(value.split(",")).map(w -> Double.valueOf(w.strip())).toList()));
			} else if (name.equals("logpool")) {
				return value.equals("fit") ? new FittedTemperature() : new Ready(new FusionRules.LogPool(Double.parseDouble(value)));
			}
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("the fusion rule '" + text + "' holds '" + value + "' where numbers belong, as in weighted:0.4,0.6 or logpool:2", e);
		}
		throw unknown(text);
	}

	private static IllegalArgumentException unknown(String text) {
		return new IllegalArgumentException("there is no fusion rule '" + text + "': " + String.join(", ", KNOWN));
	}
}
