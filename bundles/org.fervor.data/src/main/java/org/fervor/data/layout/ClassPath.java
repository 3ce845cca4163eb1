package org.fervor.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.fervor.core.data.Part;

/**
 * A picture's place among class folders, from a name such as {@code train/happy/a/1.png}.
 *
 * @param around folders around the class folder, {@code train}; empty where the class folder lies in the home itself
 * @param part   from the folders around the class folder, or from the one in it; none without one
 * @param folder name of the class folder
 * @param below  what lies below it: folders and the file
 */
public record ClassPath(String around, Part part, String folder, List<String> below) {

	/**
	 * Takes the name of a picture apart at the outermost class folder.
	 *
	 * @param isClass tells class folders by their name
	 * @return empty where no folder is one
	 */
	static Optional<ClassPath> of(String name, Predicate<String> isClass, ClassRules rules) {
		List<String> steps = Arrays.asList(name.split("/"));
		for (int i = 0; i < steps.size() - 1; i++) {
			if (isClass.test(steps.get(i))) {
				List<String> below = steps.subList(i + 1, steps.size());
				Optional<SplitName> split = SplitName.ofFolders(steps.subList(0, i), rules::split);
				return Optional.of(new ClassPath(String.join("/", steps.subList(0, i)), split.or(() -> inside(below)).map(SplitName::part).orElse(Part.NONE), steps.get(i), below));
			}
		}
		return Optional.empty();
	}

	/** Some sets have {@code anger/train/1.png}. */
	private static Optional<SplitName> inside(List<String> below) {
		return below.size() > 1 ? SplitName.named(below.get(0)) : Optional.empty();
	}

	/** The file's own name. */
	public String file() {
		return below.get(below.size() - 1);
	}
}
