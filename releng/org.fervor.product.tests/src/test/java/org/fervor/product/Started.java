package org.fervor.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** The start script {@code ./fervor}, called as a user calls it, and what can be seen of the window it opens. */
final class Started implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String WORKBENCH = "org.eclipse.equinox.launcher";
	private static final String SPLASH = "org.fervor.app.workbench.Splash";

	private final Process process;
	private final Path notes;

	private Started(Process process, Path notes) {
		this.process = process;
		this.notes = notes;
	}

	/**
	 * Calls the script with a home of its own.
	 *
	 * @param home becomes HOME; need not exist
	 * @param environment what else is set; an empty value takes a variable away
	 */
	static Started call(Path script, Path home, Path folder, Map<String, String> environment, String... words) throws IOException {
		Path notes = Files.createTempDirectory("fervor-started");
		List<String> command = new ArrayList<>(List.of(script.toString()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(notes.resolve("out").toFile()).redirectError(notes.resolve("err").toFile());
		Map<String, String> variables = builder.environment();
		variables.keySet().removeIf(v -> v.startsWith("XDG_") || v.startsWith("FERVOR_") || v.startsWith("LC_") || v.equals("DBUS_SESSION_BUS_ADDRESS") || v.equals("LANG"));
		variables.put("HOME", home.toString());
		// the product is the one that was just built
		variables.put("FERVOR_TESTING", "1");
		environment.forEach((name, value) -> {
			if (value.isEmpty()) {
				variables.remove(name);
			} else {
				variables.put(name, value);
			}
		});
		return new Started(builder.start(), notes);
	}

	/** Waits until the workbench's visible windows show all these texts. @return every line they show */
	List<String> shows(String... texts) throws IOException, InterruptedException {
		return waitFor(WORKBENCH, texts);
	}

	/** Waits until the small window that comes first shows this text. */
	void splashShows(String text) throws IOException, InterruptedException {
		waitFor(SPLASH, text);
	}

	/** Waits until the small window is gone. */
	void splashGoes() throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		while (program(SPLASH).isPresent()) {
			assertThat(Instant.now()).as("the small window goes").isBefore(end);
			process.waitFor(100, TimeUnit.MILLISECONDS);
		}
	}

	private List<String> waitFor(String program, String... texts) throws IOException, InterruptedException {
		List<String> lines = List.of();
		Instant end = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(end)) {
			if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
				throw new AssertionError("ended with " + process.exitValue() + " before it showed anything: " + errors());
			}
			lines = ask(program, "read");
			String all = String.join("\n", lines);
			if (List.of(texts).stream().allMatch(all::contains)) {
				return lines;
			}
		}
		throw new AssertionError("never showed " + List.of(texts) + " but " + lines + "; messages: " + errors());
	}

	/** Closes all windows as their user does, again where one asks back or comes later. @return the exit code */
	int closeWindows() throws IOException, InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		do {
			ask(WORKBENCH, "close");
		} while (!process.waitFor(1, TimeUnit.SECONDS) && Instant.now().isBefore(end));
		return exit();
	}

	/** Waits for the end. */
	int exit() throws IOException, InterruptedException {
		return Product.exit(process, notes.resolve("err"));
	}

	String errors() throws IOException {
		return Files.readString(notes.resolve("err"));
	}

	String output() throws IOException {
		return Files.readString(notes.resolve("out"));
	}

	/** Ends what still runs, the workbench too. */
	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	/** @return the lines of the answer; none while the program is not there yet */
	private List<String> ask(String program, String order) throws IOException {
		Optional<ProcessHandle> found = program(program);
		if (found.isEmpty()) {
			return List.of();
		}
		Path answer = notes.resolve("answer");
		Files.deleteIfExists(answer);
		try {
			VirtualMachine machine = VirtualMachine.attach(String.valueOf(found.get().pid()));
			try {
				machine.loadAgent(agent().toString(), order + " " + answer);
			} finally {
				machine.detach();
			}
		} catch (AttachNotSupportedException | IOException e) {
			// it is only just starting, or has just ended
			return List.of();
		} catch (AgentLoadException | AgentInitializationException e) {
			throw new IOException(e);
		}
		return Files.exists(answer) ? Files.readAllLines(answer) : List.of();
	}

	private Optional<ProcessHandle> program(String name) {
		return process.descendants().filter(p -> p.info().commandLine().orElse("").contains(name)).findFirst();
	}

	private Path agent() throws IOException {
		Path jar = notes.resolve("agent.jar");
		if (!Files.exists(jar)) {
			Manifest manifest = new Manifest();
			manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
			manifest.getMainAttributes().putValue("Agent-Class", WindowAgent.class.getName());
			String entry = WindowAgent.class.getName().replace('.', '/') + ".class";
			try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
				out.putNextEntry(new JarEntry(entry));
				out.write(WindowAgent.class.getResourceAsStream("/" + entry).readAllBytes());
				out.closeEntry();
			}
		}
		assertThat(jar).exists();
		return jar;
	}
}
