package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TinyModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing and choosing models. */
class PartModelsTest {

	@TempDir
	private Path temporary;
	private final FaceModels models = new PartModels();

	private Path model(String name) throws IOException {
		Path file = temporary.resolve(name);
		ModelFiles.write(ShippedModel.read(), file);
		return file;
	}

	@Test
	void withoutAFolderThereIsTheOneThatShips() {
		assertThat(models.list(temporary.resolve("none"))).singleElement().satisfies(info -> {
			assertThat(info.name()).isEqualTo(FaceModels.SHIPPED);
			assertThat(info.chosen()).isTrue();
			assertThat(info.views()).isEqualTo(13);
		});
		assertThat(models.chosen(temporary.resolve("none"))).isEmpty();
	}

	@Test
	void anInstalledModelIsCopiedAndChosen() throws IOException {
		Path folder = temporary.resolve("models");
		FaceModels.Info info = models.install(model("mine.tspm"), folder);
		assertThat(info.name()).isEqualTo("mine.tspm");
		assertThat(models.chosen(folder)).contains(folder.resolve("mine.tspm"));
		Files.delete(temporary.resolve("mine.tspm"));
		assertThat(models.list(folder)).extracting(FaceModels.Info::name, FaceModels.Info::chosen).containsExactly(org.assertj.core.groups.Tuple.tuple("shipped", false),
				org.assertj.core.groups.Tuple.tuple("mine.tspm", true));
	}

	@Test
	void theOneThatShipsCanBeChosenAgain() throws IOException {
		Path folder = temporary.resolve("models");
		models.install(model("mine.tspm"), folder);
		models.choose(FaceModels.SHIPPED, folder);
		assertThat(models.chosen(folder)).isEmpty();
		models.choose("mine.tspm", folder);
		assertThat(models.chosen(folder)).isPresent();
		assertThatThrownBy(() -> models.choose("other", folder)).isInstanceOf(UserError.class).hasMessageContaining("no part model 'other'").hasMessageContaining("mine.tspm");
	}

	@Test
	void aBadFileIsRefusedInOneLineAndChangesNothing() throws IOException {
		Path folder = temporary.resolve("models");
		Path bad = Files.writeString(temporary.resolve("bad.mat"), "no model at all");
		assertThatThrownBy(() -> models.install(bad, folder)).isInstanceOf(UserError.class).hasMessageContaining("bad.mat").message().doesNotContain("\n");
		assertThatThrownBy(() -> models.install(temporary.resolve("absent.tspm"), folder)).isInstanceOf(UserError.class).hasMessageContaining("absent.tspm");
		assertThat(folder).doesNotExist();
	}

	@Test
	void aModelWhoseFileIsGoneIsNotChosenAnyMore() throws IOException {
		Path folder = temporary.resolve("models");
		models.install(model("mine.tspm"), folder);
		Files.writeString(folder.resolve("junk.tspm"), "junk");
		assertThat(models.list(folder)).hasSize(2);
		Files.delete(folder.resolve("mine.tspm"));
		assertThat(models.chosen(folder)).isEmpty();
		assertThat(models.list(folder)).singleElement().extracting(FaceModels.Info::chosen).isEqualTo(true);
	}

	@Test
	void aModelThatIsRemovedLeavesTheOneThatShips() throws IOException {
		Path folder = temporary.resolve("models");
		models.install(model("a.tspm"), folder);
		models.install(model("b.tspm"), folder);
		models.remove("a.tspm", folder);
		assertThat(models.chosen(folder)).contains(folder.resolve("b.tspm"));
		models.remove("b.tspm", folder);
		assertThat(models.list(folder)).singleElement().extracting(FaceModels.Info::chosen).isEqualTo(true);
		assertThatThrownBy(() -> models.remove(FaceModels.SHIPPED, folder)).isInstanceOf(UserError.class).hasMessageContaining("cannot be removed");
		assertThatThrownBy(() -> models.remove("a.tspm", folder)).isInstanceOf(UserError.class).hasMessageContaining("no part model 'a.tspm'");
	}

	@Test
	void settingsNameTheModelThatIsMeant() throws IOException {
		Path folder = temporary.resolve("models");
		assertThat(models.named(Settings.defaults(), folder).get(DetectorParameters.PART_MODEL)).isEqualTo(FaceModels.SHIPPED);
		models.install(model("mine.tspm"), folder);
		assertThat(models.named(Settings.defaults(), folder).get(DetectorParameters.PART_MODEL)).isEqualTo(folder.resolve("mine.tspm").toString());
		Settings other = Settings.defaults().with(DetectorParameters.PART_MODEL, "other.mat");
		assertThat(models.named(other, folder)).isEqualTo(other);
	}

	@Test
	void theFingerprintIsThatOfTheModelsContent() throws IOException {
		Path folder = temporary.resolve("models");
		TspmDetectorFactory factory = new TspmDetectorFactory(folder, Runnable::run, 1);
		String shipped = factory.fingerprint(Settings.defaults()).orElseThrow();
		models.install(model("same.tspm"), folder);
		assertThat(factory.fingerprint(Settings.defaults())).as("another name, the same bytes").contains(shipped);
		ModelFiles.write(TinyModels.random(1, 2, 3), temporary.resolve("tiny.tspm"));
		models.install(temporary.resolve("tiny.tspm"), folder);
		assertThat(factory.fingerprint(Settings.defaults()).orElseThrow()).isNotEqualTo(shipped);
		assertThat(factory.fingerprint(Settings.defaults().with(DetectorParameters.PART_MODEL, FaceModels.SHIPPED))).contains(shipped);
		assertThat(factory.fingerprint(Settings.defaults().with(DetectorParameters.PART_TRACKING, true))).as("a tracker remembers").isEmpty();
		assertThatThrownBy(() -> factory.fingerprint(Settings.defaults().with(DetectorParameters.PART_MODEL, "absent.tspm"))).isInstanceOf(UserError.class)
				.hasMessageContaining("absent.tspm");
	}

	@Test
	void theReleasedModelIsADropIn() {
		Path folder = temporary.resolve("models");
		FaceModels.Info info = models.install(Reference.folder().resolve("models/face_p146_small.mat"), folder);
		assertThat(info.views()).isEqualTo(13);
		assertThat(info.filters()).isEqualTo(146);
		assertThat(models.chosen(folder)).contains(folder.resolve("face_p146_small.mat"));
	}
}
