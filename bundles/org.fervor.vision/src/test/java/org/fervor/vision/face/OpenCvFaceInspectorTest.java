package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;

class OpenCvFaceInspectorTest {

	private final FaceInspector inspector = new OpenCvFaceInspector();

	private static Face face(Box box, List<Double> parts) {
		return new Face(box, 0.5, OptionalDouble.of(-15), Optional.empty(), "tspm", List.of(), parts);
	}

	@Test
	void aBlurredFaceIsLessSharpThanACrispOne() {
		PixelImage crisp = Pictures.noise(128, 128, 3, 1);
		PixelImage flat = Pictures.flat(128, 128, 3, 90);
		Face face = face(new Box(0, 0, 128, 128), List.of());
		assertThat(inspector.quality(crisp, face).sharpness()).isGreaterThan(200);
		assertThat(inspector.quality(flat, face).sharpness()).isZero();
	}

	@Test
	void sizeClippingAndPartsAreThoseOfTheFace() {
		PixelImage image = Pictures.noise(100, 100, 3, 2);
		FaceQuality quality = inspector.quality(image, face(new Box(-20, 50, 40, 90), List.of(0.25, 0.75)));
		assertThat(quality.size()).isCloseTo(60, within(1e-9));
		assertThat(quality.clipped()).isCloseTo(1 - 20.0 * 50 / 3600, within(1e-9));
		assertThat(quality.meanPart()).isEqualTo(0.5);
		assertThat(quality.worstPart()).isEqualTo(0.25);
		assertThat(inspector.quality(image, face(new Box(0, 0, 50, 50), List.of())).worstPart()).isNaN();
	}

	@Test
	void theExtentIsThatOfTheLandmarksWhereThereAreSome() {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < 39; i++) {
			points.add(new Point(10 + i, 20 + i % 3 * 10));
		}
		Face face = face(new Box(0, 0, 100, 100), List.of()).withLandmarks(new Landmarks(LandmarkScheme.PROFILE_39, points));
		assertThat(inspector.quality(Pictures.noise(100, 100, 1, 3), face).size()).isCloseTo(Math.sqrt(38 * 20), within(1e-9));
	}

	@Test
	void overlaysDrawBoxesAndLandmarksAndLeaveThePictureAsItWas() {
		PixelImage image = Pictures.flat(200, 150, 1, 60);
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < 39; i++) {
			points.add(new Point(60 + i, 70));
		}
		Face face = face(new Box(50, 40, 80, 90), List.of()).withLandmarks(new Landmarks(LandmarkScheme.PROFILE_39, points));
		PixelImage drawn = inspector.overlay(image, List.of(face, face(new Box(-30, -30, 900, 20), List.of()).withWarning("clipped by the border")));
		assertThat(drawn.channels()).isEqualTo(3);
		assertThat(drawn.width()).isEqualTo(200);
		assertThat(drawn.value(50, 100, 1)).isGreaterThan(150);
		assertThat(drawn.value(80, 70, 0)).isGreaterThan(200);
		assertThat(drawn.value(150, 120, 0)).isEqualTo(60);
		assertThat(image).isEqualTo(Pictures.flat(200, 150, 1, 60));
	}
}
