package org.fervor.live.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DeciderTest {

	private static final LabelSet LABELS = LabelSet.SEVEN;

	private final List<MoodChange> changes = new ArrayList<>();

	@Test
	void aClearExpressionBecomesTheMoodWithAReasonInPlainWords() {
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 5, 30, mostly(Expression.NEUTRAL, 0.9));
		feed(decider, 5, 10, 30, mostly(Expression.HAPPINESS, 0.9));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("neutral", "happiness");
		assertThat(changes.get(1).reason()).matches("happiness 0\\.\\d\\d for 0\\.\\d s, was neutral");
		assertThat(changes.get(0).reason()).endsWith("was no face");
	}

	@Test
	void aFlashShorterThanTheConfirmationChangesNothing() {
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 5, 30, mostly(Expression.NEUTRAL, 0.9));
		feed(decider, 5, 5.4, 30, mostly(Expression.SURPRISE, 0.95));
		feed(decider, 5.4, 10, 30, mostly(Expression.NEUTRAL, 0.9));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("neutral");
	}

	@Test
	void aScoreBetweenLeaveAndEnterKeepsTheMood() {
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 3, 30, mostly(Expression.SADNESS, 0.9));
		feed(decider, 3, 20, 30, mostly(Expression.SADNESS, 0.42));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("sadness");
	}

	@Test
	void aScoreBelowLeaveMakesItNotSureAndSaysWhy() {
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 3, 30, mostly(Expression.SADNESS, 0.9));
		feed(decider, 3, 8, 30, mostly(Expression.SADNESS, 0.2));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("sadness", "not sure");
		assertThat(changes.get(1).reason()).startsWith("not sure: sadness fell to 0.");
	}

	@Test
	void aShortGapWithoutAFaceIsBridgedAndALongOneIsNot() {
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 3, 30, mostly(Expression.FEAR, 0.9));
		lose(decider, 3, 4.2, 30);
		feed(decider, 4.2, 6, 30, mostly(Expression.FEAR, 0.9));
		assertThat(changes).hasSize(1);
		lose(decider, 6, 60 * 3, 30);
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("fear", "no face");
		assertThat(changes.get(1).reason()).isEqualTo("no face for 1.5 s, was fear");
	}

	@Test
	void aTemperatureAboveOneMakesScoresLessSure() {
		Decider decider = new Decider(LABELS, Settings.defaults().with(DecisionParameters.TEMPERATURE, 4.0));
		feed(decider, 0, 5, 30, mostly(Expression.ANGER, 0.8));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("not sure");
	}

	@Test
	void aPersonWhoseNeutralFaceReadsSadReadsNeutralAfterCalibration() {
		double[] resting = mostly(Expression.SADNESS, 0.6);
		NeutralBaseline.Learner learner = new NeutralBaseline.Learner(LABELS);
		for (int i = 0; i < 60; i++) {
			learner.add(resting);
		}
		Decider decider = new Decider(LABELS, Settings.defaults(), learner.learned());
		feed(decider, 0, 5, 30, resting);
		feed(decider, 5, 10, 30, mostly(Expression.SADNESS, 0.99));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("neutral", "sadness");
	}

	@Test
	void zeroOrInfiniteScoresAreNobodysMood() {
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 5, 30, new double[7]);
		double[] broken = new double[7];
		broken[0] = Double.NaN;
		broken[1] = Double.POSITIVE_INFINITY;
		feed(decider, 5, 10, 30, broken);
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("not sure");
	}

	@Property(tries = 60)
	void noiseAroundTwoExpressionsDoesNotFlutter(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int rate) {
		changes.clear();
		Random random = new Random(seed);
		Decider decider = new Decider(LABELS, Settings.defaults());
		for (int i = 0; i < rate * 60; i++) {
			take(decider.face((double) i / rate, mostly(random.nextBoolean() ? Expression.HAPPINESS : Expression.NEUTRAL, 0.6 + 0.4 * random.nextDouble())));
		}
		assertThat(changes.size()).isLessThanOrEqualTo(30);
		for (int i = 1; i < changes.size(); i++) {
			double stayed = changes.get(i).seconds() - changes.get(i - 1).seconds();
			assertThat(stayed).isGreaterThanOrEqualTo(changes.get(i).from() instanceof Mood.Sure ? 2.0 - 1e-6 : 0.6 - 1e-6);
		}
	}

	@Property(tries = 60)
	void noiseOnAClearExpressionChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int rate) {
		changes.clear();
		Random random = new Random(seed);
		Decider decider = new Decider(LABELS, Settings.defaults());
		for (int i = 0; i < rate * 60; i++) {
			// one frame in eight is wrong
			take(decider.face((double) i / rate, mostly(random.nextInt(8) == 0 ? Expression.ANGER : Expression.HAPPINESS, 0.9)));
		}
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("happiness");
	}

	@Property(tries = 60)
	void theReactionToAStepIsBounded(@ForAll @IntRange(min = 8, max = 120) int rate, @ForAll @DoubleRange(min = 3, max = 9) double step,
			@ForAll @DoubleRange(min = 0.85, max = 1) double sure) {
		changes.clear();
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, step, rate, mostly(Expression.NEUTRAL, sure));
		feed(decider, step, step + 5, rate, mostly(Expression.SURPRISE, sure));
		assertThat(changes).extracting(c -> c.to().id()).containsExactly("neutral", "surprise");
		// the running mean crosses 0.5 after at most 0.4 s · ln(p / (p − 0.5)), then 0.6 s of confirmation, then at most a frame each
		double bound = 0.4 * Math.log(sure / (sure - 0.5)) + 0.6 + 3.0 / rate;
		assertThat(changes.get(1).seconds() - step).isBetween(0.6, bound);
	}

	@Property(tries = 40)
	void theMomentOfAChangeDoesNotDependOnTheFrameRate(@ForAll @IntRange(min = 10, max = 120) int one, @ForAll @IntRange(min = 10, max = 120) int other) {
		assertThat(changeAt(one)).isCloseTo(changeAt(other), within(3.0 / Math.min(one, other)));
	}

	private double changeAt(int rate) {
		changes.clear();
		Decider decider = new Decider(LABELS, Settings.defaults());
		feed(decider, 0, 4, rate, mostly(Expression.NEUTRAL, 0.9));
		feed(decider, 4, 8, rate, mostly(Expression.DISGUST, 0.9));
		return changes.get(1).seconds();
	}

	private void feed(Decider decider, double from, double to, int rate, double[] scores) {
		for (int i = (int) Math.ceil(from * rate); i < to * rate; i++) {
			take(decider.face((double) i / rate, scores));
		}
	}

	private void lose(Decider decider, double from, double to, int rate) {
		for (int i = (int) Math.ceil(from * rate); i < to * rate; i++) {
			take(decider.noFace((double) i / rate));
		}
	}

	private void take(Decision decision) {
		decision.change().ifPresent(changes::add);
	}

	private static double[] mostly(Expression expression, double share) {
		double[] scores = new double[LABELS.size()];
		java.util.Arrays.fill(scores, (1 - share) / (LABELS.size() - 1));
		scores[LABELS.indexOf(expression)] = share;
		return scores;
	}
}
