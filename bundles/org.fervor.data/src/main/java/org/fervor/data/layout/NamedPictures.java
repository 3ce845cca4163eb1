package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/**
 * Pictures whose own names tell everything, in whatever folders they lie; these may divide them into parts.
 *
 * @param pattern of the names
 * @param judge   from a name to what it tells
 */
public record NamedPictures(Pattern pattern, Function<String, Optional<Verdict.Take>> judge) implements Form {

	private static final int FOLDERS = 6;

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.below(path, SURE, this::isHome);
	}

	@Override
	public void collect(Draft draft) throws IOException {
		Set<String> names = new HashSet<>();
		for (FoundFile picture : draft.pictures(draft.home()).files()) {
			Optional<Verdict.Take> take = judge.apply(picture.fileName());
			if (take.isEmpty()) {
				draft.leaveOut("name of another form", picture.name());
			} else if (!names.add(picture.stem().toUpperCase(Locale.ROOT))) {
				draft.leaveOut("second picture of one name", picture.name());
			} else {
				draft.add(picture, take.get().in(part(picture.name())));
			}
		}
	}

	private static Part part(String name) {
		List<String> steps = Arrays.asList(name.split("/"));
		return SplitName.ofFolders(steps.subList(0, steps.size() - 1), SplitName::in).map(SplitName::part).orElse(Part.NONE);
	}

	/** One folder of such pictures among others is a home itself; two or more of them have a home in common, and so have the parts of a set. */
	private boolean isHome(Peek folder) {
		return holds(folder) || folder.folders().stream().filter(f -> SplitName.in(f).isPresent()).map(folder::into).filter(p -> holds(p) || p.children(FOLDERS).anyMatch(this::holdsThem))
				.count() > 1;
	}

	private boolean holds(Peek folder) {
		return holdsThem(folder) || folder.children(FOLDERS).filter(this::holdsThem).count() > 1;
	}

	private boolean holdsThem(Peek folder) {
		return folder.hasPictures(pattern);
	}
}
