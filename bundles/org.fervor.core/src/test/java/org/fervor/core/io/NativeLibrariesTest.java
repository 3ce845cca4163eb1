package org.fervor.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

	@TempDir
	private Path folder;

	@Test
	void aLibraryThatDoesNotLoadIsOneSentenceWithTheFolderAndTheRemedy() {
		assertThat(NativeLibraries.sentence("no jniopencv_core in java.library.path: /usr/lib\nmore", folder.toString(), null))
				.isEqualTo("the native libraries in " + folder + " do not load (no jniopencv_core in java.library.path: /usr/lib): delete that folder, and they are unpacked anew at the next start");
	}

	@Test
	void aFolderThatCannotBeWrittenIsTheReason() {
		assertThat(NativeLibraries.sentence("no jniopencv_core", folder.resolve("none").toString(), null)).contains(folder + "/none (the folder cannot be written)").contains("XDG_CACHE_HOME");
		assertThat(NativeLibraries.sentence("no jniopencv_core", folder.toString(), "java.io.IOException: No space left on device")).contains("No space left on device");
	}

	@Test
	void causesAreLookedThroughAndOtherFailuresAreNone() {
		assertThat(Reasons.sentence(new RuntimeException(new ExceptionInInitializerError(new UnsatisfiedLinkError("no jnidnnl"))))).hasValueSatisfying(s -> assertThat(s).contains("no jnidnnl"));
		assertThat(NativeLibraries.sentence(new NoClassDefFoundError("Could not initialize class org.bytedeco.opencv.global.opencv_core"))).isPresent();
		assertThat(NativeLibraries.sentence(new NoClassDefFoundError("org/example/Other"))).isEmpty();
		assertThat(NativeLibraries.sentence(new IllegalStateException("x"))).isEmpty();
	}
}
