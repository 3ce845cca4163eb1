package org.fervor.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Songs by mood are really heard: at a sound server of the test's own, which nobody listens to. */
class SoundTest {

	private static final int SKIPPED = 77;

	@TempDir
	private Path folder;

	@Test
	void theSongsOfALiveSessionReachTheSoundServer() throws Exception {
		assumeTrue(holdsModels(Product.samples().resolveSibling("live-models")), "the product holds no live models, so no session can be heard");
		Path start = folder.resolve("fervor");
		Files.writeString(start, "#!/bin/sh\nexec " + String.join(" ", Product.command(folder).stream().map(w -> "'" + w + "'").toList()) + " \"$@\"\n");
		Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path heard = folder.resolve("heard.txt");
		ProcessBuilder script = new ProcessBuilder(Product.root().resolve("releng/audio/heard.sh").toString()).redirectErrorStream(true).redirectOutput(heard.toFile());
		script.environment().put("FERVOR", start.toString());
		Process process = script.start();
		int exit = Product.exit(process, heard);
		assumeTrue(exit != SKIPPED, () -> text(heard));
		assertThat(exit).as(text(heard)).isZero();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file).strip();
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static boolean holdsModels(Path models) throws Exception {
		if (!Files.isDirectory(models)) {
			return false;
		}
		try (Stream<Path> files = Files.list(models)) {
			return files.anyMatch(f -> f.getFileName().toString().matches("model-.*\\.zip"));
		}
	}
}
