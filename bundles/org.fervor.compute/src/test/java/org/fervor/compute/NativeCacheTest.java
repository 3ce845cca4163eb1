package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fervor.libs.NativeCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of unpacked native libraries, with files of our own in the place of libraries. */
class NativeCacheTest {

	@TempDir
	private Path folder;
	@TempDir
	private Path bundle;
	private final List<Set<String>> compared = new ArrayList<>();
	private Path library;

	@BeforeEach
	void unpack() throws IOException {
		library = Files.createDirectories(folder.resolve("linux-x86_64")).resolve("libone.so");
		Files.writeString(bundle.resolve("libone.so"), "x".repeat(200_000));
		Files.copy(bundle.resolve("libone.so"), library);
		Files.createSymbolicLink(library.resolveSibling("libone.so.1"), library);
	}

	@Test
	void wholeLibrariesStayAndAreComparedOnce() throws IOException {
		assertThat(removed()).isEmpty();
		assertThat(removed()).isEmpty();
		assertThat(library).exists();
		assertThat(compared).containsExactly(Set.of("libone.so"));
	}

	@Test
	void aDamagedLibraryOfTheRightSizeAndTimeIsDeleted() throws IOException {
		removed();
		damage();
		assertThat(removed()).containsExactly(Path.of("linux-x86_64", "libone.so").toString());
		assertThat(library).doesNotExist();
		Files.copy(bundle.resolve("libone.so"), library);
		assertThat(removed()).isEmpty();
	}

	@Test
	void aLibraryThatWasDamagedBeforeAnyoneLookedIsDeleted() throws IOException {
		damage();
		assertThat(removed()).hasSize(1);
	}

	@Test
	void aFileThatTheBundleDoesNotKnowIsLeftAlone() throws IOException {
		Files.writeString(library.resolveSibling("libother.so"), "of somebody else");
		assertThat(removed()).isEmpty();
		assertThat(library.resolveSibling("libother.so")).exists();
	}

	@Test
	void aFolderThatIsNotThereYetIsFine() throws IOException {
		assertThat(new NativeCache(folder.resolve("none"), names -> Map.of()).removeDamaged()).isEmpty();
	}

	/** One byte, with size and time as before: what JavaCPP does not see. */
	private void damage() throws IOException {
		FileTime time = Files.getLastModifiedTime(library);
		byte[] bytes = Files.readAllBytes(library);
		bytes[150_000] ^= 1;
		Files.write(library, bytes);
		Files.setLastModifiedTime(library, time);
	}

	private List<String> removed() throws IOException {
		return new NativeCache(folder, names -> {
			compared.add(names);
			Map<String, List<URL>> originals = new HashMap<>();
			for (String name : names) {
				if (Files.exists(bundle.resolve(name))) {
					originals.put(name, List.of(bundle.resolve(name).toUri().toURL()));
				}
			}
			return originals;
		}).removeDamaged();
	}
}
