package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.Checkpoints;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that branch: made, trained, stored, resumed by DL4J's graphs. */
class GraphNetworkTest {

	/** Every kind of layer that only graphs have, and a block within a block. */
	private static final Architecture TREE = new Architecture("TREE", List.of(new Layer.Convolution(8, 3, 1, Activation.IDENTITY), Layer.BatchNorm.DEFAULT,
			new Layer.Activate(Activation.RELU),
			new Layer.Residual(List.of(new Layer.Branches(List.of(List.of(new Layer.RectangularConvolution(4, 1, 3, Activation.RELU)),
					List.of(new Layer.SamePool(Layer.SamePool.Kind.AVERAGE, 3, 1), new Layer.Convolution(4, 1, 1, Activation.RELU))))), List.of()),
			new Layer.SamePool(Layer.SamePool.Kind.MAX, 3, 2), new Layer.Dense(16, Activation.RELU), new Layer.Output()));

	@TempDir
	private Path folder;
	private final Nd4jComputeService service = new Nd4jComputeService();

	@Test
	void aBranchingNetworkLearnsAndSaysThatDl4jTrainedIt() {
		List<EpochResult> epochs = new ArrayList<>();
		try (Network network = service.train(job(10), epochs::add, Progress.NONE)) {
			assertThat(network.notes()).containsEntry("trainer", "DL4J fit");
		}
		assertThat(epochs.get(9).heldOut().accuracy()).isGreaterThan(0.6);
		assertThat(epochs.get(9).vitals().gradientNorm()).isPositive();
	}

	@Test
	void itIsStoredAndGoesOnFromACheckpointBitForBit() throws IOException {
		TrainingJob job = job(4);
		TrainingJob kept = job.with(Checkpoints.in(folder, "tree"));
		assertThatThrownBy(() -> service.train(kept, r -> {
			if (r.epoch() == 3) {
				throw new IllegalStateException("killed");
			}
		}, Progress.NONE)).hasMessage("killed");
		try (Network whole = service.train(job, TrainingListener.SILENT, Progress.NONE); Network resumed = service.train(kept, TrainingListener.SILENT, Progress.NONE)) {
			resumed.save(folder.resolve("tree.zip"), Map.of());
			try (Network loaded = service.load(folder.resolve("tree.zip"))) {
				double[][] expected = scores(whole, job);
				assertThat(scores(resumed, job)).isDeepEqualTo(expected);
				assertThat(scores(loaded, job)).isDeepEqualTo(expected);
			}
		}
	}

	@Test
	void frozenLayersOfAGraphStay() {
		TrainingJob frozen = job(2).with(job(2).settings().with(TrainingParameters.FREEZE, "2"));
		try (Network network = service.train(frozen, TrainingListener.SILENT, Progress.NONE); Network before = service.train(job(1), TrainingListener.SILENT, Progress.NONE)) {
			float[] fresh = NetworkBuilder.network(TREE, frozen.input(), 7, frozen.settings(), frozen.seed()).byName().get("0_W").dup().data().asFloat();
			assertThat(((Nd4jNetwork) network).network().byName().get("0_W").dup().data().asFloat()).containsExactly(fresh, within(0f));
			assertThat(((Nd4jNetwork) before).network().byName().get("0_W").dup().data().asFloat()).isNotEqualTo(fresh);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "resnet50", "inceptionv3" })
	void dl4jCountsTheParametersThatCoreCounts(String name) {
		new Nd4jBackend().enter();
		Architecture architecture = name.equals("resnet50") ? ComparisonNetworks.resNet50() : ComparisonNetworks.inceptionV3();
		try (Dl4jNetwork network = NetworkBuilder.network(architecture, Shape.image(48), 7, Settings.defaults(), 1)) {
			assertThat(network.parameters().length()).isEqualTo(NetworkShape.of(architecture, Shape.image(48), 7).parameters());
		}
	}

	@Test
	void exportingItIsRefusedByName() {
		try (Network network = service.train(job(1), TrainingListener.SILENT, Progress.NONE)) {
			assertThatThrownBy(() -> network.exportOnnx(folder.resolve("tree.onnx"))).isInstanceOf(UserError.class).hasMessageContaining("residual1");
		}
	}

	private static TrainingJob job(int epochs) {
		TrainingJob job = Patterns.job(Settings.defaults().with(TrainingParameters.EPOCHS, epochs).with(TrainingParameters.LEARNING_RATE, 3e-3), 1);
		return new TrainingJob(TREE, job.input(), job.labels(), job.settings(), 1, job.train(), job.monitor(), job.heldOut());
	}

	private static double[][] scores(Network network, TrainingJob job) {
		return network.score(Patterns.list(job.heldOut())).rows().toArray(double[][]::new);
	}
}
