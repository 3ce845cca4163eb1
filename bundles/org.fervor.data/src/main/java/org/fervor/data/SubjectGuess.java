package org.fervor.data;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;

/**
 * Guesses subjects from names such as {@code S012_03.png} or {@code subject7-a.jpg}. A wrong guess would make a split look subject-independent that is not. So all names
 * must be of that form, and subjects must show several expressions; where they do not, the number may count pictures instead.
 */
final class SubjectGuess {

	private static final Pattern NAME = Pattern.compile("(s|sub|subj|subject)[_-]?(\\d{1,5})[_-].+", Pattern.CASE_INSENSITIVE);

	private SubjectGuess() {
	}

	/** The samples with their subjects, or as they are. */
	static List<Sample> applyIfSafe(List<Sample> samples) {
		List<Sample> guessed = samples.stream().map(SubjectGuess::withSubject).toList();
		return isSafe(guessed) ? guessed : samples;
	}

	private static boolean isSafe(List<Sample> samples) {
		Map<String, Set<Expression>> shown = new HashMap<>();
		samples.forEach(s -> shown.computeIfAbsent(s.subject(), k -> EnumSet.noneOf(Expression.class)).add(s.label()));
		long several = shown.values().stream().filter(s -> s.size() > 1).count();
		return shown.size() > 1 && !shown.containsKey("") && 2 * several >= shown.size();
	}

	private static Sample withSubject(Sample sample) {
		String name = sample.name().substring(sample.name().lastIndexOf('/') + 1);
		return new Sample(sample.image(), sample.label(), subject(name).orElse(""), sample.sequence(), sample.part());
	}

	private static Optional<String> subject(String fileName) {
		Matcher name = NAME.matcher(fileName);
		return name.matches() ? Optional.of((name.group(1) + name.group(2)).toUpperCase(Locale.ROOT)) : Optional.empty();
	}
}
