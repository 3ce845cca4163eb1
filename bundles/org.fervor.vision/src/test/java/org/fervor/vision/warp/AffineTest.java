package org.fervor.vision.warp;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.fervor.core.face.Point;
import org.junit.jupiter.api.Test;

class AffineTest {

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	@Test
	void aPositiveRotationTurnsRightToDown() {
		assertNear(Affine.rotation(Math.PI / 2).apply(1, 0), 0, 1);
	}

	@Test
	void afterDoesTheOtherMapFirst() {
		Affine scaledThenMoved = Affine.translation(10, 0).after(Affine.scaling(2, 3));
		assertNear(scaledThenMoved.apply(1, 1), 12, 3);
	}

	@Test
	void aboutKeepsItsCentre() {
		assertNear(Affine.rotation(0.3).after(Affine.scaling(2, 5)).about(7, -4).apply(7, -4), 7, -4);
	}

	@Test
	void shearMovesRowsByTheirHeight() {
		assertNear(Affine.horizontalShear(0.5).apply(1, 4), 3, 4);
	}

	private static void assertNear(Point point, double x, double y) {
		assertThat(point.x()).isCloseTo(x, EXACT);
		assertThat(point.y()).isCloseTo(y, EXACT);
	}
}
