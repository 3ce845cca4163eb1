package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.fervor.core.label.Expression;
import org.fervor.data.scan.FileWalk;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/**
 * A folder per class, {@code <class>/**}{@code /<picture>}, or in halves, {@code train|test/<class>/**}{@code /<picture>}.
 *
 * @param sureness where such folders are
 * @param rules    of the layout
 */
public record ClassFolders(double sureness, ClassRules rules) implements Form {

	private static final int FOLDERS = 3;

	@Override
	public Optional<Home> find(Path path) {
		return HomeSearch.below(path, sureness, this::isHome);
	}

	@Override
	public void collect(Draft draft) throws IOException {
		FileWalk walk = draft.pictures(draft.home());
		walk.files().forEach(p -> draft.add(p, judge(p)));
		walk.folders().stream().filter(f -> isClassFolder(f) && walk.files().stream().noneMatch(p -> p.name().startsWith(f + "/")))
				.forEach(f -> draft.leaveOut("class folder without pictures", f));
	}

	private boolean isHome(Peek folder) {
		return holdsClasses(folder) || folder.folders().stream().filter(f -> rules.half(f).isPresent()).map(folder::into).anyMatch(this::holdsClasses);
	}

	private boolean holdsClasses(Peek folder) {
		return folder.folders().stream().filter(f -> rules.label(f).isPresent()).limit(FOLDERS).map(folder::into).anyMatch(rules::fits);
	}

	private Verdict judge(FoundFile picture) {
		Optional<ClassPath> place = ClassPath.of(picture.name(), rules::half);
		if (place.isEmpty()) {
			return new Verdict.Leave("picture outside the class folders");
		}
		Optional<Expression> label = rules.label(place.get().folder());
		return label.isEmpty() ? new Verdict.Leave("folder name that is no class") : rules.judge(place.get(), label.get());
	}

	private boolean isClassFolder(String folder) {
		return ClassPath.ofClassFolder(folder, rules::half).filter(p -> rules.label(p.folder()).isPresent()).isPresent();
	}
}
