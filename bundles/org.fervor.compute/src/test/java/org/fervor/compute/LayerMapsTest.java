package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.fervor.core.compute.LayerMaps;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.explain.GradCam;
import org.fervor.core.explain.HeatMap;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A look into the layers of a trained network. */
class LayerMapsTest {

	private static final int SIZE = 32;
	private static Network network;
	private static PixelImage image;

	@BeforeAll
	static void train() {
		TrainingImages images = Patterns.images(14, SIZE, 7, 1);
		network = new Nd4jComputeService().train(new TrainingJob(PaperNetworks.cnn1(), Shape.image(SIZE), LabelSet.SEVEN, Settings.defaults().with(TrainingParameters.EPOCHS, 2), 1,
				images, images, images), TrainingListener.SILENT, Progress.NONE);
		image = Patterns.list(images).get(3);
	}

	@AfterAll
	static void close() {
		network.close();
	}

	@Test
	void scoringFromEveryLayerOnGivesTheScoresOfTheWhole() {
		double[] whole = network.score(List.of(image)).rows().get(0);
		int looked = 0;
		for (int layer = 0; layer < network.architecture().layers().size() && !(network.architecture().layers().get(layer) instanceof Layer.Dense); layer++) {
			LayerMaps maps = network.activations(image, layer);
			Shape shape = NetworkShape.of(network.architecture(), network.input(), 7).layers().get(layer).output();
			assertThat(List.of(maps.channels(), maps.height(), maps.width())).containsExactly(shape.depth(), shape.height(), shape.width());
			assertThat(network.scoreFrom(layer, maps).rows().get(0)).containsExactly(whole, within(1e-4));
			looked++;
		}
		assertThat(looked).isEqualTo(15);
	}

	@Test
	void gradCamOfAConvolutionHasItsSizeAndIsNowhereNegative() {
		HeatMap map = GradCam.of(network, image, network.score(List.of(image)).predicted(0), 6);
		assertThat(map.width()).isEqualTo(8);
		assertThat(java.util.Arrays.stream(map.values()).allMatch(v -> v >= 0 && Double.isFinite(v))).isTrue();
	}

	@Test
	void aLayerWithoutMapsIsRefused() {
		assertThatThrownBy(() -> network.activations(image, 15)).isInstanceOf(UserError.class).hasMessageContaining("layer 16").hasMessageContaining("dense");
		assertThatThrownBy(() -> network.activations(image, 99)).isInstanceOf(UserError.class).hasMessageContaining("from 1 to");
	}
}
