package org.fervor.ui.lab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.experiment.MetricsRow;
import org.fervor.ui.chart.Curve;
import org.junit.jupiter.api.Test;

class TrainingModelTest {

	@Test
	void eachNetworkHasACurveOfWhatItLearnedAndOneOfWhatItNeverSaw() {
		List<Curve> curves = TrainingModel.accuracy(List.of(row("cnn2", 0, 1, 0.5, 0.25), row("cnn1", 0, 1, 0.75, 0.5)));
		assertThat(curves).extracting(Curve::name).containsExactly("cnn1 held out", "cnn1 training", "cnn2 held out", "cnn2 training");
		assertThat(curves.get(0).y()).containsExactly(50);
		assertThat(curves.get(1).y()).containsExactly(75);
		assertThat(curves.get(0).colour()).isEqualTo(curves.get(1).colour()).isNotEqualTo(curves.get(2).colour());
		assertThat(curves.get(1).dashed()).isTrue();
	}

	@Test
	void foldsAreAveragedAtEachEpoch() {
		List<Curve> curves = TrainingModel.loss(List.of(row("cnn1", 0, 1, 2, 4), row("cnn1", 1, 1, 4, 6), row("cnn1", 0, 2, 1, 3)));
		assertThat(curves.get(0).x()).containsExactly(1, 2);
		assertThat(curves.get(0).y()).containsExactly(5, 3);
	}

	@Test
	void whatWasNotMeasuredHasNoCurve() {
		List<Curve> curves = TrainingModel.loss(List.of(row("cnn1", 0, 1, 2, Double.NaN)));
		assertThat(curves).extracting(Curve::name).containsExactly("cnn1 training");
		assertThat(TrainingModel.loss(List.of())).isEmpty();
	}

	private static MetricsRow row(String network, int fold, int epoch, double train, double heldOut) {
		return new MetricsRow("run", network, fold,
				new EpochResult(epoch, new Measure(train, train, train), new Measure(heldOut, heldOut, heldOut), 0.001, 100));
	}
}
