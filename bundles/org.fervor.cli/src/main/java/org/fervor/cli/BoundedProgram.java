package org.fervor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs this program once more, with little memory for Java. A program's own need shows only so: with much memory Java lets garbage lie, and the process grows as far as it
 * may. Linux only.
 */
final class BoundedProgram {

	private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

	private BoundedProgram() {
	}

	/** The words that this program was called with, from the Java command on; empty where the system does not tell. */
	static List<String> words() throws IOException {
		return Files.isReadable(COMMAND_LINE) ? List.of(Files.readString(COMMAND_LINE, StandardCharsets.UTF_8).split("\0")) : List.of();
	}

	/**
	 * The call that begins like one's own and ends otherwise.
	 *
	 * @param words     one's own call
	 * @param verb      words from which on it is replaced; the last place counts
	 * @param megabytes for Java's heap; overrides every other bound
	 * @param ending    what stands there instead
	 * @return empty where the call is not one of the start script's kind
	 */
	static Optional<List<String>> call(List<String> words, List<String> verb, int megabytes, List<String> ending) {
		int jar = words.indexOf("-jar");
		int from = java.util.Collections.lastIndexOfSubList(words, verb);
		if (jar < 1 || from < jar) {
			return Optional.empty();
		}
		List<String> call = new ArrayList<>(words.subList(0, jar));
		call.add("-Xmx" + megabytes + "m");
		call.addAll(words.subList(jar, from));
		call.addAll(ending);
		return Optional.of(call);
	}

	/** Runs a call whose output nobody needs. @return whether it ended well */
	static boolean run(List<String> call, Interruption interruption) throws IOException {
		Process process = new ProcessBuilder(call).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			while (!process.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
				interruption.check();
			}
			return process.exitValue() == 0;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		} finally {
			process.destroy();
		}
	}
}
