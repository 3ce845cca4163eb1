package org.fervor.vision.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.PaperOperations;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;

class PaperAugmentationsTest {

	private static final PixelImage ORIGINAL = Pictures.noise(48, 48, 3, 1);

	private static List<PixelImage> variants(List<Augmentation> operations, long seed, long imageSeed) {
		return AugmentationPipeline.ofDefaults(operations, seed).variants(ORIGINAL, imageSeed);
	}

	@Test
	void thereAreSeventeenInThePapersOrder() {
		assertThat(PaperAugmentations.inOrder()).extracting(Augmentation::order).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
		assertThat(PaperAugmentations.inOrder()).extracting(Augmentation::id).isEqualTo(PaperOperations.IDS);
		assertThat(new LiveAugmentation().id()).isEqualTo(PaperOperations.LIVE);
	}

	@Test
	void oneImageMakesSeventeenDifferentOnes() {
		assertThat(variants(PaperAugmentations.inOrder(), 42, 7)).hasSize(17).doesNotHaveDuplicates().doesNotContain(ORIGINAL);
	}

	@Test
	void theRunsSeedAndTheImagesDecideEverything() {
		List<PixelImage> reference = variants(PaperAugmentations.inOrder(), 42, 7);
		assertThat(variants(PaperAugmentations.inOrder(), 42, 7)).isEqualTo(reference);
		assertThat(variants(PaperAugmentations.inOrder(), 42, 8).get(11)).isNotEqualTo(reference.get(11));
		assertThat(variants(PaperAugmentations.inOrder(), 43, 7).get(11)).isNotEqualTo(reference.get(11));
	}

	@Test
	void turningOneOffChangesNoOther() {
		List<Augmentation> fewer = new ArrayList<>(PaperAugmentations.inOrder());
		fewer.remove(11);
		List<PixelImage> expected = new ArrayList<>(variants(PaperAugmentations.inOrder(), 42, 7));
		expected.remove(11);
		assertThat(variants(fewer, 42, 7)).isEqualTo(expected);
	}
}
