package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.face.Box;
import org.fervor.core.face.CropPadding;
import org.fervor.core.face.CropRule;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenCvFaceCropperTest {

	private static final Settings DEFAULTS = Settings.defaults();

	private final FaceCropper cropper = new OpenCvFaceCropper();

	@Test
	void anImageOfTheCropsSizeStaysAsItIs() {
		PixelImage image = Pictures.noise(48, 48, 3, 2);
		assertThat(cropper.resize(image, DEFAULTS)).isEqualTo(image);
		PixelImage grey = Pictures.noise(48, 48, 1, 2);
		assertThat(cropper.resize(grey, DEFAULTS)).isEqualTo(grey.toRgb());
		assertThat(cropper.resize(image, DEFAULTS.with(FaceCropper.GREY, true))).isEqualTo(image.toGrey().toRgb());
	}

	@Test
	void aWholeNumberedBoxIsCutOutExactly() {
		PixelImage image = Pictures.noise(100, 80, 3, 3);
		PixelImage crop = cropper.crop(image, Face.boxed(new Box(20, 10, 48, 48), 1, "x"), DEFAULTS);
		assertThat(crop).isEqualTo(Pictures.of(48, 48, 3, (x, y, c) -> image.value(20 + x, 10 + y, c)));
	}

	/** A dot on each landmark that matters, cropped with the roll removed, lies where the frame of the untilted face says. */
	@ParameterizedTest
	@CsvSource({ "-30,48", "0,48", "17,64", "45,96", "10,24" })
	void landmarksGoWhereTheyBelongWhateverTheRoll(double degrees, int size) {
		Landmarks landmarks = CropFrameTest.tilted(degrees);
		Settings settings = DEFAULTS.with(FaceCropper.RULE, CropRule.EYES).with(FaceCropper.SIZE, size).with(FaceCropper.MARGIN, 0.25);
		Face face = new Face(new Box(0, 0, 9, 9), 1, OptionalDouble.empty(), Optional.of(landmarks), "tspm", List.of());
		double scale = size / 120.0; // 80 px high, and a quarter of that on either side
		assertDotAt(cropper.crop(dotAt(landmarks.points().get(36)), face, settings), size / 2.0 - 20 * scale, size / 2.0 - 10 * scale);
		assertDotAt(cropper.crop(dotAt(landmarks.points().get(42)), face, settings), size / 2.0 + 20 * scale, size / 2.0 - 10 * scale);
		assertDotAt(cropper.crop(dotAt(landmarks.points().get(8)), face, settings), size / 2.0, size / 2.0 + 40 * scale);
	}

	/** A round blot of 6 px about a place between pixels. */
	private static PixelImage dotAt(Point place) {
		return Pictures.of(210, 200, 1, (x, y, c) -> (int) (255 * Math.exp(-(Math.pow(x - place.x(), 2) + Math.pow(y - place.y(), 2)) / 18)));
	}

	/** The centre of gravity, counted from the crop's corner. */
	private static void assertDotAt(PixelImage crop, double expectedX, double expectedY) {
		double mass = 0;
		double x = 0;
		double y = 0;
		for (int i = 0; i < crop.width() * crop.height(); i++) {
			int value = crop.value(i % crop.width(), i / crop.width(), 0);
			mass += value;
			x += value * (i % crop.width() + 0.5);
			y += value * (i / crop.width() + 0.5);
		}
		assertThat(x / mass).isCloseTo(expectedX, within(0.1));
		assertThat(y / mass).isCloseTo(expectedY, within(0.1));
	}

	@Test
	void strongReductionTakesTheMeanAndDoesNotAlias() {
		PixelImage stripes = Pictures.of(400, 400, 1, (x, y, c) -> x % 2 == 0 ? 0 : 255);
		PixelImage crop = cropper.resize(stripes, DEFAULTS);
		for (int x = 0; x < 48; x++) {
			assertThat(crop.value(x, 20, 0)).isCloseTo(128, within(1));
		}
	}

	@Test
	void oddSizesAreHalvedWithoutAShift() {
		PixelImage ramp = Pictures.of(255, 255, 1, (x, y, c) -> x);
		PixelImage crop = cropper.resize(ramp, DEFAULTS.with(FaceCropper.SIZE, 51));
		for (int x = 1; x < 50; x++) {
			assertThat(crop.value(x, 7, 0)).isCloseTo(5 * x + 2, within(1));
		}
	}

	@Test
	void paddingIsEdgeMeanOrBlack() {
		PixelImage image = Pictures.of(48, 48, 3, (x, y, c) -> x < 24 ? 200 : 100);
		Face left = Face.boxed(new Box(-24, 0, 48, 48), 1, "x");
		assertPadded(cropper.crop(image, left, DEFAULTS), 200);
		assertPadded(cropper.crop(image, left, DEFAULTS.with(FaceCropper.PADDING, CropPadding.MEAN)), 150);
		assertPadded(cropper.crop(image, left, DEFAULTS.with(FaceCropper.PADDING, CropPadding.BLACK)), 0);
	}

	private static void assertPadded(PixelImage crop, int value) {
		assertThat(crop).isEqualTo(Pictures.of(48, 48, 3, (x, y, c) -> x < 24 ? value : 200));
	}

	@Test
	void anEnlargedWholeImageIsNotPadded() {
		PixelImage crop = cropper.resize(Pictures.flat(20, 20, 1, 90), DEFAULTS.with(FaceCropper.PADDING, CropPadding.BLACK).with(FaceCropper.SIZE, 96));
		assertThat(crop).isEqualTo(Pictures.flat(96, 96, 3, 90));
	}

	@Test
	void aWideImageIsPaddedToASquareOrStretched() {
		PixelImage image = Pictures.flat(96, 48, 1, 77);
		PixelImage square = cropper.resize(image, DEFAULTS.with(FaceCropper.PADDING, CropPadding.BLACK));
		assertThat(square).isEqualTo(Pictures.of(48, 48, 3, (x, y, c) -> y < 12 || y >= 36 ? 0 : 77));
		assertThat(cropper.resize(image, DEFAULTS.with(FaceCropper.SQUARE, false))).isEqualTo(Pictures.flat(48, 48, 3, 77));
	}

	@Test
	void aBoxFarBeyondTheImageAndAnImageOfOnePixelAreCropped() {
		assertThat(cropper.crop(Pictures.flat(30, 30, 1, 50), Face.boxed(new Box(500, -900, 10, 10), 1, "x"), DEFAULTS)).isEqualTo(Pictures.flat(48, 48, 3, 50));
		assertThat(cropper.resize(Pictures.flat(1, 1, 3, 50), DEFAULTS)).isEqualTo(Pictures.flat(48, 48, 3, 50));
		assertThat(cropper.resize(Pictures.flat(1, 3000, 3, 50), DEFAULTS.with(FaceCropper.SQUARE, false))).isEqualTo(Pictures.flat(48, 48, 3, 50));
	}
}
