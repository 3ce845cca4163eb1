package org.fervor.ui.lab.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.ui.lab.queue.SweepModel.Axis;
import org.junit.jupiter.api.Test;

class SweepModelTest {

	private final SweepModel model = new SweepModel();

	@Test
	void everyCombinationIsRunWithEverySeed() {
		model.axes(List.of(new Axis("batch", "8, 16"), new Axis("", "7"), new Axis("epochs", " ")));
		model.seeds("1..2");
		assertThat(model.points()).containsExactly(Map.of("batch", "8", "seed", "1"), Map.of("batch", "8", "seed", "2"), Map.of("batch", "16", "seed", "1"),
				Map.of("batch", "16", "seed", "2"));
	}

	@Test
	void rangesGiveWholeNumbersOrSoManyValues() {
		assertThat(SweepModel.values(ExperimentParameters.SEED, "3..6")).containsExactly("3", "4", "5", "6");
		assertThat(SweepModel.values(TrainingParameters.LEARNING_RATE, "0.0001..0.01:log / 3")).containsExactly("0.0001", "0.001", "0.01");
		assertThat(SweepModel.values(TrainingParameters.LEARNING_RATE, "0.1..0.3/3")).containsExactly("0.1", "0.2", "0.3");
		assertThat(SweepModel.values(TrainingParameters.BATCH, "8..32 / 2")).containsExactly("8", "32");
		assertThat(SweepModel.values(TrainingParameters.BATCH, "8, 9 ,,")).containsExactly("8", "9");
		assertThat(SweepModel.values(ExperimentParameters.INCLUDE, "a..b")).containsExactly("a..b");
	}

	@Test
	void whatIsImpossibleIsSaid() {
		assertThatThrownBy(model::points).isInstanceOf(UserError.class).hasMessageContaining("seeds");
		model.axes(List.of(new Axis("batch", "eight")));
		assertThatThrownBy(model::points).isInstanceOf(UserError.class).hasMessageContaining("batch");
		model.axes(List.of(new Axis("learning-rate", "0..1:log")));
		assertThatThrownBy(model::points).isInstanceOf(UserError.class).hasMessageContaining("learning-rate");
		model.axes(List.of(new Axis("batch", "8"), new Axis("batch", "16")));
		assertThatThrownBy(model::points).isInstanceOf(UserError.class).hasMessageContaining("twice");
		model.axes(List.of(new Axis("batch", "1..400")));
		model.seeds("1..2");
		assertThatThrownBy(model::points).isInstanceOf(UserError.class).hasMessageContaining("800");
	}

	@Test
	void pointsDrawnAtRandomHaveEverySeedToo() {
		model.axes(List.of(new Axis("learning-rate", "0.0001..0.01:log")));
		model.seeds("1, 2");
		model.draws(3);
		List<Map<String, String>> points = model.points();
		assertThat(points).hasSize(6).doesNotHaveDuplicates();
		assertThat(points).extracting(p -> p.get("learning-rate")).containsSubsequence(points.get(0).get("learning-rate"), points.get(0).get("learning-rate"));
		assertThat(model.points()).isEqualTo(points);
	}

	@Test
	void theSentenceCountsRunsAndSaysHowLong() {
		model.axes(List.of(new Axis("batch", "8, 16")));
		List<Map<String, String>> points = model.points();
		assertThat(model.sentence(points, 2, OptionalDouble.of(7500))).startsWith("4 runs").contains("2 h 5 min");
		assertThat(model.sentence(points, 2, OptionalDouble.empty())).contains("not known");
	}
}
