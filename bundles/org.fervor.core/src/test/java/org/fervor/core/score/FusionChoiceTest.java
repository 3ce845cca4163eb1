package org.fervor.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusionChoiceTest {

	private static final double[] A = { 0.6, 0.3, 0.1 };
	private static final double[] B = { 0.2, 0.5, 0.3 };
	private static final double[] C = { 0.1, 0.8, 0.1 };

	@Test
	void everyRuleByHand() {
		assertThat(fuse("sum")).containsExactly(new double[] { 0.9, 1.6, 0.5 }, within(1e-9));
		assertThat(fuse("product")).containsExactly(new double[] { 0.012, 0.12, 0.003 }, within(1e-9));
		assertThat(fuse("mean")).containsExactly(new double[] { 0.3, 1.6 / 3, 0.5 / 3 }, within(1e-9));
		assertThat(fuse("max")).containsExactly(new double[] { 0.6, 0.8, 0.3 }, within(1e-9));
		assertThat(fuse("median")).containsExactly(new double[] { 0.2, 0.5, 0.1 }, within(1e-9));
		assertThat(fuse("weighted:1,0,3")).containsExactly(new double[] { 0.9, 2.7, 0.4 }, within(1e-9));
		double root = Math.cbrt(0.012) + Math.cbrt(0.12) + Math.cbrt(0.003);
		assertThat(fuse("logpool")[0]).isCloseTo(Math.cbrt(0.012) / root, within(1e-9));
	}

	@Test
	void twoVotesBeatOneHoweverSureItIs() {
		FusionRule vote = FusionRule.named("vote");
		assertThat(Scores.argmax(vote.fuse(List.of(new double[] { 0.4, 0.3, 0.3 }, new double[] { 0.4, 0.3, 0.3 }, new double[] { 0, 1, 0 })))).isZero();
		assertThat(Scores.argmax(vote.fuse(List.of(new double[] { 0.51, 0.49, 0 }, new double[] { 0, 0.9, 0.1 })))).as("one vote each: the mean decides").isEqualTo(1);
	}

	@Test
	void aHighTemperatureSoundsLessSureAndDecidesTheSame() {
		double[] cool = fuse("logpool:0.5");
		double[] hot = fuse("logpool:4");
		assertThat(cool[1]).isGreaterThan(hot[1]);
		assertThat(Scores.argmax(cool)).isEqualTo(Scores.argmax(hot)).isEqualTo(Scores.argmax(fuse("product")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sum", "product", "mean", "max", "median", "vote", "weighted", "weighted:0.25,0.75", "logpool", "logpool:2.5", "logpool:fit", "stacking" })
	void idsAreReadBack(String id) {
		assertThat(FusionChoice.parse(id).id()).isEqualTo(id);
		assertThat(FusionChoice.parse(id).title()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "summe", "sum:2", "weighted:", "weighted:a,b", "weighted:0,0", "weighted:-1,2", "logpool:0", "logpool:-1", "logpool:x" })
	void nonsenseIsRefused(String id) {
		assertThatThrownBy(() -> FusionChoice.parse(id)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fusion");
	}

	@Test
	void aRuleThatMustBeFittedIsNotThereByName() {
		assertThatThrownBy(() -> FusionRule.named("stacking")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must be fitted on validation images");
	}

	@Test
	void asManyWeightsAsNetworks() {
		assertThatThrownBy(() -> FusionRule.named("weighted:1,2").fuse(List.of(A, B, C))).hasMessageContaining("2 fusion weights for 3 networks");
	}

	@Test
	void fittedWeightsMaximiseTheLikelihood() {
		// two samples favour the first network, one the second: 2 ln(0.1 + 0.8 w) + ln(0.9 - 0.8 w) is greatest at w = 17/24
		Scores first = new Scores(List.of(new double[] { 0.9, 0.1 }, new double[] { 0.9, 0.1 }, new double[] { 0.1, 0.9 }));
		Scores second = new Scores(List.of(new double[] { 0.1, 0.9 }, new double[] { 0.1, 0.9 }, new double[] { 0.9, 0.1 }));
		FusionRules.Weighted rule = (FusionRules.Weighted) FusionChoice.parse("weighted").fit(List.of(first, second), new int[] { 0, 0, 0 });
		assertThat(rule.weights().get(0)).isCloseTo(17.0 / 24, within(1e-6));
		assertThat(rule.weights().get(1)).isCloseTo(7.0 / 24, within(1e-6));
	}

	@Test
	void aFittedTemperatureCoolsANetworkThatBrags() {
		// says 0.99 and is right in three of four cases: calibrated at logit(0.75) / logit(0.99) = 1.0986 / 4.5951 of its logits
		Scores braggart = new Scores(List.of(new double[] { 0.99, 0.01 }, new double[] { 0.99, 0.01 }, new double[] { 0.99, 0.01 }, new double[] { 0.99, 0.01 }));
		FusionRules.LogPool rule = (FusionRules.LogPool) FusionChoice.parse("logpool:fit").fit(List.of(braggart), new int[] { 0, 0, 0, 1 });
		assertThat(rule.temperature()).isCloseTo(4.59512 / 1.09861, within(1e-3));
	}

	@Test
	void stackingLearnsWhichNetworkToTrustForWhichClass() {
		// the first network always swaps classes 0 and 1, the second knows nothing
		Random random = new Random(4);
		List<double[]> swapped = new ArrayList<>();
		List<double[]> noise = new ArrayList<>();
		int[] truth = new int[90];
		for (int i = 0; i < truth.length; i++) {
			truth[i] = i % 3;
			double[] row = { 0.1, 0.1, 0.1 };
			row[truth[i] == 2 ? 2 : 1 - truth[i]] = 0.8;
			swapped.add(row);
			noise.add(Scores.shares(new double[] { random.nextDouble(), random.nextDouble(), random.nextDouble() }));
		}
		List<Scores> networks = List.of(new Scores(swapped), new Scores(noise));
		Scores fused = Scores.fuse(FusionChoice.parse("stacking").fit(networks, truth), networks);
		for (int i = 0; i < truth.length; i++) {
			assertThat(fused.predicted(i)).isEqualTo(truth[i]);
			assertThat(fused.rows().get(i)[truth[i]]).isGreaterThan(0.8);
		}
	}

	@Test
	void stackingReachesTheTopOfThePenalisedLikelihood() {
		Random random = new Random(9);
		List<double[]> rows = new ArrayList<>();
		int[] truth = new int[40];
		for (int i = 0; i < truth.length; i++) {
			truth[i] = random.nextInt(3);
			rows.add(Scores.shares(new double[] { random.nextDouble(), random.nextDouble(), random.nextDouble() }));
		}
		Scores network = new Scores(rows);
		double[][] best = ((LogisticStacking) FusionChoice.parse("stacking").fit(List.of(network), truth)).weights();
		double top = likelihood(best, network, truth);
		for (int c = 0; c < best.length; c++) {
			for (int f = 0; f < best[c].length; f++) {
				for (double change : new double[] { -0.01, 0.01 }) {
					best[c][f] += change;
					assertThat(likelihood(best, network, truth)).isLessThan(top);
					best[c][f] -= change;
				}
			}
		}
	}

	private static double likelihood(double[][] weights, Scores network, int[] truth) {
		LogisticStacking rule = new LogisticStacking(weights);
		double sum = 0;
		for (int i = 0; i < truth.length; i++) {
			sum += Math.log(rule.fuse(List.of(network.rows().get(i)))[truth[i]]);
		}
		for (double[] row : weights) {
			for (double weight : row) {
				sum -= weight * weight / 2;
			}
		}
		return sum;
	}

	private static double[] fuse(String id) {
		return FusionRule.named(id).fuse(List.of(A, B, C));
	}
}
