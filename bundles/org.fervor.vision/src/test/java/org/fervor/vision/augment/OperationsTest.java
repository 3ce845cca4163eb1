package org.fervor.vision.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.fervor.vision.warp.FillMode;
import org.junit.jupiter.api.Test;

/** What each operation does to known pixels. */
class OperationsTest {

	/** Draws the largest value it is asked for, but for rounding. */
	private static final RandomGenerator MOST = () -> -1L;

	private static PixelImage most(Augmentation operation, PixelImage image, Settings settings) {
		return operation.apply(image, settings, MOST);
	}

	@Test
	void twoFlipsAreNone() {
		PixelImage image = Pictures.noise(17, 9, 3, 1);
		HorizontalFlip flip = new HorizontalFlip();
		PixelImage once = most(flip, image, Settings.defaults());
		assertThat(once).isEqualTo(Pictures.of(17, 9, 3, (x, y, c) -> image.value(16 - x, y, c)));
		assertThat(most(flip, once, Settings.defaults())).isEqualTo(image);
	}

	@Test
	void aQuarterTurnMovesEveryPixel() {
		PixelImage image = Pictures.noise(9, 9, 1, 2);
		PixelImage turned = most(new Rotation(), image, Settings.defaults().with(Rotation.MAX_ANGLE, 90.0));
		PixelImage expected = Pictures.of(9, 9, 1, (x, y, c) -> image.value(8 - y, x, c));
		for (int i = 0; i < 81; i++) {
			assertThat(turned.value(i % 9, i / 9, 0)).isCloseTo(expected.value(i % 9, i / 9, 0), within(1));
		}
	}

	@Test
	void noMagnitudeIsNoChange() {
		PixelImage image = Pictures.noise(20, 14, 3, 3);
		assertThat(most(new Rotation(), image, Settings.defaults().with(Rotation.MAX_ANGLE, 0.0))).isEqualTo(image);
		assertThat(most(new Scaling(), image, Settings.defaults().with(Scaling.LEAST, 1.0))).isEqualTo(image);
		assertThat(most(new Shearing(), image, Settings.defaults().with(Shearing.MAX_ANGLE, 0.0))).isEqualTo(image);
		assertThat(most(new Zooming(), image, Settings.defaults().with(Zooming.MOST, 1.0))).isEqualTo(image);
		assertThat(most(new Filling(), image, Settings.defaults().with(Filling.MAX_SHIFT, 0.0))).isEqualTo(image);
		assertThat(most(new UnsharpMask(), image, Settings.defaults().with(UnsharpMask.AMOUNT, 0.0))).isEqualTo(image);
	}

	@Test
	void scalingShrinksAndZoomingEnlarges() {
		PixelImage square = Pictures.of(40, 40, 1, (x, y, c) -> Math.max(Math.abs(x - 19.5), Math.abs(y - 19.5)) < 10 ? 255 : 0);
		Settings half = Settings.defaults().with(Scaling.LEAST, 0.5);
		assertThat(sum(new Scaling().apply(square, half, () -> 0L))).isCloseTo(sum(square) / 4, within(3 * 255.0));
		assertThat(sum(most(new Zooming(), square, Settings.defaults().with(Zooming.MOST, 1.5)))).isCloseTo(sum(square) * 2.25, within(10 * 255.0));
	}

	private static double sum(PixelImage image) {
		double sum = 0;
		for (byte value : image.pixels()) {
			sum += value & 0xff;
		}
		return sum;
	}

	@Test
	void shearingLeavesTheMiddleRow() {
		PixelImage line = Pictures.of(41, 41, 1, (x, y, c) -> x == 20 ? 255 : 0);
		PixelImage leaning = most(new Shearing(), line, Settings.defaults().with(Shearing.MAX_ANGLE, 45.0));
		assertThat(leaning.value(20, 20, 0)).isGreaterThan(250);
		assertThat(leaning.value(30, 10, 0)).isGreaterThan(250);
		assertThat(leaning.value(10, 30, 0)).isGreaterThan(250);
	}

	@Test
	void fillingShowsWhatItsSettingSays() {
		assertThat(shiftedRamp(FillMode.NEAREST)).endsWith(170, 190, 190, 190, 190);
		assertThat(shiftedRamp(FillMode.REFLECT)).endsWith(170, 190, 190, 170, 150);
		assertThat(shiftedRamp(FillMode.BLACK)).endsWith(170, 190, 0, 0, 0);
	}

	/** A row of a ramp from 10 to 190 that was shifted by three pixels each way. */
	private static byte[] shiftedRamp(FillMode fill) {
		PixelImage ramp = Pictures.of(10, 10, 1, (x, y, c) -> 10 + 20 * x);
		PixelImage shifted = most(new Filling(), ramp, Settings.defaults().with(Filling.MAX_SHIFT, 0.3).with(WarpAugmentation.FILL, fill));
		return Arrays.copyOfRange(shifted.pixels(), 20, 30);
	}

	@Test
	void sharpeningRaisesAPeakByItsMask() {
		PixelImage peak = Pictures.of(5, 5, 1, (x, y, c) -> x == 2 && y == 2 ? 110 : 100);
		PixelImage sharp = most(new SharpeningMasks.FourNeighbours(), peak, Settings.defaults());
		assertThat(sharp.value(2, 2, 0)).isEqualTo(150);
		assertThat(sharp.value(1, 2, 0)).isEqualTo(90);
		assertThat(sharp.value(1, 1, 0)).isEqualTo(100);
	}

	@Test
	void theBilateralFilterKeepsEdgesAndSmoothsGrain() {
		PixelImage edge = Pictures.of(20, 20, 1, (x, y, c) -> (x < 10 ? 20 : 220) + (x + y) % 2 * 6);
		PixelImage smooth = most(new BilateralFilter(), edge, Settings.defaults());
		assertThat(smooth.value(4, 10, 0) - smooth.value(5, 10, 0)).isBetween(-2, 2);
		assertThat(smooth.value(10, 10, 0) - smooth.value(9, 10, 0)).isGreaterThan(180);
	}

	@Test
	void theLiveOneTakesTheBrightnessBothWays() {
		Settings onlyBrightness = Settings.defaults().with(LiveAugmentation.MAX_ANGLE, 0.0).with(LiveAugmentation.MAX_ZOOM, 0.0).with(LiveAugmentation.MAX_SHIFT, 0.0)
				.with(LiveAugmentation.FLIP, 0.0).with(LiveAugmentation.MAX_BRIGHTNESS, 0.2);
		PixelImage grey = Pictures.flat(8, 8, 3, 100);
		assertThat(most(new LiveAugmentation(), grey, onlyBrightness)).isEqualTo(Pictures.flat(8, 8, 3, 151));
		assertThat(new LiveAugmentation().apply(grey, onlyBrightness, () -> 0L)).isEqualTo(Pictures.flat(8, 8, 3, 49));
	}
}
