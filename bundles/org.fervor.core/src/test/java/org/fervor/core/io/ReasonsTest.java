package org.fervor.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class ReasonsTest {

	@Test
	void aFullDiskIsCalledThat() {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.exists(full), "there is no /dev/full here");
		IOException failure = catchThrowableOfType(IOException.class, () -> Files.write(full, new byte[1]));
		assertThat(Reasons.of(failure)).isEqualTo("the disk is full");
		assertThat(Reasons.sentence(new UncheckedIOException(new FileSystemException("/out/a", null, failure.getMessage()))))
				.hasValue("/out/a: the disk is full; free some space or choose another folder");
	}

	@Test
	void whatJavaSaysWithAPathAloneGetsItsReason() {
		assertThat(Reasons.sentence(new AccessDeniedException("/out"))).hasValue("/out: no permission; change its permissions or choose another folder");
		assertThat(Reasons.of(new NoSuchFileException("/gone"))).isEqualTo("there is no such file or folder");
		assertThat(Reasons.of(new MalformedInputException(1))).isEqualTo("it is not text in UTF-8");
	}

	@Test
	void whatIsNoMatterOfFilesIsNotExplained() {
		assertThat(Reasons.sentence(new IllegalStateException("No space left on device"))).isEmpty();
		assertThat(Reasons.sentence(new IOException("something"))).isEmpty();
		assertThat(Reasons.of(new IOException("something\nmore"))).isEqualTo("something");
	}
}
