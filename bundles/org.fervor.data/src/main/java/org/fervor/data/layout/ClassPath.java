package org.fervor.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.fervor.core.data.Part;

/**
 * A picture's place among class folders.
 *
 * @param part   from the folder around the class folder; none without one
 * @param folder name of the class folder
 * @param below  what lies below it: folders and the file
 */
public record ClassPath(Part part, String folder, List<String> below) {

	/**
	 * Takes a name such as {@code train/happy/a/1.png} apart.
	 *
	 * @param halves tells which folder names are halves of the data set
	 * @return empty where no folder could be the class
	 */
	public static Optional<ClassPath> of(String name, Function<String, Optional<Part>> halves) {
		return of(Arrays.asList(name.split("/")), halves).filter(p -> !p.below().isEmpty());
	}

	/** Whether a folder's name is that of a class folder itself, by its place. */
	public static Optional<ClassPath> ofClassFolder(String folder, Function<String, Optional<Part>> halves) {
		return of(Arrays.asList(folder.split("/")), halves).filter(p -> p.below().isEmpty());
	}

	private static Optional<ClassPath> of(List<String> steps, Function<String, Optional<Part>> halves) {
		Optional<Part> half = halves.apply(steps.get(0));
		int first = half.isPresent() ? 1 : 0;
		return steps.size() <= first ? Optional.empty()
				: Optional.of(new ClassPath(half.orElse(Part.NONE), steps.get(first), steps.subList(first + 1, steps.size())));
	}

	/** The file's own name. */
	public String file() {
		return below.get(below.size() - 1);
	}
}
