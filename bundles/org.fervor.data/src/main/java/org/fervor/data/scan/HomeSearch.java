package org.fervor.data.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds where a layout begins, when somebody points at a folder a little above it or inside it. */
public final class HomeSearch {

	private static final int DEPTH = 2;
	private static final int FOLDERS = 40;
	private static final int FEWEST = 3;
	private static final double LESS_PER_LEVEL = 0.1;

	private HomeSearch() {
	}

	/**
	 * Looks at a folder, then at the folders in it, then at those in these; a bounded number of them.
	 *
	 * @param sureness of a home at the start itself; a home further down is less sure
	 */
	public static Optional<Home> below(Path start, double sureness, Predicate<Peek> isHome) {
		List<Peek> level = List.of(Peek.at(start));
		for (int depth = 0; depth <= DEPTH; depth++) {
			List<Path> homes = level.stream().filter(isHome).map(Peek::folder).toList();
			if (!homes.isEmpty()) {
				return Optional.of(new Home(homes.get(0), sureness * (1 - LESS_PER_LEVEL * depth), homes.subList(1, homes.size())));
			}
			level = depth < DEPTH ? childrenOf(level) : List.of();
		}
		return Optional.empty();
	}

	/**
	 * Looks below, and if nothing is there, above the start.
	 *
	 * @param inside names of folders and files that lie inside a home, such as {@code cohn-kanade-images}; the search climbs out of these
	 */
	public static Optional<Home> around(Path start, Pattern inside, double sureness, Predicate<Peek> isHome) {
		Optional<Home> below = below(start, sureness, isHome);
		Path above = climb(start, inside);
		return below.isPresent() || above.equals(start) || !isHome.test(Peek.at(above)) ? below
				: Optional.of(new Home(above, sureness * (1 - LESS_PER_LEVEL)));
	}

	private static Path climb(Path start, Pattern inside) {
		Path path = start;
		while (path.getParent() != null && inside.matcher(path.getFileName().toString()).matches()) {
			path = path.getParent();
		}
		return path;
	}

	private static List<Peek> childrenOf(List<Peek> level) {
		List<Peek> next = new ArrayList<>();
		for (Peek parent : level) {
			parent.children(Math.max(FEWEST, FOLDERS / level.size())).forEach(next::add);
		}
		return next;
	}
}
