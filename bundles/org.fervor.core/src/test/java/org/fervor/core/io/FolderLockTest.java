package org.fervor.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

	private static final String NAME = ".lock";

	@TempDir
	private Path temporary;

	/** Another program: takes the lock, says so, and keeps it until it is killed or its input ends. */
	static final class Other {
		public static void main(String[] arguments) throws IOException {
			try (FolderLock lock = FolderLock.take(Path.of(arguments[0]), NAME, "the run")) {
				System.out.println("taken");
				System.in.read();
			} catch (UserError e) {
				System.out.println(e.getMessage());
			}
		}
	}

	@Test
	void aSecondProgramIsKeptOutUntilTheFirstIsKilled() throws Exception {
		Process other = start(temporary);
		assertThat(line(other)).isEqualTo("taken");
		assertThat(FolderLock.held(temporary, NAME)).isTrue();
		assertThatThrownBy(() -> FolderLock.take(temporary, NAME, "the run")).isInstanceOf(UserError.class).hasMessageContaining("process " + other.pid());
		assertThat(FolderLock.held(temporary, NAME)).isTrue();
		other.destroyForcibly().waitFor();
		assertThat(temporary.resolve(NAME)).isNotEmptyFile();
		assertThat(FolderLock.held(temporary, NAME)).isFalse();
		FolderLock.take(temporary, NAME, "the run").close();
	}

	@Test
	void askingAgainInTheSameProgramDoesNotReleaseTheLock() throws Exception {
		try (FolderLock lock = FolderLock.take(temporary, NAME, "the run")) {
			assertThatThrownBy(() -> FolderLock.take(temporary, NAME, "the run")).isInstanceOf(UserError.class).hasMessageContaining("another job of this program");
			assertThat(FolderLock.held(temporary, NAME)).isTrue();
			Process other = start(temporary);
			assertThat(line(other)).contains("process " + ProcessHandle.current().pid());
			other.waitFor();
		}
		assertThat(FolderLock.held(temporary, NAME)).isFalse();
		FolderLock.take(temporary, NAME, "the run").close();
	}

	@Test
	void aReleasedLockLeavesNothingAndAFileAloneMeansNothing() throws IOException {
		FolderLock.take(temporary, NAME, "the run").close();
		assertThat(temporary).isEmptyDirectory();
		Files.writeString(temporary.resolve(NAME), "4711");
		assertThat(FolderLock.held(temporary, NAME)).isFalse();
		assertThat(FolderLock.held(temporary.resolve("gone"), NAME)).isFalse();
	}

	private static Process start(Path folder) throws IOException {
		return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"), Other.class.getName(), folder.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	private static String line(Process process) throws IOException {
		return process.inputReader().readLine();
	}
}
