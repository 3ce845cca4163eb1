package org.fervor.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;

/** The class in the name of a folder: {@code anger}, {@code 0_anger}, {@code 3. happy}, {@code Angry faces}, {@code sadness (1)}. */
final class FolderLabel {

	private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\d+[\\s_.-]*(?=\\p{L})");
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
	/** Words that say what is in the folder, not which class. */
	private static final Set<String> FILLERS = Set.of("", "face", "faces", "image", "images", "picture", "pictures", "photo", "photos", "expression", "expressions", "emotion", "emotions");

	private FolderLabel() {
	}

	static Optional<Expression> of(String folder, ClassMap map) {
		Optional<Expression> whole = map.named(folder).or(() -> map.named(NUMBER_IN_FRONT.matcher(folder).replaceFirst("")));
		if (whole.isPresent()) {
			return whole;
		}
		List<String> words = Arrays.stream(BETWEEN_WORDS.split(folder.toLowerCase(Locale.ROOT))).filter(w -> !FILLERS.contains(w)).toList();
		// two letters are a code where they stand alone, and a syllable in a longer name
		return words.size() == 1 && words.get(0).length() > 2 ? map.named(words.get(0)) : Optional.empty();
	}
}
