package org.fervor.vision.tspm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What faces and scenes are made into before a training. */
class TrainingMaterialTest {

	/** 68 points on a sphere's front, turned. */
	private static AnnotatedFace turned(double yaw) {
		List<Point> points = new ArrayList<>();
		double s = Math.sin(Math.toRadians(yaw));
		for (int i = 0; i < 68; i++) {
			points.add(new Point(100 + (i * 7 % 50 - 25), 100 + i));
		}
		points.set(0, new Point(60, 100));
		points.set(16, new Point(140, 100));
		points.set(30, new Point(100 + 1.47 * 40 * s, 110));
		byte[] pixels = new byte[200 * 220 * 3];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (i * 31 % 251);
		}
		return new AnnotatedFace(new PixelImage(200, 220, 3, pixels), yaw, points);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -45, -20, 0, 15, 40 })
	void theYawIsGuessedFromTheNose(double yaw) {
		assertThat(YawFromLandmarks.of(turned(yaw).points())).isCloseTo(yaw, within(1.0));
	}

	@Test
	void aMirroredFaceLooksTheOtherWayAndMirroredTwiceIsItself() {
		AnnotatedFace face = turned(30);
		AnnotatedFace mirrored = MirroredFaces.of(face);
		assertThat(mirrored.yawDegrees()).isEqualTo(-30);
		assertThat(YawFromLandmarks.of(mirrored.points())).isCloseTo(-30, within(1.0));
		// the jaw still runs from image-left to image-right
		assertThat(mirrored.points().get(0).x()).isLessThan(mirrored.points().get(16).x());
		assertThat(mirrored.image().value(0, 5, 1)).isEqualTo(face.image().value(199, 5, 1));
		assertThat(MirroredFaces.of(mirrored)).isEqualTo(face);
	}

	@Test
	void largeFacesAreKeptSmall() {
		AnnotatedFace small = turned(0).notHigherThan(34);
		assertThat(small.bounds().height()).isCloseTo(34, within(1e-9));
		assertThat(small.image().width()).isBetween(98, 104);
		assertThat(turned(0).notHigherThan(500)).isEqualTo(turned(0));
	}

	@Test
	void aPlacementOnAFaceIsAMistakeOnlyInAWrongView() {
		AnnotatedFace face = turned(0);
		Scene scene = Scene.around(face);
		assertThat(scene.wrong(face.bounds(), 15)).isFalse();
		assertThat(scene.wrong(face.bounds(), -75)).isTrue();
		assertThat(scene.wrong(new org.fervor.core.face.Box(0, 0, 30, 30), 0)).isTrue();
		assertThat(Scene.empty(face.image()).wrong(face.bounds(), 0)).isTrue();
	}

	@Test
	void picturesWithoutFacesComeFromTheSeedAndDiffer() {
		List<PixelImage> first = FacelessPictures.draw(9, 80, 60, 5);
		assertThat(FacelessPictures.draw(9, 80, 60, 5)).isEqualTo(first);
		assertThat(first).doesNotHaveDuplicates();
		assertThat(FacelessPictures.draw(9, 80, 60, 6)).doesNotContainAnyElementsOf(first);
		assertThat(first).allSatisfy(p -> assertThat(p.pixels()).contains(p.pixels()[0]).isNotEqualTo(PixelImage.black(80, 60, 3).pixels()));
	}

	@Test
	void aRoughenedPictureIsNearlyTheSame() {
		PixelImage image = turned(0).image();
		PixelImage rough = FacelessPictures.roughened(image, 3);
		double change = 0;
		for (int i = 0; i < image.pixels().length; i++) {
			change += Math.abs((image.pixels()[i] & 0xff) - (rough.pixels()[i] & 0xff));
		}
		assertThat(change / image.pixels().length).isBetween(0.1, 30.0);
		assertThat(FacelessPictures.roughened(image, 3)).isEqualTo(rough);
	}
}
