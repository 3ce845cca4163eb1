package org.fervor.experiment.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	@TempDir
	private Path temporary;

	private CacheFolder folder(long mostBytes) {
		return new CacheFolder(temporary.resolve("cache"), mostBytes, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(temporary)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	@Test
	void whatWasWrittenIsRead() {
		folder(1000).write("a", new byte[] { 1, 2, 3 });
		folder(1000).write("empty", new byte[0]);
		assertThat(folder(1000).read("a")).hasValueSatisfying(c -> assertThat(c).containsExactly(1, 2, 3));
		assertThat(folder(1000).read("empty")).hasValueSatisfying(c -> assertThat(c).isEmpty());
		assertThat(folder(1000).read("b")).isEmpty();
	}

	@Test
	void whatIsDamagedCountsForNothingAndIsWrittenAnew() throws IOException {
		CacheFolder folder = folder(1000);
		folder.write("a", new byte[] { 1, 2, 3 });
		Path file = files().get(0);
		byte[] whole = Files.readAllBytes(file);
		for (int i = 0; i < whole.length; i++) {
			byte[] changed = whole.clone();
			changed[i] ^= 4;
			Files.write(file, changed);
			assertThat(folder.read("a")).as("byte %d changed", i).isEmpty();
			Files.write(file, java.util.Arrays.copyOf(whole, i));
			assertThat(folder.read("a")).as("cut off after %d bytes", i).isEmpty();
		}
		folder.write("a", new byte[] { 1, 2, 3 });
		assertThat(Files.readAllBytes(file)).isEqualTo(whole);
	}

	@Test
	void aPieceInAnothersPlaceCountsForNothing() throws IOException {
		CacheFolder folder = folder(1000);
		folder.write("a", new byte[] { 1 });
		Path a = files().get(0);
		folder.write("b", new byte[] { 2 });
		Path b = files().stream().filter(f -> !f.equals(a)).findFirst().orElseThrow();
		Files.copy(a, b, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThat(folder.read("b")).isEmpty();
	}

	@Test
	void theBoundIsHeldByForgettingWhatWasNotUsedForLongest() throws IOException {
		CacheFolder folder = folder(10 * 132);
		for (int i = 0; i < 12; i++) {
			folder.write("key " + i, new byte[100]);
			Path newest = files().stream().filter(f -> modified(f).isAfter(NOW)).findFirst().orElseThrow();
			Files.setLastModifiedTime(newest, FileTime.from(NOW.minus(Duration.ofDays(100 - i))));
		}
		assertThat(folder.read("key 0")).as("is used, and so is the youngest").isPresent();
		folder.trim();
		assertThat(files()).hasSize(8);
		assertThat(folder.read("key 0")).isPresent();
		assertThat(folder.read("key 1")).isEmpty();
		assertThat(folder.read("key 11")).isPresent();
		folder.trim();
		assertThat(files()).as("within the bound nothing goes").hasSize(8);
	}

	private static Instant modified(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void aFolderThatCannotBeUsedRemembersNothingAndBreaksNothing() throws IOException {
		Files.writeString(temporary.resolve("cache"), "a file where the folder should be");
		CacheFolder folder = folder(1000);
		folder.write("a", new byte[] { 1 });
		folder.trim();
		assertThat(folder.read("a")).isEmpty();
	}

	@Test
	void manyMayWriteAndReadTheSamePieceAtOnce() throws Exception {
		byte[] content = new byte[50_000];
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<Boolean>> all = Stream.generate(() -> threads.submit(() -> {
				CacheFolder own = folder(1000);
				start.await();
				boolean right = true;
				for (int i = 0; i < 50; i++) {
					own.write("a", content);
					Optional<byte[]> read = own.read("a");
					right &= read.isPresent() && read.get().length == content.length;
				}
				return right;
			})).limit(8).toList();
			start.countDown();
			for (Future<Boolean> one : all) {
				assertThat(one.get()).as("never half a piece").isTrue();
			}
		} finally {
			threads.shutdownNow();
		}
		assertThat(files()).as("no parts are left lying about").hasSize(1);
	}

	@Test
	void theUsualPlaceIsTheUsersCacheUnlessTheEnvironmentSaysOtherwise() {
		Path home = temporary.resolve("home");
		FaceCache.usual(Map.of(), home).orElseThrow().write("a", new byte[1]);
		assertThat(home.resolve(".cache/fervor/faces")).isDirectory();
		FaceCache.usual(Map.of("XDG_CACHE_HOME", temporary.resolve("xdg").toString()), home).orElseThrow().write("a", new byte[1]);
		assertThat(temporary.resolve("xdg/fervor/faces")).isDirectory();
		FaceCache.usual(Map.of("FERVOR_CACHE", temporary.resolve("own").toString(), "FERVOR_CACHE_MB", "0"), home).orElseThrow().write("a", new byte[1]);
		assertThat(temporary.resolve("own")).isDirectory();
		assertThat(FaceCache.usual(Map.of("FERVOR_CACHE", "off"), home)).isEmpty();
	}
}
