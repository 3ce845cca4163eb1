package org.fervor.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;

import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

class RateScheduleTest {

	private static final Settings TEN = Settings.defaults().with(TrainingParameters.EPOCHS, 10).with(TrainingParameters.LEARNING_RATE, 0.1);

	@Test
	void aConstantRateStays() {
		RateSchedule rates = new RateSchedule(TEN, 7);
		assertThat(LongStream.range(0, 70).mapToDouble(rates::at)).containsOnly(0.1);
	}

	@Test
	void stepsDropByTheFactorAfterTheirEpochs() {
		RateSchedule rates = new RateSchedule(TEN.with(TrainingParameters.SCHEDULE, Schedule.STEP).with(TrainingParameters.STEP_EPOCHS, 4).with(TrainingParameters.STEP_FACTOR, 0.5), 7);
		assertThat(rates.at(27)).isEqualTo(0.1);
		assertThat(rates.at(28)).isEqualTo(0.05);
		assertThat(rates.at(69)).isEqualTo(0.025);
	}

	@Test
	void theCosineIsHalfWayInTheMiddleAndNearlyNothingAtTheEnd() {
		RateSchedule rates = new RateSchedule(TEN.with(TrainingParameters.SCHEDULE, Schedule.COSINE), 100);
		assertThat(rates.at(0)).isEqualTo(0.1);
		assertThat(rates.at(500)).isCloseTo(0.05, within(1e-12));
		assertThat(rates.at(999)).isBetween(0.0, 1e-6);
	}

	@Test
	void oneCycleRisesToTheRateAndFallsFarBelowItsStart() {
		RateSchedule rates = new RateSchedule(TEN.with(TrainingParameters.SCHEDULE, Schedule.ONE_CYCLE), 100);
		assertThat(rates.at(0)).isCloseTo(0.004, within(1e-12));
		assertThat(rates.at(300)).isCloseTo(0.1, within(1e-12));
		assertThat(LongStream.range(1, 301).allMatch(s -> rates.at(s) > rates.at(s - 1))).isTrue();
		assertThat(LongStream.range(301, 1000).allMatch(s -> rates.at(s) < rates.at(s - 1))).isTrue();
		assertThat(rates.at(999)).isLessThan(2e-5);
	}

	@Test
	void warmUpRisesEvenlyToWhatTheScheduleSays() {
		RateSchedule rates = new RateSchedule(TEN.with(TrainingParameters.WARM_UP, 0.5), 8);
		assertThat(LongStream.range(0, 6).mapToDouble(rates::at).toArray()).containsExactly(new double[] { 0.02, 0.04, 0.06, 0.08, 0.1, 0.1 }, within(1e-12));
	}
}
