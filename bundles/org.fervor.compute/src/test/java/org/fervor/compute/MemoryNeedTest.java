package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
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

	/** A block's own result is a small part of what its chains hold. */
	@Test
	void theInsidesOfBlocksCount() {
		Layer inside = new Layer.Convolution(64, 3, 1, Activation.RELU);
		Layer block = new Layer.Residual(List.of(inside, inside, inside, new Layer.Convolution(3, 1, 1, Activation.IDENTITY)), List.of());
		NetworkShape shape = NetworkShape.of(new Architecture("joined", List.of(block, new Layer.Output())), Shape.image(96), 7);
		long plane = 4L * 96 * 96;

		assertThat(shape.bytes()).isEqualTo(3 * 64 * plane + 3 * plane + 3 * plane + 4 * 7);
		assertThatThrownBy(() -> MemoryNeed.check(job(shape.architecture(), 1024), EIGHT_GIGABYTES)).isInstanceOf(UserError.class)
				.hasMessageContaining("joined with a batch of 1024");
	}

	private static TrainingJob job(int batch) {
		return job(PaperNetworks.cnn2(), batch);
	}

	private static TrainingJob job(Architecture architecture, int batch) {
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
		return new TrainingJob(architecture, Shape.image(96), LabelSet.SEVEN, Settings.defaults().with(TrainingParameters.BATCH, batch), 1, images, images, images);
	}
}
