package org.fervor.ui.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.task.Progress;

/** Packs run folders into one file, for another machine or a reviewer. */
final class RunExport {

	private RunExport() {
	}

	/** Writes a zip with one folder per run; checkpoints and locks stay out. The file is there as a whole or not at all. */
	static void zip(List<Path> runs, Path file, Progress progress) throws IOException {
		progress.step("export", runs.size());
		try (AtomicFile atomic = AtomicFile.open(file)) {
			try (ZipOutputStream zip = new ZipOutputStream(atomic.stream())) {
				for (Path run : runs) {
					progress.checkCancelled();
					add(zip, run);
					progress.advance(1);
				}
			}
			atomic.commit();
		}
	}

	private static void add(ZipOutputStream zip, Path run) throws IOException {
		try (Stream<Path> files = Files.list(run)) {
			for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList()) {
				zip.putNextEntry(new ZipEntry(run.getFileName() + "/" + file.getFileName()));
				Files.copy(file, zip);
				zip.closeEntry();
			}
		}
	}
}
