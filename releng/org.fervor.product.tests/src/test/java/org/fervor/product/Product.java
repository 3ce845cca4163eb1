package org.fervor.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product's command line in a process of its own, without a display. */
final class Product {

	private static final long PATIENCE_MINUTES = 5;

	private Product() {
	}

	/** What a call left behind. */
	record Outcome(int exit, String out, String err) {
	}

	/** Runs a verb to its end. */
	static Outcome run(Path folder, Object... words) throws IOException, InterruptedException {
		Path out = Files.createTempFile(folder, "out", ".txt");
		Path err = Files.createTempFile(folder, "err", ".txt");
		Process process = builder(folder, words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		return new Outcome(exit(process, err), Files.readString(out), Files.readString(err));
	}

	/** Runs a verb until a line of its messages contains a word, then presses Ctrl-C. Skips where Ctrl-C is ignored by all processes, as in a script's background. */
	static Outcome interrupt(Path folder, String word, Object... words) throws IOException, InterruptedException {
		assumeFalse(ignoresInterrupts(), "the tests were started with Ctrl-C ignored, and so is what they start");
		return signal("-INT", folder, word, words);
	}

	/** Runs a verb until a line of its messages contains a word, then ends the process without a warning. */
	static Outcome kill(Path folder, String word, Object... words) throws IOException, InterruptedException {
		return signal("-KILL", folder, word, words);
	}

	/** Whether SIGINT (2) is in the set of signals that this process ignores, which its children inherit. */
	private static boolean ignoresInterrupts() throws IOException {
		Path status = Path.of("/proc/self/status");
		return Files.exists(status) && Files.readAllLines(status).stream().filter(l -> l.startsWith("SigIgn:"))
				.anyMatch(l -> (Long.parseUnsignedLong(l.substring("SigIgn:".length()).strip(), 16) & 1 << 1) != 0);
	}

	private static Outcome signal(String signal, Path folder, String word, Object... words) throws IOException, InterruptedException {
		Path out = Files.createTempFile(folder, "out", ".txt");
		Process process = builder(folder, words).redirectOutput(out.toFile()).start();
		StringBuilder heard = new StringBuilder();
		CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
		try (BufferedReader messages = process.errorReader()) {
			boolean pressed = false;
			for (String line = messages.readLine(); line != null; line = messages.readLine()) {
				heard.append(line).append('\n');
				if (!pressed && line.contains(word)) {
					pressed = true;
					new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
				}
			}
		}
		return new Outcome(exit(process, out), Files.readString(out), heard.toString());
	}

	/** Waits for the exit code; a process that does not end is ended with all that it started, and the test fails with what it wrote. */
	static int exit(Process process, Path output) throws IOException, InterruptedException {
		boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
		if (!ended) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
		assertThat(ended).as("ends in time; it wrote:\n" + Files.readString(output)).isTrue();
		return process.exitValue();
	}

	/** The sample workspace inside the product. */
	static Path samples() throws IOException {
		return home().resolve("sample-workspaces/first-steps");
	}

	/** What starts the product's command line; the verb follows. */
	static List<String> command(Path folder) throws IOException {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-Djava.awt.headless=true",
				"-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-jar", launcher().toString(), "-nosplash", "-configuration",
				folder.resolve("configuration").toString(), "-application", "org.fervor.cli.application", "-data", "@none");
	}

	private static ProcessBuilder builder(Path folder, Object... words) throws IOException {
		List<String> command = new ArrayList<>(command(folder));
		Stream.of(words).map(String::valueOf).forEach(command::add);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"));
		return builder;
	}

	private static Path launcher() throws IOException {
		try (Stream<Path> plugins = Files.list(home().resolve("plugins"))) {
			return plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		}
	}

	/** The project's folder. */
	static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("bundles"))) {
			folder = folder.getParent();
		}
		return folder;
	}

	private static Path home() {
		return root().resolve("releng/org.fervor.product/target/products/org.fervor.product/linux/gtk/x86_64");
	}
}
