package org.fervor.ui.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fervor.core.image.PixelImage;
import org.junit.jupiter.api.Test;

class DifferenceImageTest {

	private static final int NEUTRAL = 0x808080;

	@Test
	void brighterIsRedDarkerIsBlueAndNothingIsNeutral() {
		PixelImage before = new PixelImage(3, 1, 1, new byte[] { 100, 100, 100 });
		PixelImage after = new PixelImage(3, 1, 1, new byte[] { 100, 120, 80 });
		PixelImage drawn = DifferenceImage.of(before, after, 4, NEUTRAL);
		assertThat(new int[] { drawn.value(0, 0, 0), drawn.value(0, 0, 1), drawn.value(0, 0, 2) }).containsExactly(0x80, 0x80, 0x80);
		assertThat(drawn.value(1, 0, 0)).isGreaterThan(drawn.value(1, 0, 2));
		assertThat(drawn.value(2, 0, 2)).isGreaterThan(drawn.value(2, 0, 0));
	}

	@Test
	void theGainMakesSmallDifferencesStrongerUpToFullColour() {
		PixelImage before = PixelImage.black(1, 1, 3);
		PixelImage after = new PixelImage(1, 1, 3, new byte[] { 20, 20, 20 });
		assertThat(DifferenceImage.of(before, after, 8, NEUTRAL).value(0, 0, 0)).isGreaterThan(DifferenceImage.of(before, after, 2, NEUTRAL).value(0, 0, 0));
		assertThat(DifferenceImage.of(before, after, 100, NEUTRAL).value(0, 0, 0)).isEqualTo(0xe8);
	}

	@Test
	void picturesOfDifferentSizesHaveNone() {
		assertThatThrownBy(() -> DifferenceImage.of(PixelImage.black(1, 1, 3), PixelImage.black(2, 1, 3), 1, NEUTRAL)).isInstanceOf(IllegalArgumentException.class);
	}
}
