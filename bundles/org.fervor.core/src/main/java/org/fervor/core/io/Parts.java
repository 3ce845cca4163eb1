package org.fervor.core.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of unfinished files: {@code .NAME.PROCESS-UUID.part}, so that those of killed programs can be told from those being written. */
final class Parts {

	private static final Pattern NAME = Pattern.compile("\\..*?(?:(\\d{1,18})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part", Pattern.DOTALL);
	/** Nothing is written for so long without its file growing; this finds parts of other machines and of processes whose number was given out again. */
	private static final Duration STALE = Duration.ofDays(1);
	/** File systems take 255 bytes; the rest of the name is for the process and the UUID. */
	private static final int LONGEST_NAME = 60;

	private Parts() {
	}

	static Path beside(Path file) {
		String name = file.getFileName().toString();
		String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
		return file.resolveSibling("." + kept + "." + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".part");
	}

	static boolean named(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	static int sweep(Path folder) {
		int swept = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.part")) {
			for (Path file : files) {
				swept += abandoned(file) && delete(file) ? 1 : 0;
			}
		} catch (IOException | DirectoryIteratorException e) {
			// a folder that is missing or cannot be read: nothing to clear up
			return swept;
		}
		return swept;
	}

	private static boolean abandoned(Path file) throws IOException {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches() || !Files.isRegularFile(file)) {
			return false;
		}
		boolean alive = name.group(1) == null || ProcessHandle.of(Long.parseLong(name.group(1))).map(ProcessHandle::isAlive).orElse(false);
		return !alive || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE));
	}

	private static boolean delete(Path file) {
		try {
			return Files.deleteIfExists(file);
		} catch (IOException e) {
			// a read-only folder: it stays
			return false;
		}
	}
}
