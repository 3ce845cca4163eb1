package org.fervor.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	private Path temporary;

	@Test
	void makesTheFolderAndWritesTheWholeFile() throws IOException {
		Path file = temporary.resolve("new/folder/plan.json");
		AtomicFile.write(file, "größer");
		assertThat(file).hasContent("größer");
		assertThat(names(file.getParent())).containsExactly("plan.json");
	}

	@Test
	void anInterruptedWriteLeavesWhatWasThere() throws IOException {
		Path file = Files.writeString(temporary.resolve("net.cnn"), "old");
		try (AtomicFile atomic = AtomicFile.open(file)) {
			atomic.stream().write("half of the n".getBytes());
			assertThat(file).hasContent("old");
		}
		assertThat(file).hasContent("old");
		assertThat(names(temporary)).containsExactly("net.cnn");
	}

	@Test
	void aLibraryMayCloseTheStreamAndWriteByName() throws IOException {
		Path file = temporary.resolve("out.zip");
		try (AtomicFile atomic = AtomicFile.open(file)) {
			atomic.stream().write(1);
			atomic.stream().close();
			assertThat(atomic.part()).hasSize(1);
			Files.write(atomic.part(), new byte[] { 7, 8 });
			atomic.commit();
		}
		assertThat(file).hasBinaryContent(new byte[] { 7, 8 });
	}

	@Test
	void newFilesFollowTheUmaskAndReplacedOnesKeepTheirPermissions() throws IOException {
		assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"), "permissions are POSIX's");
		Path ordinary = Files.createFile(temporary.resolve("ordinary"));
		AtomicFile.write(temporary.resolve("new"), "x");
		assertThat(Files.getPosixFilePermissions(temporary.resolve("new"))).isEqualTo(Files.getPosixFilePermissions(ordinary));
		Files.setPosixFilePermissions(ordinary, PosixFilePermissions.fromString("rw-------"));
		AtomicFile.write(ordinary, "y");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ordinary))).isEqualTo("rw-------");
	}

	@Test
	void aSymbolicLinkStaysAndItsFileIsReplaced() throws IOException {
		Path file = Files.writeString(Files.createDirectory(temporary.resolve("real")).resolve("a"), "old");
		Path link = Files.createSymbolicLink(temporary.resolve("link"), file);
		AtomicFile.write(link, "new");
		assertThat(link).isSymbolicLink();
		assertThat(file).hasContent("new");
	}

	@Test
	void aLinkToAFolderIsAFolder() throws IOException {
		Path link = Files.createSymbolicLink(temporary.resolve("runs"), Files.createDirectory(temporary.resolve("disk")));
		AtomicFile.write(link.resolve("a"), "x");
		assertThat(temporary.resolve("disk/a")).hasContent("x");
	}

	@Test
	void aFolderOrDeviceInThePlaceIsRefusedByName() throws IOException {
		Path folder = Files.createDirectory(temporary.resolve("report.html"));
		assertThatThrownBy(() -> AtomicFile.write(folder, "x")).isInstanceOf(FileSystemException.class).hasMessageContaining("report.html").hasMessageContaining("not a regular file");
		assertThat(names(temporary)).containsExactly("report.html");
		Path device = Path.of("/dev/null");
		assumeTrue(Files.exists(device), "there is no /dev/null here");
		assertThatThrownBy(() -> AtomicFile.write(device, "x")).isInstanceOf(FileSystemException.class);
		assertThat(Files.isRegularFile(device)).isFalse();
	}

	@Test
	void longNamesFitWithTheirPart() throws IOException {
		Path file = temporary.resolve("n".repeat(250));
		AtomicFile.write(file, "x");
		assertThat(file).hasContent("x");
	}

	@Test
	void sweepingTakesWhatKilledProgramsLeftAndNothingElse() throws Exception {
		Process ended = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-version").redirectErrorStream(true).start();
		ended.getInputStream().readAllBytes();
		ended.waitFor();
		Path killed = Files.createFile(temporary.resolve(".metrics.csv." + ended.pid() + "-" + UUID.randomUUID() + ".part"));
		Path earlier = Files.createFile(temporary.resolve(".plan.json." + UUID.randomUUID() + ".part"));
		Files.setLastModifiedTime(earlier, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		Path recent = Files.createFile(temporary.resolve(".plan.json." + UUID.randomUUID() + ".part"));
		Path foreign = Files.createFile(temporary.resolve(".download.part"));
		Path file = Files.writeString(temporary.resolve("a"), "old");
		try (AtomicFile own = AtomicFile.open(file)) {
			assertThat(AtomicFile.sweep(temporary)).isEqualTo(2);
			assertThat(own.part()).exists();
			own.stream().write('n');
			own.commit();
		}
		assertThat(killed).doesNotExist();
		assertThat(earlier).doesNotExist();
		assertThat(recent).exists();
		assertThat(foreign).exists();
		assertThat(file).hasContent("n");
		assertThat(AtomicFile.sweep(temporary.resolve("nowhere"))).isZero();
	}

	private static Stream<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList().stream();
		}
	}
}
