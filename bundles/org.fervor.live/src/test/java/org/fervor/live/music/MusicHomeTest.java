package org.fervor.live.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicHomeTest {

	@TempDir
	private Path folder;

	@Test
	void theUsersSongsComeBeforeThoseThatShip() throws IOException {
		Path workspace = folder.resolve("workspace");
		Optional<Path> installation = Optional.of(folder.resolve("installed"));
		assertThat(MusicHome.songs(workspace, installation)).isEmpty();
		Path shipped = Files.createDirectories(folder.resolve("installed/sample-workspaces/first-steps/music"));
		assertThat(MusicHome.songs(workspace, Optional.empty())).isEmpty();
		assertThat(MusicHome.songs(workspace, installation)).contains(shipped);
		Path project = Files.createDirectories(workspace.resolve("b/music"));
		Files.createDirectories(workspace.resolve("c/music"));
		Files.createDirectories(workspace.resolve("a"));
		assertThat(MusicHome.songs(workspace, installation)).contains(project);
		Path own = Files.createDirectories(workspace.resolve("music"));
		assertThat(MusicHome.songs(workspace, installation)).contains(own);
	}
}
