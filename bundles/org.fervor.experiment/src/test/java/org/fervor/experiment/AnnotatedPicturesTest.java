package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fervor.core.face.AnnotatedPicture;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Point;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landmarks in the forms in which people have them. */
class AnnotatedPicturesTest {

	@TempDir
	private Path folder;

	@Test
	void aSyntheticSetTellsSubjectYawAndPoints() throws IOException {
		String header = "file,subject,yaw,points" + IntStream.range(0, 68).mapToObj(i -> ",x" + i + ",y" + i + ",visible" + i).collect(Collectors.joining());
		String frontal = "a/b.png,p1,-12.50,68" + IntStream.range(0, 68).mapToObj(i -> "," + i + ".25," + 2 * i + ",1").collect(Collectors.joining());
		String profile = "c.png,p2,88.00,39" + IntStream.range(0, 39).mapToObj(i -> "," + i + ",5,0").collect(Collectors.joining()) + ",,,".repeat(29);
		Files.writeString(folder.resolve("landmarks.csv"), header + "\n" + frontal + "\n" + profile + "\n");
		List<AnnotatedPicture> pictures = AnnotatedPictures.below(List.of(folder));
		assertThat(pictures).hasSize(2);
		assertThat(pictures.get(0).file()).isEqualTo(folder.resolve("a/b.png"));
		assertThat(pictures.get(0).subject()).isEqualTo("p1");
		assertThat(pictures.get(0).yawDegrees()).hasValue(-12.5);
		assertThat(pictures.get(0).landmarks().points().get(3)).isEqualTo(new Point(3.25, 6));
		assertThat(pictures.get(1).landmarks().scheme()).isEqualTo(LandmarkScheme.PROFILE_39);
	}

	@Test
	void pointsOfIbugCountFromOne() throws IOException {
		Files.writeString(folder.resolve("face.jpg"), "");
		Files.writeString(folder.resolve("face.pts"),
				"version: 1\nn_points: 68\n{\n" + IntStream.range(0, 68).mapToObj(i -> i + 1 + ".5 " + (i + 11)).collect(Collectors.joining("\n")) + "\n}\n");
		Files.writeString(folder.resolve("picture-is-gone.pts"), "version: 1\n");
		AnnotatedPicture picture = AnnotatedPictures.below(List.of(folder)).get(0);
		assertThat(picture.file()).isEqualTo(folder.resolve("face.jpg"));
		assertThat(picture.landmarks().points().get(0)).isEqualTo(new Point(0.5, 10));
		assertThat(picture.yawDegrees()).isEmpty();
	}

	@Test
	void landmarksOfCkPlusBelongToTheFrameOfTheSameName() throws IOException {
		Path frame = Files.createDirectories(folder.resolve("cohn-kanade-images/S005/001")).resolve("S005_001_00000011.png");
		Files.writeString(frame, "");
		Path landmarks = Files.createDirectories(folder.resolve("Landmarks/S005/001")).resolve("S005_001_00000011_landmarks.txt");
		Files.writeString(landmarks, IntStream.range(0, 68).mapToObj(i -> "   " + i + ".0000000e+00   2.5000000e+01").collect(Collectors.joining("\n")));
		AnnotatedPicture picture = AnnotatedPictures.below(List.of(folder)).get(0);
		assertThat(picture.file().toRealPath()).isEqualTo(frame.toRealPath());
		assertThat(picture.subject()).isEqualTo("S005");
		assertThat(picture.landmarks().points().get(7)).isEqualTo(new Point(7, 25));
	}

	@Test
	void aFolderWithoutLandmarksOrWithBadOnesIsNamed() throws IOException {
		assertThatThrownBy(() -> AnnotatedPictures.below(List.of(folder))).isInstanceOf(UserError.class).hasMessageContaining("holds no pictures with landmarks");
		assertThatThrownBy(() -> AnnotatedPictures.below(List.of(folder.resolve("x")))).isInstanceOf(UserError.class).hasMessageContaining("no such folder");
		Files.writeString(folder.resolve("landmarks.csv"), "file,x0,y0\na.png,1,2\n");
		assertThatThrownBy(() -> AnnotatedPictures.below(List.of(folder))).isInstanceOf(UserError.class).hasMessageContaining("landmarks.csv").hasMessageContaining("1 points");
		Files.writeString(folder.resolve("landmarks.csv"), "file,x0,y0\na.png,one,2\n");
		assertThatThrownBy(() -> AnnotatedPictures.below(List.of(folder))).isInstanceOf(UserError.class).hasMessageContaining("landmarks.csv is damaged").hasMessageContaining("record 1");
	}
}
