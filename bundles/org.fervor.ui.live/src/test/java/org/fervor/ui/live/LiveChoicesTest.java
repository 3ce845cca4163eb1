package org.fervor.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.live.LiveOrder;
import org.fervor.live.music.MoodPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveChoicesTest {

	@TempDir
	Path workspace;

	@Test
	void anEmptyWorkspaceHasNeitherModelsNorSongs() {
		assertThat(choices().models("standard")).isEmpty();
		assertThat(choices().music()).isEmpty();
	}

	@Test
	void runsAreFoundInTheWorkspaceAndInProjectsTheNewestFirst() throws IOException {
		model("runs/old", 1);
		model("project/runs/20261122/subject", 2);
		Files.createDirectories(workspace.resolve("project/runs/unfinished"));
		assertThat(choices().models("standard")).extracting(LiveChoices.Model::title).containsExactly("project/runs/20261122/subject", "runs/old");
	}

	@Test
	void aModelForLiveSessionsComesFirst() throws IOException {
		model("runs/run", 1);
		model("models/live", 2);
		assertThat(choices().models("standard").get(0)).isEqualTo(new LiveChoices.Model("standard", Optional.empty()));
	}

	@Test
	void theInstallationIsLookedIntoAfterTheWorkspace() {
		assertThat(choices().modelHomes()).containsExactly(workspace.resolve("models/live"), Path.of("installed/sample-workspaces/live-models"));
	}

	@Test
	void anOrderHasTheSongsOfTheProjectAndFollowsFaces() throws IOException {
		Path songs = Files.createDirectories(workspace.resolve("project/music/happiness"));
		Files.writeString(songs.resolve("one.ogg"), "");
		LiveOrder order = choices().order("synthetic", new LiveChoices.Model("standard", Optional.empty()), "none", MoodPolicy.LIFT, choices().music());
		assertThat(order.playlists().of(Expression.HAPPINESS)).singleElement().satisfies(s -> assertThat(s.title()).isEqualTo("one"));
		assertThat(order.settings().get(DetectorParameters.PART_TRACKING)).isTrue();
		assertThat(order.settings().get(DetectorParameters.PART_THRESHOLD)).as("as chosen for all views").isEqualTo(0.25);
		assertThat(order.models()).isEmpty();
	}

	private LiveChoices choices() {
		return new LiveChoices(workspace, Optional.of(Path.of("installed")), () -> Settings.defaults().with(DetectorParameters.PART_THRESHOLD, 0.25));
	}

	private void model(String run, long day) throws IOException {
		Path folder = Files.createDirectories(workspace.resolve(run));
		Files.writeString(folder.resolve("model-cnn1-fold1.zip"), "");
		Files.setLastModifiedTime(folder, FileTime.fromMillis(day * 86_400_000));
	}
}
