package org.fervor.core.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fervor.core.label.Expression;
import org.fervor.core.synth.FaceWish.Place;
import org.junit.jupiter.api.Test;

class FaceWishTest {

	@Test
	void aStraightFaceLooksIntoTheCamera() {
		FaceWish wish = FaceWish.straight(3, Expression.FEAR, 64);
		assertThat(wish.yawDegrees()).isZero();
		assertThat(wish.intensity()).isEqualTo(1);
		assertThat(wish.turned(45)).isEqualTo(new FaceWish(3, Expression.FEAR, 1, 45, 0, 0, Place.STUDIO, 64, 3));
	}

	@Test
	void whatNoHeadCanDoIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> FaceWish.straight(3, Expression.FEAR, 64).turned(180)).withMessageContaining("yaw 180");
		assertThatIllegalArgumentException().isThrownBy(() -> new FaceWish(1, Expression.FEAR, 1.5, 0, 0, 0, Place.STUDIO, 64, 1)).withMessageContaining("intensity 1.5");
	}

	@Test
	void tenPixelsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> FaceWish.straight(3, Expression.FEAR, 10)).withMessageContaining("10 pixels");
	}

	@Test
	void sheetsAreFoundByTheirIds() {
		assertThat(FaceSheet.withId("poses")).contains(FaceSheet.POSES);
		assertThat(FaceSheet.withId("holidays")).isEmpty();
	}
}
