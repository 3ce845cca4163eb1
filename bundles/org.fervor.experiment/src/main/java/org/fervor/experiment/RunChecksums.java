package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.ForeignFile;
import org.fervor.core.task.UserError;

/**
 * {@code checksums.sha256}: a SHA-256 per file of a finished run, as {@code sha256sum --check} reads them. The report is not among them, because it can be written again
 * at any time; nor is the log, which may grow by a line, nor folders such as checkpoints.
 */
public final class RunChecksums {

	private static final String NAME = "checksums.sha256";
	private static final int LARGEST = 16 << 20;
	private static final String LINE = "[0-9a-f]{64} [ *].+";

	private RunChecksums() {
	}

	/** What was found wrong: file name → "changed" or "missing"; and files that nobody wrote down. */
	public record Findings(boolean present, Map<String, String> wrong, List<String> unknown) {
		/** Whether the folder is as the run left it. */
		public boolean clean() {
			return present && wrong.isEmpty();
		}
	}

	/**
	 * Writes the hashes of the files that stand in a run's folder now.
	 *
	 * @param soon files that are about to be written: name → content
	 */
	static void write(RunFolder folder, Map<String, byte[]> soon) throws IOException {
		StringBuilder lines = new StringBuilder();
		for (Path file : files(folder.path())) {
			byte[] content = soon.get(file.getFileName().toString());
			lines.append(content == null ? hash(file) : ContentHash.of(content)).append("  ").append(file.getFileName()).append('\n');
		}
		AtomicFile.write(folder.path().resolve(NAME), lines.toString());
	}

	/**
	 * Compares a run's files with what was written down.
	 *
	 * @throws UserError if the list of hashes is damaged
	 */
	public static Findings check(Path folder) throws IOException {
		Path list = folder.resolve(NAME);
		if (!Files.isRegularFile(list)) {
			return new Findings(false, Map.of(), List.of());
		}
		Map<String, String> wrong = new TreeMap<>();
		List<String> known = new ArrayList<>();
		for (String line : ForeignFile.text(list, LARGEST).lines().toList()) {
			if (!line.matches(LINE)) {
				throw new UserError(list + " is damaged: '" + line + "' is no line of sha256sum; restore it");
			}
			String name = line.substring(66);
			known.add(name);
			if (!Files.isRegularFile(folder.resolve(name))) {
				wrong.put(name, "missing");
			} else if (!hash(folder.resolve(name)).equals(line.substring(0, 64))) {
				wrong.put(name, "changed");
			}
		}
		List<String> unknown = files(folder).stream().map(f -> f.getFileName().toString()).filter(n -> !known.contains(n)).toList();
		return new Findings(true, wrong, unknown);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().matches("report\\.html|log\\.txt|\\..*|" + NAME)).sorted().toList();
		}
	}

	private static String hash(Path file) throws IOException {
		return ContentHash.of(file);
	}
}
