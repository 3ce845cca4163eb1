package org.fervor.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthScope;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetWriterTest {

	@TempDir
	private Path folder;

	/** One thread fails as soon as the other has begun a picture: that picture is written when the call returns, and no further one is begun. */
	@Test
	void nothingIsWrittenAnyMoreWhenAFailureIsThrown() throws IOException {
		CountDownLatch begun = new CountDownLatch(1);
		AtomicInteger asked = new AtomicInteger();
		Progress failing = new Progress() {
			@Override
			public void step(String name, long total) {
				// what is counted is the pictures
			}

			@Override
			public void advance(long amount) {
				// what is counted is the pictures
			}

			@Override
			public boolean cancelled() {
				if (asked.getAndIncrement() > 0) {
					begun.countDown();
					return false;
				}
				try {
					begun.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				throw new IllegalStateException("no more");
			}
		};
		assertThatThrownBy(() -> new DatasetWriter(new SynthSettings(SynthLayout.KDEF, 3, 96, 7, SynthScope.kdef(java.util.List.of("S"), 1)), folder, 2).write(failing))
				.hasMessage("no more");
		long after = pictures();
		assertThat(after).isBetween(1L, 2L);
	}

	private long pictures() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(f -> f.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".jpg")).count();
		}
	}
}
