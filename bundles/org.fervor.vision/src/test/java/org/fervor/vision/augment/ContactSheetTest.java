package org.fervor.vision.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;

class ContactSheetTest {

	private final ContactSheet maker = new ContactSheet();

	@Test
	void eighteenTilesStandInThreeRowsOfSix() {
		List<Augmentation> operations = PaperAugmentations.inOrder();
		PixelImage original = Pictures.noise(48, 48, 1, 1);
		PixelImage sheet = maker.make(original, operations, AugmentationPipeline.ofDefaults(operations, 1).variants(original, 3));
		assertThat(sheet.width()).isEqualTo(6 * (144 + 8) + 8);
		assertThat(sheet.height()).isEqualTo(3 * (144 + 18 + 8) + 8);
		assertThat(sheet.channels()).isEqualTo(3);
	}

	@Test
	void tilesFillTheirPlaceFromLeftToRight() {
		PixelImage sheet = maker.make(Pictures.flat(10, 10, 1, 50), List.of(new HorizontalFlip()), List.of(Pictures.flat(30, 10, 3, 90)));
		assertThat(sheet.value(8, 8, 0)).isEqualTo(50);
		assertThat(sheet.value(151, 151, 2)).isEqualTo(50);
		assertThat(sheet.value(152, 8, 0)).isEqualTo(255);
		assertThat(sheet.value(160 + 72, 8 + 72, 1)).isEqualTo(90);
		assertThat(sheet.value(160 + 72, 8 + 40, 1)).isEqualTo(255);
	}

	@Test
	void aTitleIsDrawnBelowItsTile() {
		PixelImage sheet = maker.make(Pictures.flat(10, 10, 1, 255), List.of(), List.of());
		int dark = 0;
		for (int y = 152; y < 170; y++) {
			for (int x = 8; x < 152; x++) {
				dark += sheet.value(x, y, 0) < 128 ? 1 : 0;
			}
		}
		assertThat(dark).isGreaterThan(50);
		assertThat(sheet.value(60, 60, 0)).isEqualTo(255);
	}
}
