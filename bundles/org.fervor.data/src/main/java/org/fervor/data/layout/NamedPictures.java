package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/**
 * Pictures whose own names tell everything, in whatever folders they lie.
 *
 * @param pattern of the names
 * @param judge   from a name to what it tells
 */
public record NamedPictures(Pattern pattern, Function<String, Optional<Verdict.Take>> judge) implements Form {

	private static final int FOLDERS = 6;

	@Override
	public Optional<Home> find(Path path) {
		return HomeSearch.below(path, SURE, this::isHome);
	}

	@Override
	public void collect(Draft draft) throws IOException {
		for (FoundFile picture : draft.pictures(draft.home()).files()) {
			Optional<Verdict.Take> take = judge.apply(picture.fileName());
			draft.add(picture, take.isPresent() ? take.get() : new Verdict.Leave("name of another form"));
		}
	}

	/** One folder of such pictures among others is a home itself; two or more of them have a home in common. */
	private boolean isHome(Peek folder) {
		return folder.hasPictures(pattern) || folder.children(FOLDERS).filter(c -> c.hasPictures(pattern)).count() > 1;
	}
}
