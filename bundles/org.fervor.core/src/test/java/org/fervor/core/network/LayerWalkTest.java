package org.fervor.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.fervor.core.network.Layer.Convolution;
import org.fervor.core.network.Layer.Dense;
import org.fervor.core.network.Layer.MaxPool;
import org.junit.jupiter.api.Test;

class LayerWalkTest {

	private static final Layer CONVOLUTION = new Convolution(4, 3, 1, Activation.RELU);

	private final LayerWalk walk = new LayerWalk(Shape.image(8), 7);

	@Test
	void whatALayerSeesGrowsWithEveryKernelAndJump() {
		assertThat(walk.pass(CONVOLUTION)).extracting(LayerCost::receptiveField, LayerCost::jump).containsExactly(3, 1);
		assertThat(walk.pass(new MaxPool(2, 2))).extracting(LayerCost::receptiveField, LayerCost::jump).containsExactly(4, 2);
		assertThat(walk.pass(CONVOLUTION)).extracting(LayerCost::receptiveField, LayerCost::jump).containsExactly(8, 2);
		assertThat(walk.pass(new Dense(5, Activation.RELU))).extracting(LayerCost::receptiveField, LayerCost::jump).containsExactly(0, 0);
	}

	@Test
	void aLayerThatIsRefusedLeavesTheWalkWhereItWas() {
		walk.pass(CONVOLUTION);
		Layer strided = new Convolution(4, 3, 2, Activation.RELU);
		assertThatThrownBy(() -> walk.pass(new Layer.Residual(List.of(strided), List.of()))).hasMessageContaining("4×4×4 and 8×8×4").hasMessageContaining("same strides");
		assertThat(walk.shape()).isEqualTo(new Shape(8, 8, 4));
		assertThat(walk.pass(new MaxPool(2, 2)).output()).isEqualTo(new Shape(4, 4, 4));
	}

	@Test
	void nothingWorksOnImagesBehindADenseLayer() {
		walk.pass(new Dense(5, Activation.RELU));
		for (Layer layer : List.of(CONVOLUTION, new MaxPool(2, 2), new Layer.GlobalAveragePool(), new Layer.Residual(List.of(CONVOLUTION), List.of()))) {
			assertThatThrownBy(() -> walk.pass(layer)).hasMessageContaining("works on images").hasMessageContaining("5 values");
		}
		assertThat(walk.pass(Layer.BatchNorm.DEFAULT).parameters()).isEqualTo(20);
	}

	@Test
	void aPixelIsStillAnImage() {
		walk.pass(new MaxPool(8, 8));
		assertThat(walk.pass(CONVOLUTION).output()).isEqualTo(Shape.vector(4));
	}

	@Test
	void theResultsOfABlockAreThoseOfAllItsLayersAndItsOwn() {
		LayerCost block = walk.pass(new Layer.Branches(List.of(List.of(CONVOLUTION, CONVOLUTION), List.of())));
		assertThat(block.output()).isEqualTo(new Shape(8, 8, 7));
		assertThat(block.results()).isEqualTo(8 * 8 * (4 + 4 + 7));
		assertThat(block.bytes()).isEqualTo(4 * block.results());
	}

	@Test
	void aBlockCostsWhatItsChainsCost() {
		LayerWalk whole = new LayerWalk(Shape.image(48), 7);
		for (Layer layer : ComparisonNetworks.inceptionV3().layers()) {
			if (layer instanceof Layer.Branches b) {
				List<LayerWalk> ends = b.chains().stream().map(chain -> {
					LayerWalk fork = whole.fork();
					chain.forEach(fork::pass);
					return fork;
				}).toList();
				LayerCost joined = whole.fork().join(b, ends);
				assertThat(joined).isEqualTo(whole.pass(layer));
			} else {
				whole.pass(layer);
			}
		}
	}

	@Test
	void theNetworkNamesTheLayerThatDoesNotWork() {
		Architecture network = new Architecture("BAD", List.of(new MaxPool(8, 8), CONVOLUTION, new MaxPool(2, 2), new Layer.Output()));
		assertThatThrownBy(() -> NetworkShape.of(network, Shape.image(8), 7)).hasMessageContaining("BAD, layer 3 (max-pool2)").hasMessageContaining("no pixels left");
	}
}
