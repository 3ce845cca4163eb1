package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.ui.lab.experiment.ExperimentEditor;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.live.LivePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoSurprises.class)
class LivePerspectiveTest {

	private final SampleFolder sample = new SampleFolder("live-test");

	@Test
	void theSyntheticActorIsSeenJudgedAndLetGo() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
		RunsPart runs = Workbench.view(RunsPart.class, Ids.RUNS);
		ExperimentEditor editor = (ExperimentEditor) IDE.openEditor(Workbench.page(), sample.experiment("live.experiment", 1, "cnn1", "cnn2"));
		editor.run();
		Workbench.until("there is a model", () -> runs.newest().filter(r -> r.run().plan().name().equals("live")).isPresent());

		Workbench.perspective(Ids.LIVE_PERSPECTIVE);
		LivePart live = Workbench.view(LivePart.class, Ids.LIVE);
		Workbench.until("the run can be chosen", () -> live.models().stream().anyMatch(m -> m.startsWith("live-test/runs/")));
		live.choose("synthetic", live.models().stream().filter(m -> m.startsWith("live-test/runs/")).findFirst().orElseThrow(), "none");
		live.startOrStop();
		Workbench.until("frames are analysed and shown", () -> live.showsVideo() && live.snapshot().filter(s -> s.analysed() > 10 && s.withFace() > 0).isPresent());
		assertFalse(live.mood().isEmpty());
		Screenshot.window("live");

		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		Workbench.until("hiding the part frees the camera", () -> live.snapshot().isEmpty());
		Workbench.perspective(Ids.LIVE_PERSPECTIVE);
		assertTrue(live.message().contains("free"), live.message());
	}

	@Test
	void theSongsOfTheActorsMoodsAreHeard() throws Exception {
		Path samples = samples();
		copy(samples.resolve("live-models"), ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve("models").resolve("live"));
		copy(samples.resolve("first-steps").resolve("music"), sample.path().resolve("music"));
		Workbench.perspective(Ids.DATA_PERSPECTIVE);
		Workbench.perspective(Ids.LIVE_PERSPECTIVE);
		LivePart live = Workbench.view(LivePart.class, Ids.LIVE);
		try (SinkRecording heard = SinkRecording.start()) {
			Workbench.until("the models that come along can be chosen", () -> live.models().stream().anyMatch(m -> !m.contains("runs/")));
			live.choose("synthetic", live.models().stream().filter(m -> !m.contains("runs/")).findFirst().orElseThrow(), "builtin");
			live.startOrStop();
			Workbench.until("a song plays", () -> !live.song().isEmpty());
			Workbench.until("it is heard at the sound server's sink", heard::isLoud);
			live.startOrStop();
		}
		Workbench.until("the session is over", () -> live.snapshot().isEmpty());
	}

	@Test
	void aSourceThatIsNotThereIsNamedWithARemedy() throws Exception {
		Workbench.perspective(Ids.LIVE_PERSPECTIVE);
		LivePart live = Workbench.view(LivePart.class, Ids.LIVE);
		sample.file("nothing.txt", "");
		if (live.models().isEmpty()) {
			live.startOrStop();
			assertTrue(live.message().contains("no model"), live.message());
			return;
		}
		live.choose("/nowhere/clip.mp4", live.models().get(0), "none");
		live.startOrStop();
		Workbench.until("the file is named", () -> live.message().contains("clip.mp4") && live.snapshot().isEmpty());
		assertEquals("not running", live.mood());
	}

	/** The sample workspaces of the repository, above the folder that the tests run in. */
	private static Path samples() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("sample-workspaces"))) {
			folder = folder.getParent();
		}
		return folder.resolve("sample-workspaces");
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}
}
