package org.fervor.compute.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.compute.Patterns;
import org.fervor.compute.TestNetworks;
import org.fervor.compute.TestNetworks.RandomBatch;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.Optimiser;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fast trainer against {@code fit()}: what both leave in the network. */
class OneDnnTrainerTest {

	private static final double RATE = TrainingParameters.LEARNING_RATE.defaultValue();
	private static final int SIZE = Patterns.SIZE;
	private static final Architecture PLAIN = TestNetworks.withoutDropout(Patterns.SMALL);

	@BeforeAll
	static void start() {
		TestNetworks.start();
	}

	@ParameterizedTest
	@CsvSource({ "ADAM, 0.001, 0", "ADAM, 0.001, 0.1", "SGD, 0.05, 0", "SGD, 0.05, 0.1" })
	void stepsLeaveWhatFitLeaves(Optimiser optimiser, double rate, double l2) {
		Settings settings = settings(optimiser, rate).with(TrainingParameters.L2, l2);
		MultiLayerNetwork fast = TestNetworks.build(PLAIN, SIZE, settings);
		MultiLayerNetwork slow = TestNetworks.build(PLAIN, SIZE, settings);
		for (int i = 0; i < 5; i++) {
			step(fast, PLAIN, settings, batch(i));
			fit(slow, batch(i));
		}

		assertSame(fast, slow, settings);
	}

	@ParameterizedTest
	@CsvSource({ "ADAM, 0.001", "SGD, 0.05" })
	void fitGoesOnFromWhereTheFastTrainerStopped(Optimiser optimiser, double rate) {
		Settings settings = settings(optimiser, rate);
		MultiLayerNetwork mixed = TestNetworks.build(PLAIN, SIZE, settings);
		MultiLayerNetwork slow = TestNetworks.build(PLAIN, SIZE, settings);
		for (int i = 0; i < 6; i++) {
			fit(slow, batch(i));
			if (i / 2 % 2 == 0) {
				step(mixed, PLAIN, settings, batch(i));
			} else {
				fit(mixed, batch(i));
			}
		}

		assertSame(mixed, slow, settings);
	}

	@Test
	void aSmallerBatchInBetweenIsAStepLikeAnyOther() {
		Settings settings = Settings.defaults();
		MultiLayerNetwork fast = TestNetworks.build(PLAIN, SIZE, settings);
		MultiLayerNetwork slow = TestNetworks.build(PLAIN, SIZE, settings);
		try (OneDnnTrainer trainer = trainer(fast, PLAIN, settings)) {
			for (int images : List.of(8, 3, 8, 2)) {
				RandomBatch batch = RandomBatch.of(images, SIZE, images);
				trainer.step(batch.labelled(), RATE);
				fit(slow, batch);
			}
		}

		assertSame(fast, slow, settings);
	}

	@Test
	void theValueOfAStepIsTheTrueLossOfItsBatch() {
		MultiLayerNetwork network = TestNetworks.build(PLAIN, SIZE, Settings.defaults());
		RandomBatch batch = batch(1);
		try (OneDnnTrainer trainer = trainer(network, PLAIN, Settings.defaults().with(TrainingParameters.LOSS, Loss.MSE))) {
			double error = network.output(batch.features(), true).distance2(batch.targets(Loss.MSE));

			assertThat(trainer.step(batch.labelled(), RATE)).isCloseTo(error * error / batch.images() / 7, within(1e-5));
		} finally {
			network.close();
		}
	}

	@Test
	void theSameSeedGivesTheSameWeightsBitForBit() {
		assertThat(withDropout(3)).isEqualTo(withDropout(3)).isNotEqualTo(withDropout(4));
	}

