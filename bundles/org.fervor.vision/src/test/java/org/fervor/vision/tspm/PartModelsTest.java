package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.face.FaceModels;
import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.ShippedModel;
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
	void theReleasedModelIsADropIn() {
		Path folder = temporary.resolve("models");
		FaceModels.Info info = models.install(Reference.folder().resolve("models/face_p146_small.mat"), folder);
		assertThat(info.views()).isEqualTo(13);
		assertThat(info.filters()).isEqualTo(146);
		assertThat(models.chosen(folder)).contains(folder.resolve("face_p146_small.mat"));
	}
}
