package org.fervor.vision.tspm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.vision.tspm.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written comes back, bit by bit. */
class OpenModelFormatTest {

	private static void assertSame(TreeModel a, TreeModel b) {
		assertThat(a.filters().weights()).isEqualTo(b.filters().weights());
		assertThat(a.filters().side()).isEqualTo(b.filters().side());
		assertThat(a.views()).isEqualTo(b.views());
		assertThat(a.name()).isEqualTo(b.name());
		assertThat(a.cellSize()).isEqualTo(b.cellSize());
		assertThat(a.threshold()).isEqualTo(b.threshold());
		assertThat(a.interval()).isEqualTo(b.interval());
	}

	@Test
	void aModelHasThePermissionsThatTheUmaskGives(@TempDir Path folder) throws Exception {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "permissions are POSIX's");
		Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
		Path file = folder.resolve("faces.tspm");
		ModelFiles.write(TinyModels.random(2, 1, 2), file);
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
	}

	@Test
	void aModelComesBackUnchanged(@TempDir Path folder) throws Exception {
		TreeModel model = TinyModels.random(1, 3, 4);
		Path file = folder.resolve("deep/tiny.tspm");
		ModelFiles.write(model, file);
		assertSame(ModelFiles.read(file), model);
		ModelFiles.write(TinyModels.random(2, 1, 2), file);
		assertThat(ModelFiles.read(file).views()).hasSize(1);
		try (var files = Files.list(file.getParent())) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void theReleasedModelComesBackUnchanged(@TempDir Path folder) throws Exception {
		TreeModel model = Reference.model("face_p146_small");
		Path file = folder.resolve("p146.tspm");
		ModelFiles.write(model, file);
		assertSame(ModelFiles.read(file), model);
	}

	@Test
	void theHeaderIsTextAPersonCanRead() {
		String text = new String(OpenModelFormat.write(TinyModels.random(1, 2, 3)), java.nio.charset.StandardCharsets.ISO_8859_1);
		assertThat(text).startsWith("fervor-part-model 1\nname tiny\ncell-size 4\nfilters 3 3 3 32\nthreshold -0.65\ninterval 5\nviews 2\nview 90.0 ");
	}
}
