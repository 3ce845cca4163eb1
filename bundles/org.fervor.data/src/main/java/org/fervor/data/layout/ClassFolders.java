package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.data.scan.FileWalk;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/**
 * A folder per class, {@code <class>/**}{@code /<picture>}, or in parts, {@code train|test/<class>/**}{@code /<picture>}, whatever words are around train and test and
 * whatever folder is between part and class.
 *
 * @param sureness where such folders are
 * @param rules    of the layout
 */
public record ClassFolders(double sureness, ClassRules rules) implements Form {

	private static final int FOLDERS = 3;

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.below(path, sureness, p -> isHome(p, map));
	}

	@Override
	public void collect(Draft draft) throws IOException {
		FileWalk walk = draft.pictures(draft.home());
		Map<FoundFile, ClassPath> paths = new HashMap<>();
		for (FoundFile picture : walk.files()) {
			ClassPath.of(picture.name(), f -> rules.label(f, draft.map()).isPresent(), rules).ifPresent(p -> paths.put(picture, p));
		}
		ClassPlaces places = ClassPlaces.of(new TreeSet<>(paths.values().stream().map(ClassPath::around).toList()), rules);
		if (!places.rivals().isEmpty()) {
			throw Draft.choose(draft.home(), places.rivals().stream().map(draft.home()::resolve).toList());
		}
		for (FoundFile picture : walk.files()) {
			ClassPath path = paths.get(picture);
			if (path == null) {
				outside(draft, places, picture);
			} else if (!places.taken().contains(path.around())) {
				draft.leaveOut("image in class folders that are no part of the data set", picture.name());
			} else {
				draft.add(picture, rules.judge(path, rules.label(path.folder(), draft.map()).orElseThrow()));
			}
		}
		emptyFolders(draft, walk, places);
	}

	/** Beside class folders, a folder of pictures is a class whose name is not known. */
	private static void outside(Draft draft, ClassPlaces places, FoundFile picture) {
		Optional<String> place = places.around(picture.name());
		String inside = picture.name().substring(place.filter(p -> !p.isEmpty()).map(p -> p.length() + 1).orElse(0));
		if (place.isPresent() && inside.indexOf('/') > 0) {
			draft.unknownClass(inside.substring(0, inside.indexOf('/')));
			draft.leaveOut("folder name that is no class", picture.name());
		} else {
			draft.leaveOut("picture outside the class folders", picture.name());
		}
	}

	private void emptyFolders(Draft draft, FileWalk walk, ClassPlaces places) {
		for (String folder : walk.folders()) {
			int slash = folder.lastIndexOf('/');
			boolean inPlace = places.taken().isEmpty() || places.taken().contains(slash < 0 ? "" : folder.substring(0, slash));
			if (inPlace && rules.label(folder.substring(slash + 1), draft.map()).isPresent() && walk.files().stream().noneMatch(p -> p.name().startsWith(folder + "/"))) {
				draft.leaveOut("class folder without pictures", folder);
			}
		}
	}

	/** One part alone makes a home only by its plain name; {@code fer_test} alone is a home itself. */
	private boolean isHome(Peek folder, ClassMap map) {
		if (holdsClasses(folder, map)) {
			return true;
		}
		List<String> parts = folder.folders().stream().filter(f -> rules.split(f).isPresent()).filter(f -> holdsClassesNear(folder.into(f), map)).toList();
		return parts.size() > 1 || parts.stream().anyMatch(f -> SplitName.named(f).isPresent() || SplitName.in(f).isEmpty());
	}

	/** In the folder, or with one folder between, as in {@code train/images/anger}. */
	private boolean holdsClassesNear(Peek part, ClassMap map) {
		return holdsClasses(part, map) || part.children(FOLDERS).anyMatch(c -> holdsClasses(c, map));
	}

	private boolean holdsClasses(Peek folder, ClassMap map) {
		Stream<String> classes = folder.folders().stream().filter(f -> label(f, map).isPresent());
		return classes.limit(FOLDERS).map(folder::into).anyMatch(rules::fits);
	}

	private Optional<Expression> label(String folder, ClassMap map) {
		return rules.label(folder, map);
	}
}
