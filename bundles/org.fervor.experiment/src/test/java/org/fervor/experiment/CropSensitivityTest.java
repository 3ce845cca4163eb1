package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fervor.core.compute.TrainingParameters;
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

class CropSensitivityTest {

	private static final Expression[] CLASSES = { Expression.HAPPINESS, Expression.SADNESS, Expression.SURPRISE };

	@TempDir
	private Path temporary;
	private Path data;
	private Path run;
	private FakeWorld world;

	@BeforeEach
	void train() throws IOException {
		data = Files.createDirectories(temporary.resolve("data"));
		world = new FakeWorld(data);
		world.write(5, 2, CLASSES);
		run = temporary.resolve("run");
		RunPlan plan = new RunPlan("test", data, List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("kfold:2"), List.of("sum"), List.of(),
				Settings.defaults().with(TrainingParameters.EPOCHS, 1));
		world.runner(2).run(List.of(plan), List.of(run), new RunListener() {
		}, Progress.NONE);
	}

	private CropSensitivity.Outcome measure(List<Path> paths, int most) throws IOException {
		try (Recogniser recogniser = world.recogniser(RunModels.of(run, 2), FaceCache.none())) {
			return world.sensitivity(recogniser, Settings.defaults().with(CropProbe.VARIANTS, 4)).measure(paths, most, Progress.NONE);
		}
	}

	@Test
	void aRunsModelsAreThoseOfAFoldInTheOrderOfItsNetworks() {
		assertThat(RunModels.named(run)).isTrue();
		assertThat(RunModels.named(data)).isFalse();
		assertThat(RunModels.of(run, 2)).extracting(p -> p.getFileName().toString()).containsExactly("model-cnn1-fold2.zip", "model-cnn2-fold2.zip");
		assertThat(RunModels.of(RunModels.of(run, 1).get(0), 1)).hasSize(1);
		assertThatThrownBy(() -> RunModels.of(run, 3)).isInstanceOf(UserError.class).hasMessageContaining("has 2 folds");
	}

	@Test
	void everyPictureHasARowAndEveryClassAGroup() throws IOException {
		CropSensitivity.Outcome outcome = measure(List.of(data), 1000);
		assertThat(outcome.rows()).hasSize(30).allSatisfy(r -> {
			assertThat(r.result().label()).isEqualTo(r.truth());
			assertThat(r.result().flipped()).as("the fake network looks at nothing but the grey value").isZero();
		});
		assertThat(outcome.groups()).extracting(CropSensitivity.Group::label).containsExactlyInAnyOrder("happiness", "sadness", "surprise", "all");
		assertThat(outcome.groups()).filteredOn(g -> g.label().equals("all")).singleElement()
				.isEqualTo(new CropSensitivity.Group("all", 30, 0, 1, outcome.groups().get(3).deviation(), 1.0, 1.0));
	}

	@Test
	void ofADataSetSoManyAreTakenEvenlySpread() throws IOException {
		CropSensitivity.Outcome outcome = measure(List.of(data), 5);
		assertThat(outcome.rows()).extracting(r -> r.file().substring(0, 2)).containsExactly("S0", "S1", "S2", "S3", "S4");
	}

	@Test
	void whatCannotBeProbedIsNamed() throws IOException {
		world.broken = "S0/sadness-0.png";
		world.faceless = "S0/sadness-1.png";
		CropSensitivity.Outcome outcome = measure(List.of(data), 1000);
		assertThat(outcome.rows()).hasSize(28);
		assertThat(outcome.skipped()).containsEntry("S0/sadness-1.png", "no face found").containsKey("S0/sadness-0.png");
		Path picture = data.resolve("S0").resolve("sadness-1.png");
		world.faceless = picture.toString();
		assertThatThrownBy(() -> measure(List.of(picture), 1)).isInstanceOf(UserError.class).hasMessageContaining("no face found");
	}

	@Test
	void aPictureAloneHasNoTruth() throws IOException {
		CropSensitivity.Outcome outcome = measure(List.of(data.resolve("S0").resolve("sadness-1.png")), 10);
		assertThat(outcome.rows()).singleElement().satisfies(r -> assertThat(r.truth()).isNull());
		assertThat(outcome.groups()).allSatisfy(g -> assertThat(g.accuracy()).isNull());
		CropSensitivity.write(outcome, temporary.resolve("probe.csv"));
		assertThat(Files.readAllLines(temporary.resolve("probe.csv"))).hasSize(2).first().isEqualTo("file,true,label,score,mean,deviation,least,most,flipped");
	}
}
