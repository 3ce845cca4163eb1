package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.ImageSize;
import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecogniserTest {

	@TempDir
	private Path temporary;
	private FakeWorld world;
	private Path image;

	@BeforeEach
	void write() throws IOException {
		world = new FakeWorld(temporary.resolve("data"));
		world.write(4, 1, Expression.ANGER, Expression.FEAR);
		image = temporary.resolve("data/S0/fear-0.png");
	}

	private List<Path> train(String... settings) {
		Map<String, String> texts = new HashMap<>(Map.of(TrainingParameters.EPOCHS.id(), "1"));
		for (int i = 0; i < settings.length; i += 2) {
			texts.put(settings[i], settings[i + 1]);
		}
		RunPlan plan = new RunPlan("test", temporary.resolve("data"), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("subject"), List.of("sum"), List.of(),
				Settings.parse(ExperimentParameters.ALL, texts));
		Path run = temporary.resolve("run" + world.jobs.size());
		world.runner(1).run(List.of(plan), List.of(run), RunListener.SILENT, Progress.NONE);
		return RunModels.of(run, 1);
	}

	@Test
	void theContractOfATrainedModelIsThatOfItsRun() {
		List<Path> models = train("rule", "eyes", "margin", "0.25", "size", "64", "grey", "true");
		try (Recogniser recogniser = world.recogniser(models, FaceCache.none())) {
			assertThat(recogniser.contract()).hasToString("faces by auto, crop eyes with margin 0.25, 64 × 64 px, grey");
			assertThat(recogniser.remarks()).isEmpty();
			assertThat(recogniser.recognise(image).label()).isEqualTo(Expression.FEAR);
		}
	}

	@Test
	void modelsOfFacesThatCameCroppedUseImagesWholeAndSaySo() {
		world.size = new ImageSize(48, 48);
		List<Path> models = train();
		try (Recogniser recogniser = world.recogniser(models, FaceCache.none())) {
			assertThat(recogniser.contract().whole()).isTrue();
			assertThat(recogniser.remarks()).singleElement().asString().contains("each image is used whole").contains("--detector auto");
		}
		try (Recogniser recogniser = world.recogniser(models, FaceCache.none(), "auto")) {
			assertThat(recogniser.contract().whole()).isFalse();
			assertThat(recogniser.remarks()).isEmpty();
		}
	}

	@Test
	void modelsThatFindFacesDifferentlyAreFusedOnlyWithADetectorThatIsNamed() {
		List<Path> searched = train();
		List<Path> whole = train("detector", "none");
		List<Path> both = List.of(searched.get(0), whole.get(1));
		assertThatThrownBy(() -> world.recogniser(both, FaceCache.none())).isInstanceOf(UserError.class).hasMessageContaining("whole images").hasMessageContaining("--detector");
		world.recogniser(both, FaceCache.none(), "auto").close();
	}

	@Test
	void aPartModelThatIsNotHereIsReplacedAndNamed() {
		List<Path> models = train();
		models.forEach(m -> world.noted.compute(m.toAbsolutePath(), (file, notes) -> {
			Map<String, String> other = new HashMap<>(notes);
			other.put("tspm-model", "/elsewhere/mine.tspm");
			return other;
		}));
		try (Recogniser recogniser = world.recogniser(models, FaceCache.none())) {
			assertThat(recogniser.remarks()).singleElement().asString().contains("/elsewhere/mine.tspm");
		}
	}

	@Test
	void facesThatAreKnownAreNotSearchedAgain() {
		List<Path> models = train();
		FaceCache cache = FaceCache.in(temporary.resolve("cache"), 1 << 20);
		try (Recogniser recogniser = world.recogniser(models, cache)) {
			recogniser.recognise(image);
		}
		int before = world.detected.get();
		try (Recogniser recogniser = world.recogniser(models, cache)) {
			assertThat(recogniser.recognise(image).label()).isEqualTo(Expression.FEAR);
		}
		assertThat(world.detected.get()).isEqualTo(before);
	}

	@Test
	void notesHoldNoPathOfTheWeightsThatATrainingBeganWith() {
		List<Path> first = train();
		List<Path> second = train("from", first.get(0).getParent().toString());
		assertThat(world.noted.get(second.get(0).toAbsolutePath())).containsEntry("from", first.get(0).getParent().getFileName().toString());
	}
}
