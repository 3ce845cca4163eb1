package org.fervor.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Point;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;

class FaceRendererTest {

	@Test
	void theSameSceneGivesTheSamePixels() {
		FaceScene scene = FaceScene.candid(SubjectIdentity.random(8), Expression.FEAR, ActionUnits.of(Expression.FEAR, 1, 8), HeadPose.STRAIGHT, 64, 8);
		assertThat(new FaceRenderer().render(scene).image()).isEqualTo(Faces.RENDERER.render(scene).image());
	}

	@Test
	void allLandmarksOfAStraightFaceLieInThePictureAndMostAreSeen() {
		RenderedFace face = Faces.with(ActionUnits.NONE);
		assertThat(face.landmarks().scheme()).isEqualTo(LandmarkScheme.IBUG_68);
		assertThat(face.landmarks().points()).allSatisfy(p -> {
			assertThat(p.x()).isBetween(0.0, Faces.SIZE - 1.0);
			assertThat(p.y()).isBetween(0.0, Faces.SIZE - 1.0);
		});
		assertThat(IntStream.range(17, 68).filter(i -> face.visible()[i]).count()).isGreaterThan(45);
	}

	@Test
	void landmarksOfAStraightFaceStandInTheOrderOfIbug() {
		RenderedFace face = Faces.with(ActionUnits.NONE);
		for (int i = 0; i < 16; i++) {
			assertThat(Faces.point(face, i).x()).as("jaw %d", i).isLessThan(Faces.point(face, i + 1).x());
		}
		for (int i = 17; i < 26; i++) {
			assertThat(Faces.point(face, i).x()).as("brow %d", i).isLessThan(Faces.point(face, i + 1).x());
		}
		assertThat(Faces.point(face, 36).x()).isLessThan(Faces.point(face, 39).x());
		assertThat(Faces.point(face, 39).x()).isLessThan(Faces.point(face, 42).x());
		assertThat(Faces.point(face, 37).y()).isLessThan(Faces.point(face, 41).y());
		assertThat(Faces.point(face, 27).y()).isLessThan(Faces.point(face, 30).y());
		assertThat(Faces.point(face, 33).y()).isLessThan(Faces.point(face, 51).y());
		assertThat(Faces.point(face, 51).y()).isLessThan(Faces.point(face, 57).y());
		assertThat(Faces.point(face, 57).y()).isLessThan(Faces.point(face, 8).y());
		assertThat(Faces.point(face, 48).x()).isLessThan(Faces.point(face, 54).x());
	}

	@Test
	void positiveYawTurnsTheNoseToImageRight() {
		RenderedFace straight = Faces.with(ActionUnits.NONE);
		RenderedFace turned = Faces.at(ActionUnits.NONE, new HeadPose(30, 0, 0, 0, 0));
		assertThat(noseOffset(turned)).isGreaterThan(noseOffset(straight) + 3);
	}

	private static double noseOffset(RenderedFace face) {
		return Faces.point(face, 30).x() - (Faces.point(face, 36).x() + Faces.point(face, 45).x()) / 2;
	}

	@Test
	void positivePitchLiftsTheNoseAndPositiveRollLeansClockwise() {
		RenderedFace straight = Faces.with(ActionUnits.NONE);
		RenderedFace up = Faces.at(ActionUnits.NONE, new HeadPose(0, 15, 0, 0, 0));
		assertThat(Faces.point(up, 30).y() - Faces.point(up, 39).y()).isLessThan(Faces.point(straight, 30).y() - Faces.point(straight, 39).y());
		RenderedFace leant = Faces.at(ActionUnits.NONE, new HeadPose(0, 0, 15, 0, 0));
		assertThat(Faces.point(leant, 45).y()).isGreaterThan(Faces.point(leant, 36).y() + 3);
	}

	@Test
	void profilesHaveThirtyNinePointsWithTheNoseInFront() {
		RenderedFace right = Faces.at(ActionUnits.NONE, new HeadPose(80, 0, 0, 0, 0));
		RenderedFace left = Faces.at(ActionUnits.NONE, new HeadPose(-80, 0, 0, 0, 0));
		assertThat(right.landmarks().scheme()).isEqualTo(LandmarkScheme.PROFILE_39);
		Point tip = right.landmarks().points().get(3);
		assertThat(right.landmarks().points()).allSatisfy(p -> assertThat(p.x()).isLessThanOrEqualTo(tip.x() + 0.5));
		Point other = left.landmarks().points().get(3);
		assertThat(left.landmarks().points()).allSatisfy(p -> assertThat(p.x()).isGreaterThanOrEqualTo(other.x() - 0.5));
		assertThat(right.landmarks().points().get(38).x()).isLessThan(right.landmarks().points().get(30).x());
	}

	@Test
	void theExpressionOfASceneIsOnlyALabel() {
		SubjectIdentity person = SubjectIdentity.random(12);
		FaceScene sad = FaceScene.candid(person, Expression.SADNESS, ActionUnits.NONE, HeadPose.STRAIGHT, 48, 4);
		FaceScene glad = FaceScene.candid(person, Expression.HAPPINESS, ActionUnits.NONE, HeadPose.STRAIGHT, 48, 4);
		assertThat(Faces.RENDERER.render(sad).image()).isEqualTo(Faces.RENDERER.render(glad).image());
	}

	@Test
	void theBoxHoldsTheLandmarks() {
		RenderedFace face = Faces.with(ActionUnits.NONE);
		assertThat(face.box()).isEqualTo(face.landmarks().bounds());
		assertThat(face.box().centreX()).isCloseTo(Faces.SIZE / 2.0, within(8.0));
	}
}
