package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

	private static final long EIGHT_GIGABYTES = 8_000_000_000L;

	@Test
	void aBatchThatDoesNotFitIsRefusedWithOneThatDoes() {
		assertThatThrownBy(() -> MemoryNeed.check(job(4096), EIGHT_GIGABYTES)).isInstanceOf(UserError.class).hasMessageContaining("CNN_2 with a batch of 4096")
				.hasMessageContaining("this machine has 8.0").hasMessageContaining("set batch to");
	}

	@Test
	void thePapersBatchesFit() {
		assertThatCode(() -> MemoryNeed.check(job(32), EIGHT_GIGABYTES)).doesNotThrowAnyException();
	}

	@Test
	void whereTheMemoryIsUnknownNothingIsRefused() {
		assertThatCode(() -> MemoryNeed.check(job(4096), 0)).doesNotThrowAnyException();
	}

	private static TrainingJob job(int batch) {
		TrainingImages images = new TrainingImages() {
			@Override
			public int size() {
				return 10_000;
			}

			@Override
			public int label(int index) {
				return 0;
			}

			@Override
			public PixelImage image(int index, int epoch) {
				return PixelImage.black(96, 96, 3);
			}
		};
		return new TrainingJob(PaperNetworks.cnn2(), Shape.image(96), LabelSet.SEVEN, Settings.defaults().with(TrainingParameters.BATCH, batch), 1, images, images, images);
	}
}
