package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagSidecarTest {

	@TempDir
	private Path folder;

	@Test
	void tagsAreKeptBesideTheDataSet() throws IOException {
		TagSidecar tags = TagSidecar.of(data());
		assertThat(tags.set(List.of("a/1.png", "a/2.png"), " glasses ", true)).containsExactly("a/1.png", "a/2.png");
		tags.set(List.of("a/1.png"), "doubtful", true);
		tags.store();
		assertThat(folder.resolve("faces.tags.json")).exists();
		assertThat(data()).isEmptyDirectory();
		TagSidecar again = TagSidecar.of(data());
		assertThat(again.of("a/1.png")).containsExactly("doubtful", "glasses");
		assertThat(again.of("b.png")).isEmpty();
		assertThat(again.all()).containsExactly("doubtful", "glasses");
	}

	@Test
	void whatChangesNothingIsToldSoThatUndoingTakesAwayOnlyWhatWasGiven() throws IOException {
		TagSidecar tags = TagSidecar.of(data());
		tags.set(List.of("1"), "x", true);
		assertThat(tags.set(List.of("1", "2"), "x", true)).containsExactly("2");
		assertThat(tags.set(List.of("3"), "x", false)).isEmpty();
	}

	@Test
	void withoutATagThereIsNoFile() throws IOException {
		TagSidecar tags = TagSidecar.of(data());
		tags.set(List.of("1"), "x", true);
		tags.store();
		tags.set(List.of("1"), "x", false);
		tags.store();
		assertThat(tags.file()).doesNotExist();
		assertThat(tags.all()).isEmpty();
	}

	@Test
	void whatIsNoTagIsSaid() throws IOException {
		TagSidecar tags = TagSidecar.of(data());
		for (String wrong : List.of("", "  ", "a,b", "x".repeat(41), "a\nb")) {
			assertThatThrownBy(() -> tags.set(List.of("1"), wrong, true)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is no tag");
		}
	}

	@Test
	void aDamagedFileIsNamed() throws IOException {
		data();
		for (String wrong : List.of("{", "{\"format\":7}", "{\"format\":1,\"pictures\":[{\"picture\":\"a\",\"tags\":[\"a,b\"]}]}")) {
			Files.writeString(folder.resolve("faces.tags.json"), wrong);
			assertThatThrownBy(() -> TagSidecar.of(data())).isInstanceOf(UserError.class).hasMessageContaining("faces.tags.json");
		}
	}

	private Path data() throws IOException {
		return Files.createDirectories(folder.resolve("faces"));
	}
}
