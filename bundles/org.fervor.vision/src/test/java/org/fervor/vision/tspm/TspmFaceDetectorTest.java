package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part model behind the port. */
class TspmFaceDetectorTest {

	@Test
	void aFaceHasItsViewAndLandmarksInTheOrderOfTheScheme() {
		Path model = Reference.folder().resolve("models/face_p146_small.mat");
		try (FaceDetector detector = new TspmDetectorFactory(Path.of("none"), Runnable::run, 1).create(Settings.defaults().with(DetectorParameters.PART_MODEL, model.toString()))) {
			List<Face> faces = detector.detect(Reference.image("mini_frontal"));
			assertThat(faces).hasSize(1);
			Face face = faces.get(0);
			assertThat(face.viewDegrees()).hasValue(0);
			assertThat(face.landmarks().orElseThrow().scheme()).isEqualTo(LandmarkScheme.IBUG_68);
			var points = face.landmarks().orElseThrow().points();
			// jaw from image-left to image-right, chin below the nose, left eye left of the right eye
			assertThat(points.get(0).x()).isLessThan(points.get(16).x());
			assertThat(points.get(8).y()).isGreaterThan(points.get(33).y());
			assertThat(points.get(36).x()).isLessThan(points.get(45).x());
		}
	}

	@Test
	void aModelThatCannotBeReadIsAUserError(@TempDir Path folder) {
		TspmDetectorFactory factory = new TspmDetectorFactory(folder, Runnable::run, 1);
		assertThatThrownBy(() -> factory.create(Settings.defaults().with(DetectorParameters.PART_MODEL, "other.mat"))).isInstanceOf(UserError.class)
				.hasMessageContaining("other.mat").hasMessageContaining("choose");
	}

	@Test
	void everyParameterHasItsOwnId() {
		assertThat(new TspmDetectorFactory(Path.of("m"), Runnable::run, 1).parameters()).extracting(p -> p.id()).doesNotHaveDuplicates().contains("tspm-threshold");
	}
}
