package org.fervor.ui.data.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.ui.face.FaceSettings;
import org.junit.jupiter.api.Test;

class FaceDetectionModelTest {

	private final Folder folder = new Folder();
	private final FaceDetectionModel model = new FaceDetectionModel(folder, Path.of("models"), Settings.defaults().with(DetectorParameters.PART_THRESHOLD, 0.25));

	@Test
	void theModelsAreThoseOfTheFolderWithTheOneInUseMarked() {
		assertThat(model.table().rows()).extracting(FaceModels.Info::name).containsExactly("shipped", "old.mat");
		assertThat(model.used().name()).isEqualTo("shipped");
		assertThat(model.table().columns().get(0).text().apply(model.used())).isEqualTo("\u2713");
	}

	@Test
	void installingUsingAndRemovingShowAtOnce() {
		model.install(Path.of("new.tspm"));
		model.refresh();
		assertThat(model.used().name()).isEqualTo("new.tspm");
		model.use(model.table().rows().get(1));
		assertThat(model.used().name()).isEqualTo("old.mat");
		model.remove(model.used());
		assertThat(model.used().name()).isEqualTo("shipped");
		assertThat(model.table().rows()).hasSize(2);
		assertThatThrownBy(() -> model.install(Path.of("bad.mat"))).isInstanceOf(UserError.class);
	}

	@Test
	void whatShipsStaysAndWhatIsUsedNeedNotBeChosenAgain() {
		Optional<FaceModels.Info> shipped = Optional.of(model.table().rows().get(0));
		Optional<FaceModels.Info> old = Optional.of(model.table().rows().get(1));
		assertThat(FaceDetectionModel.removable(shipped)).isFalse();
		assertThat(FaceDetectionModel.usable(shipped)).isFalse();
		assertThat(FaceDetectionModel.removable(old)).isTrue();
		assertThat(FaceDetectionModel.usable(old)).isTrue();
		assertThat(FaceDetectionModel.usable(Optional.empty())).isFalse();
	}

	@Test
	void valuesAreKeptTogetherAndDefaultsComeBack() {
		Map<String, String> kept = new HashMap<>();
		model.set(FaceSettings.DETECTOR.id(), "cascade");
		model.store(kept::putAll);
		assertThat(kept).hasSize(FaceSettings.ALL.size()).containsEntry("detector", "cascade").containsEntry("tspm-threshold", "0.25").doesNotContainKeys("tspm-model", "tspm-tracking");
		model.defaults();
		model.store(kept::putAll);
		assertThat(kept).containsEntry("detector", "auto").containsEntry("tspm-threshold", "-0.65");
	}

	/** Models by name. */
	private static final class Folder implements FaceModels {
		private final List<String> names = new ArrayList<>(List.of(SHIPPED, "old.mat"));
		private String chosen = SHIPPED;

		@Override
		public Info install(Path file, Path to) {
			if (file.toString().startsWith("bad")) {
				throw new UserError("no model");
			}
			names.add(file.toString());
			chosen = file.toString();
			return info(chosen);
		}

		@Override
		public Info choose(String name, Path from) {
			chosen = name;
			return info(name);
		}

		@Override
		public void remove(String name, Path from) {
			names.remove(name);
			chosen = chosen.equals(name) ? SHIPPED : chosen;
		}

		@Override
		public List<Info> list(Path from) {
			return names.stream().map(this::info).toList();
		}

		@Override
		public Optional<Path> chosen(Path from) {
			return chosen.equals(SHIPPED) ? Optional.empty() : Optional.of(from.resolve(chosen));
		}

		private Info info(String name) {
			return new Info(name, name.equals(SHIPPED) ? Optional.empty() : Optional.of(Path.of(name)), "maker", 13, 146, 1_000_000, name.equals(chosen));
		}
	}
}
