package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.io.FolderLock;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTrashTest {

	@TempDir
	private Path runs;

	@Test
	void aRunThatWasThrownAwayIsPutBackAsItWas() throws IOException {
		Path run = run("first");
		Path removed = RunTrash.remove(run);
		assertThat(run).doesNotExist();
		assertThat(RunTrash.in(runs)).containsExactly(removed);
		assertThat(RunTrash.restore(removed)).isEqualTo(run);
		assertThat(run.resolve("plan.json")).hasContent("first");
		assertThat(RunTrash.in(runs)).isEmpty();
	}

	@Test
	void aNameThatWasTakenMeanwhileIsNotOverwritten() throws IOException {
		Path removed = RunTrash.remove(run("same"));
		Path second = RunTrash.remove(run("same"));
		assertThat(second).isNotEqualTo(removed);
		run("same");
		assertThat(RunTrash.restore(removed)).isEqualTo(runs.resolve("same-2"));
	}

	@Test
	void aRunThatIsBeingWorkedOnStays() throws IOException {
		Path run = run("busy");
		try (FolderLock other = FolderLock.take(run, RunFolder.LOCK, "the run")) {
			assertThatThrownBy(() -> RunTrash.remove(run)).isInstanceOf(UserError.class).hasMessageContaining("another job of this program");
		}
		assertThat(run).exists();
	}

	@Test
	void onlyWhatIsInTheTrashIsErased() throws IOException {
		Path run = run("kept");
		assertThatThrownBy(() -> RunTrash.erase(run)).isInstanceOf(UserError.class).hasMessageContaining("no trash");
		Path removed = RunTrash.remove(run);
		Files.createDirectories(removed.resolve("checkpoints"));
		Files.writeString(removed.resolve("checkpoints/last.zip"), "weights");
		RunTrash.erase(removed);
		assertThat(removed).doesNotExist();
		assertThatThrownBy(() -> RunTrash.restore(removed)).isInstanceOf(UserError.class).hasMessageContaining("not in the trash");
	}

	private Path run(String name) throws IOException {
		Path folder = Files.createDirectories(runs.resolve(name));
		Files.writeString(folder.resolve("plan.json"), name);
		return folder;
	}
}
