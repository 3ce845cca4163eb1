package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large this process may make its files: what Linux does then is what it does on a full disk, writing fails in the middle. Lifted when closed. */
final class FileSizeLimit implements AutoCloseable {

	private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

	FileSizeLimit() {
		assumeTrue(Files.isExecutable(PRLIMIT), "no prlimit (util-linux) on this machine");
	}

	void set(long bytes) {
		limit(String.valueOf(bytes));
	}

	private static void limit(String soft) {
		try {
			Process process = new ProcessBuilder(PRLIMIT.toString(), "--pid", String.valueOf(ProcessHandle.current().pid()), "--fsize=" + soft + ":").inheritIO().start();
			assertThat(process.waitFor()).isZero();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		limit("unlimited");
	}
}