	@ParameterizedTest
	@CsvSource({ "small, 16, 5", "odd, 33, 4", "cnn1, 48, 32", "cnn2, 48, 1" })
	void scoresAreThoseOfDl4j(String net, int size, int images) {
		Architecture architecture = switch (net) {
			case "cnn1" -> PaperNetworks.cnn1();
			case "cnn2" -> PaperNetworks.cnn2();
			case "odd" -> TestNetworks.ODD;
			default -> Patterns.SMALL;
		};
		MultiLayerNetwork network = TestNetworks.build(architecture, size, Settings.defaults());
		RandomBatch batch = RandomBatch.of(images, size, 2);
		try (OneDnnScorer scorer = new OneDnnScorer(TestNetworks.model(network), NetworkShape.of(architecture, Shape.image(size), 7))) {
			double[][] expected = network.output(batch.features(), false).toDoubleMatrix();
			List<double[]> scores = scorer.score(batch.values(), images);
			for (int i = 0; i < images; i++) {
				assertThat(scores.get(i)).containsExactly(expected[i], within(1e-4));
			}
		} finally {
			network.close();
		}
	}

	@Test
	void aScorerSeesNewWeightsAfterARefresh() {
		MultiLayerNetwork network = TestNetworks.build(PLAIN, SIZE, Settings.defaults());
		RandomBatch batch = batch(1);
		try (OneDnnScorer scorer = new OneDnnScorer(TestNetworks.model(network), NetworkShape.of(PLAIN, Shape.image(SIZE), 7))) {
			scorer.score(batch.values(), batch.images());
			network.params().muli(0.5);
			scorer.refresh();

			assertThat(scorer.score(batch.values(), batch.images()).get(0)).containsExactly(network.output(batch.features(), false).toDoubleMatrix()[0], within(1e-5));
		} finally {
			network.close();
		}
	}

	@Test
	void networksWithBlocksAreLeftToDl4j() {
		assertThat(Coverage.gap(NetworkShape.of(ComparisonNetworks.resNet50(), Shape.image(48), 7)).orElseThrow()).startsWith("it has a ");
		assertThat(Coverage.gap(NetworkShape.of(PaperNetworks.cnn2(), Shape.image(48), 7))).isEmpty();
	}

	private static float[] withDropout(long seed) {
		MultiLayerNetwork network = TestNetworks.build(Patterns.SMALL, SIZE, Settings.defaults());
		try (OneDnnTrainer trainer = trainer(network, Patterns.SMALL, Settings.defaults())) {
			trainer.seed(seed);
			for (int i = 0; i < 3; i++) {
				trainer.step(batch(i).labelled(), RATE);
			}
			return network.params().toFloatVector();
		} finally {
			network.close();
		}
	}

	/** Adam's steps have the same size for the tiniest gradient, whose sign may be rounding: so the way that was gone is compared as a whole. */
	private static void assertSame(MultiLayerNetwork fast, MultiLayerNetwork slow, Settings settings) {
		MultiLayerNetwork start = TestNetworks.build(PLAIN, SIZE, settings);
		assertThat(fast.getIterationCount()).isEqualTo(slow.getIterationCount());
		assertThat(fast.params().distance2(slow.params()) / start.params().distance2(slow.params())).isLessThan(0.02);
		if (settings.get(TrainingParameters.OPTIMISER) == Optimiser.ADAM) {
			INDArray expected = slow.getUpdater().getStateViewArray();
			assertThat(fast.getUpdater().getStateViewArray().distance2(expected) / expected.norm2Number().doubleValue()).isLessThan(1e-3);
		}
		fast.close();
		slow.close();
		start.close();
	}

	private static void step(MultiLayerNetwork network, Architecture architecture, Settings settings, RandomBatch batch) {
		try (OneDnnTrainer trainer = trainer(network, architecture, settings)) {
			trainer.step(batch.labelled(), settings.get(TrainingParameters.LEARNING_RATE));
		}
	}

	private static void fit(MultiLayerNetwork network, RandomBatch batch) {
		network.fit(batch.features(), batch.targets(Loss.BCE));
	}

	private static OneDnnTrainer trainer(MultiLayerNetwork network, Architecture architecture, Settings settings) {
		return new OneDnnTrainer(TestNetworks.model(network), NetworkShape.of(architecture, Shape.image(SIZE), 7), settings, 1e-5);
	}

	private static Settings settings(Optimiser optimiser, double rate) {
		return Settings.defaults().with(TrainingParameters.OPTIMISER, optimiser).with(TrainingParameters.LEARNING_RATE, rate);
	}

	private static RandomBatch batch(int seed) {
		return RandomBatch.of(8, SIZE, seed);
	}
}
