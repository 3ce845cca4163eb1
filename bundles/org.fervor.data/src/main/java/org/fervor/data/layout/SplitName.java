package org.fervor.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;

/**
 * A part of a data set as the name of a folder or table says it: {@code train}, {@code Test set}, {@code fer2013_PublicTest}, {@code CK+_Train_crop}.
 *
 * @param word which word of the name says so, in lower case; two names with the same word compete for one part
 * @param part which part it is
 */
public record SplitName(String word, Part part) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
	private static final Map<String, Part> WORDS = Map.ofEntries(word(Part.TRAIN, "train"), word(Part.TRAIN, "training"), word(Part.TRAIN, "trainset"), word(Part.TRAIN, "traindata"),
			word(Part.VALIDATION, "val"), word(Part.VALIDATION, "valid"), word(Part.VALIDATION, "validation"), word(Part.VALIDATION, "valset"), word(Part.VALIDATION, "dev"),
			word(Part.VALIDATION, "devset"), word(Part.TEST, "test"), word(Part.TEST, "testing"), word(Part.TEST, "testset"), word(Part.TEST, "testdata"), word(Part.TEST, "eval"),
			word(Part.TEST, "evaluation"), word(Part.VALIDATION, "publictest"), word(Part.TEST, "privatetest"));

	/** The part that a name says, whatever other words are in it; empty where it says none, or two of them. */
	public static Optional<SplitName> in(String name) {
		List<String> words = Arrays.stream(BETWEEN_WORDS.split(name)).map(w -> w.toLowerCase(Locale.ROOT)).toList();
		Optional<SplitName> whole = named(String.join("", words));
		if (whole.isPresent()) {
			return whole;
		}
		List<SplitName> found = words.stream().map(SplitName::named).flatMap(Optional::stream).toList();
		if (found.stream().map(SplitName::part).distinct().count() != 1) {
			return Optional.empty();
		}
		return words.contains("public") && found.get(0).part == Part.TEST ? Optional.of(new SplitName("publictest", Part.VALIDATION)) : Optional.of(found.get(0));
	}

	/** The part that a name is the word for, and nothing else, ignoring case. */
	public static Optional<SplitName> named(String name) {
		String word = name.toLowerCase(Locale.ROOT);
		return Optional.ofNullable(WORDS.get(word)).map(p -> new SplitName(word, p));
	}

	/** The part that the innermost of some folders says. @param split what one folder says */
	static Optional<SplitName> ofFolders(List<String> folders, Function<String, Optional<SplitName>> split) {
		for (int i = folders.size() - 1; i >= 0; i--) {
			Optional<SplitName> name = split.apply(folders.get(i));
			if (name.isPresent()) {
				return name;
			}
		}
		return Optional.empty();
	}

	private static Map.Entry<String, Part> word(Part part, String word) {
		return Map.entry(word, part);
	}
}
