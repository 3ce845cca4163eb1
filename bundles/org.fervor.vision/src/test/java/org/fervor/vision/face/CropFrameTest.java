package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.fervor.core.face.Box;
import org.fervor.core.face.CropRule;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.warp.Affine;
import org.junit.jupiter.api.Test;

class CropFrameTest {

	private static final Offset<Double> EXACT = Offset.offset(1e-9);
	private static final Settings EYES = Settings.defaults().with(FaceCropper.RULE, CropRule.EYES);

	/** 68 points: the corners of a face of 60 by 80 about (100, 90), the eyes 20 px left and right of its middle, all else in its middle, and all that turned about it. */
	static Landmarks tilted(double degrees) {
		List<Point> points = new ArrayList<>(Collections.nCopies(68, new Point(0, 0)));
		points.set(0, new Point(-30, -40));
		points.set(16, new Point(30, -40));
		points.set(8, new Point(0, 40));
		for (int i = 36; i < 42; i++) {
			points.set(i, new Point(-20, -10));
			points.set(i + 6, new Point(20, -10));
		}
		Affine turn = Affine.translation(100, 90).after(Affine.rotation(Math.toRadians(degrees)));
		return new Landmarks(LandmarkScheme.IBUG_68, points.stream().map(point -> turn.apply(point.x(), point.y())).toList());
	}

	private static Face face(Landmarks landmarks) {
		return new Face(new Box(0, 0, 500, 500), 1, OptionalDouble.empty(), Optional.of(landmarks), "tspm", List.of());
	}

	private static void assertFrame(CropFrame frame, double centreX, double centreY, double width, double height, double degrees) {
		assertThat(frame.centreX()).isCloseTo(centreX, EXACT);
		assertThat(frame.centreY()).isCloseTo(centreY, EXACT);
		assertThat(frame.width()).isCloseTo(width, EXACT);
		assertThat(frame.height()).isCloseTo(height, EXACT);
		assertThat(Math.toDegrees(frame.roll())).isCloseTo(degrees, EXACT);
	}

	@Test
	void landmarksGoBeforeTheDetectorsBox() {
		assertFrame(CropFrame.of(face(tilted(0)), Settings.defaults().with(FaceCropper.SQUARE, false)), 100, 90, 60, 80, 0);
	}

	@Test
	void aBoxCountsFromThePixelsCorners() {
		Face boxed = Face.boxed(new Box(0, 0, 48, 40), 1, "none");
		assertFrame(CropFrame.of(boxed, Settings.defaults().with(FaceCropper.SQUARE, false)), 23.5, 19.5, 48, 40, 0);
	}

	@Test
	void theShorterSideGrowsAndTheMarginIsAddedOnEverySide() {
		assertFrame(CropFrame.of(face(tilted(0)), Settings.defaults().with(FaceCropper.MARGIN, 0.25)), 100, 90, 120, 120, 0);
	}

	@Test
	void aRollThatIsAskedForComesOnTop() {
		assertFrame(CropFrame.of(face(tilted(0)), Settings.defaults().with(FaceCropper.ROLL, -20.0)), 100, 90, 80, 80, -20);
		assertFrame(CropFrame.of(face(tilted(12)), EYES.with(FaceCropper.ROLL, 5.0)), 100, 90, 80, 80, 17);
	}

	@Test
	void eyesRemoveTheRollAndBoundTheTurnedPoints() {
		for (double degrees : new double[] { -35, 0, 12, 80 }) {
			assertFrame(CropFrame.of(face(tilted(degrees)), EYES), 100, 90, 80, 80, degrees);
		}
	}

	@Test
	void alignedCropsAreSquareEvenWhereOthersMayStretch() {
		assertFrame(CropFrame.of(face(tilted(10)), EYES.with(FaceCropper.SQUARE, false)), 100, 90, 80, 80, 10);
	}

	@Test
	void withoutTheEyesAlignmentIsTheBox() {
		Landmarks profile = new Landmarks(LandmarkScheme.PROFILE_39, tilted(20).points().subList(0, 39));
		assertThat(CropFrame.of(face(profile), EYES)).isEqualTo(CropFrame.of(face(profile), Settings.defaults()));
		Face boxed = Face.boxed(new Box(3, 4, 50, 60), 1, "cascade");
		assertThat(CropFrame.of(boxed, EYES)).isEqualTo(CropFrame.of(boxed, Settings.defaults()));
	}

	@Test
	void pointsInOnePlaceGiveAPixel() {
		Landmarks heap = new Landmarks(LandmarkScheme.IBUG_68, Collections.nCopies(68, new Point(5, 5)));
		assertFrame(CropFrame.of(face(heap), EYES), 5, 5, 1, 1, 0);
	}

	@Test
	void cropPixelsLieEvenlyInTheFrame() {
		Affine toImage = new CropFrame(23.5, 23.5, 48, 48, 0).toImage(24);
		assertThat(toImage.apply(0, 0)).isEqualTo(new Point(0.5, 0.5));
		assertThat(toImage.apply(23, 23)).isEqualTo(new Point(46.5, 46.5));
	}

	@Test
	void anImageIsHalvedWhileTwoPixelsStandForOne() {
		assertThat(new CropFrame(0, 0, 95, 500, 0).halvings(48)).isZero();
		assertThat(new CropFrame(0, 0, 96, 96, 0).halvings(48)).isEqualTo(1);
		assertThat(new CropFrame(0, 0, 10, 10, 0).halvings(48)).isZero();
		assertThat(new CropFrame(0, 0, 800, 800, 0).halvings(48)).isEqualTo(4);
	}
}
