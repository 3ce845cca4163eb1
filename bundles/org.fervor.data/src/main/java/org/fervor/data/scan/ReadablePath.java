package org.fervor.data.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.task.UserError;
import org.fervor.core.text.Words;

/** Whether there is anything at a path at all, before anybody looks for a layout. */
public final class ReadablePath {

	private ReadablePath() {
	}

	/**
	 * The path, absolute.
	 *
	 * @throws UserError if nothing is there or it may not be read
	 */
	public static Path of(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		if (!Files.exists(absolute)) {
			throw new UserError(path + ": there is no such folder; "
					+ nearMiss(absolute).filter(Files::exists).map(p -> "did you mean " + p + "?").orElse("check the spelling"));
		}
		if (!Files.isReadable(absolute)) {
			throw new UserError(path + ": you may not read it; change its permissions or choose another folder");
		}
		return absolute;
	}

	/** Mends the first part of a path that does not exist, if a name beside it is nearly the same. */
	private static Optional<Path> nearMiss(Path missing) {
		Path part = missing;
		while (part.getParent() != null && !Files.isDirectory(part.getParent())) {
			part = part.getParent();
		}
		Path wrong = part;
		return part.getParent() == null ? Optional.empty() : nearestSibling(part).map(right -> right.resolve(wrong.relativize(missing)).normalize());
	}

	private static Optional<Path> nearestSibling(Path wrong) {
		String name = wrong.getFileName().toString().toLowerCase(Locale.ROOT);
		Peek beside = Peek.at(wrong.getParent());
		record Candidate(String name, int edits) {
		}
		return Stream.concat(beside.folders().stream(), beside.others().stream())
				.map(n -> new Candidate(n, Words.edits(name, n.toLowerCase(Locale.ROOT))))
				.filter(c -> c.edits() <= Math.min(3, name.length() / 2))
				.min(Comparator.comparingInt(Candidate::edits))
				.map(c -> wrong.resolveSibling(c.name()));
	}

}
