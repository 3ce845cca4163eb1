package org.fervor.ui.lab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fervor.ui.chart.Curve;
import org.fervor.ui.chart.Curve.Style;
import org.fervor.ui.lab.run.RunLibrary;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.TestRuns;
import org.fervor.experiment.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingModelTest {

	@TempDir
	private Path runs;
	private final RunLibrary library = new RunLibrary();
	private final TrainingModel model = new TrainingModel();

	@Test
	void eachNetworkHasACurveOfWhatItLearnedAndOneOfWhatItNeverSaw() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn2,1,2,0.5,0.4,3,0.25,0.2,1", "cnn1,1,2,0.75,0.4,3,0.5,0.2,1");
		read(false);
		List<Curve> curves = model.curves(CurveMeasure.ACCURACY);
		assertThat(curves).extracting(Curve::name).containsExactly("CNN_1 held out", "CNN_1 training", "CNN_2 held out", "CNN_2 training");
		assertThat(curves.get(0).y()).containsExactly(50);
		assertThat(curves.get(1).y()).containsExactly(75);
		assertThat(curves.get(0).colour()).isEqualTo(curves.get(1).colour()).isNotEqualTo(curves.get(2).colour());
		assertThat(curves.get(1).style()).isEqualTo(Style.DASHED);
		assertThat(model.curves(CurveMeasure.MACRO_F1).get(0).y()).containsExactly(20);
	}

	@Test
	void foldsAreAveragedAtEachEpochWithinTheirLeastAndMost() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn1,1,2,0,0,4,0,0,1", "cnn1,1,4,0,0,6,0,0,2", "cnn1,2,1,0,0,3,0,0,1");
		read(false);
		Curve heldOut = model.curves(CurveMeasure.LOSS).get(0);
		assertThat(heldOut.x()).containsExactly(1, 2);
		assertThat(heldOut.y()).containsExactly(5, 3);
		assertThat(heldOut.low()).containsExactly(4, 3);
		assertThat(heldOut.high()).containsExactly(6, 3);
	}

	@Test
	void whatWasNotMeasuredHasNoCurve() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn1,1,2,0.5,0.5,,,,1");
		read(false);
		assertThat(model.curves(CurveMeasure.LOSS)).extracting(Curve::name).containsExactly("CNN_1 training");
		model.options(new TrainingModel.Options(0, false, true, false));
		assertThat(model.curves(CurveMeasure.LOSS)).isEmpty();
		assertThat(model.curves(CurveMeasure.LEARNING_RATE)).extracting(Curve::name).containsExactly("CNN_1");
	}

	@Test
	void runsThatDifferInTheirSeedAreOneBandUnlessTheyShallBeApart() throws IOException {
		for (int seed = 1; seed <= 3; seed++) {
			TestRuns.write(runs, "seed" + seed, seed, "cnn1,1,1,0,0," + seed + ",0,0,1");
		}
		read(false);
		model.show(model.groups().get(0), true);
		assertThat(model.groups()).singleElement().extracting(RunGroup::title).asString().endsWith("3 seeds");
		assertThat(model.curves(CurveMeasure.LOSS).get(0).high()).containsExactly(3);
		assertThat(model.curves(CurveMeasure.LOSS).get(0).y()).containsExactly(2);
		model.options(new TrainingModel.Options(0, false, false, false));
		assertThat(model.curves(CurveMeasure.LOSS)).hasSize(3).noneMatch(Curve::banded).extracting(Curve::name).doesNotHaveDuplicates();
		assertThat(model.curves(CurveMeasure.LOSS)).extracting(Curve::colour).doesNotHaveDuplicates();
	}

	@Test
	void theSameSeedTwiceIsNoBand() throws IOException {
		TestRuns.write(runs, "once", 1, "cnn1,1,1,0,0,1,0,0,1");
		TestRuns.write(runs, "again", 1, "cnn1,1,1,0,0,1,0,0,1");
		read(false);
		assertThat(model.groups()).hasSize(2);
	}

	@Test
	void theNewestRunIsShownUntilAnotherIsChosenAndWhenThatIsGone() throws IOException {
		Path old = TestRuns.write(runs, "2026-01", 1);
		Path young = TestRuns.write(runs, "2026-02", 1);
		read(false);
		assertThat(model.shown()).containsExactly(young);
		model.show(List.of(old));
		read(false);
		assertThat(model.shown()).containsExactly(old);
		model.show(List.of(runs.resolve("gone")));
		read(false);
		assertThat(model.shown()).containsExactly(young);
	}

	@Test
	void aNetworkKeepsItsColourWhenAnotherRunIsShownAsWell() throws IOException {
		Path old = TestRuns.write(runs, "2026-01", 1, "cnn1,1,1,0,0,1,0,0,1");
		Path young = TestRuns.write(runs, "2026-02", 1, "cnn1,1,1,0,0,1,0,0,1");
		model.show(List.of(old));
		read(false);
		int before = model.curves(CurveMeasure.LOSS).get(0).colour();
		model.show(List.of(old, young));
		List<Curve> both = model.curves(CurveMeasure.LOSS);
		assertThat(both).hasSize(4);
		assertThat(both.get(2).colour()).isEqualTo(before).isNotEqualTo(both.get(0).colour());
		assertThat(both.get(2).name()).contains("2026-01");
	}

	@Test
	void coloursStayWhenRunsAreUntickedTickedAndDeleted() throws IOException {
		Path old = TestRuns.write(runs, "2026-01", 1, "cnn1,1,1,0,0,1,0,0,1");
		Path middle = TestRuns.write(runs, "2026-02", 1, "cnn1,1,1,0,0,1,0,0,1");
		Path young = TestRuns.write(runs, "2026-03", 1, "cnn1,1,1,0,0,1,0,0,1");
		model.show(List.of(old, middle, young));
		read(false);
		Map<String, Integer> before = colours();
		assertThat(before.values()).doesNotHaveDuplicates();
		model.show(List.of(middle));
		read(false);
		model.curves(CurveMeasure.LOSS);
		model.show(List.of(old, middle));
		read(false);
		assertThat(before).containsAllEntriesOf(colours());
		model.show(List.of(old, middle, young));
		assertThat(colours()).isEqualTo(before);
		delete(old);
		read(false);
		assertThat(before).containsAllEntriesOf(colours());
	}

	@Test
	void theFirstNetworkHasTheFirstColourWhicheverIsDrawnFirst() throws IOException {
		TestRuns.write(runs, "2026-01", 1, "cnn2,1,1,0,0,1,0,0,1");
		read(false);
		RunGroup group = model.groups().get(0);
		assertThat(model.colour(group, "cnn2")).isEqualTo(1);
		assertThat(model.colour(group, "cnn1")).isZero();
	}

	@Test
	void coloursStayAfterARestart() throws IOException {
		Path old = TestRuns.write(runs, "2026-01", 1, "cnn1,1,1,0,0,1,0,0,1");
		Path young = TestRuns.write(runs, "2026-02", 1, "cnn1,1,1,0,0,1,0,0,1");
		model.show(List.of(old));
		read(false);
		model.curves(CurveMeasure.LOSS);
		model.show(List.of(old, young));
		Map<String, Integer> before = colours();
		TrainingModel restarted = new TrainingModel();
		restarted.colours(model.colours());
		restarted.show(List.of(young, old));
		restarted.read(curves(false));
		assertThat(colours(restarted)).isEqualTo(before);
	}

	@Test
	void anotherSeedDoesNotChangeTheColourOfItsGroup() throws IOException {
		TestRuns.write(runs, "2026-01", 1, "cnn1,1,1,0,0,1,0,0,1");
		read(false);
		int before = model.curves(CurveMeasure.LOSS).get(0).colour();
		TestRuns.write(runs, "2026-02", 2, "cnn1,1,1,0,0,1,0,0,1");
		read(false);
		assertThat(model.groups()).hasSize(1);
		model.show(model.groups().get(0), true);
		assertThat(model.curves(CurveMeasure.LOSS).get(0).colour()).isEqualTo(before);
	}

	private Map<String, Integer> colours() {
		return colours(model);
	}

	private static Map<String, Integer> colours(TrainingModel of) {
		Map<String, Integer> colours = new TreeMap<>();
		of.drawn().forEach(g -> g.first().networks().forEach(n -> colours.put(g.row().folder() + " " + n, of.colour(g, n))));
		return colours;
	}

	private static void delete(Path run) throws IOException {
		try (Stream<Path> files = Files.walk(run)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void aHiddenNetworkHasNoCurve() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn1,1,1,0,0,1,0,0,1", "cnn2,1,1,0,0,1,0,0,1");
		read(false);
		RunGroup group = model.groups().get(0);
		model.show(group, "cnn1", false);
		assertThat(model.curves(CurveMeasure.LOSS)).extracting(Curve::name).containsExactly("CNN_2 held out", "CNN_2 training");
		model.show(group, "cnn1", true);
		assertThat(model.curves(CurveMeasure.LOSS)).hasSize(4);
	}

	@Test
	void aLiveRunSaysHowFarItIs() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn1,7,1,0,0,1,0,0,1", "cnn2,5,1,0,0,1,0,0,1");
		read(true);
		assertThat(model.status()).contains("epoch 5 of 30").contains("about 1:30 min left");
	}

	@Test
	void confusionsFollowTheLastEpochUntilAnotherIsChosen() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn1,1,1,0,0,1,0,0,1", "cnn1,1,1,0,0,1,0,0,2", "cnn1,2,1,0,0,1,0,0,1");
		ConfusionModel confusions = new ConfusionModel();
		confusions.offer(List.of(new ConfusionModel.Choice(curves(false).get(0), "cnn1", java.util.Optional.of(TestRuns.LABELS))));
		assertThat(confusions.epoch()).isEqualTo(2);
		assertThat(confusions.matrix().orElseThrow().counts()).isDeepEqualTo(new int[][] { { 1, 1 }, { 0, 2 } });
		confusions.epoch(1);
		assertThat(confusions.matrix().orElseThrow().counts()).isDeepEqualTo(new int[][] { { 2, 2 }, { 0, 4 } });
		confusions.offer(List.of(new ConfusionModel.Choice(curves(false).get(0), "cnn1", java.util.Optional.of(TestRuns.LABELS))));
		assertThat(confusions.epoch()).isEqualTo(1);
		confusions.offer(List.of(new ConfusionModel.Choice(curves(false).get(0), "cnn1", java.util.Optional.empty())));
		assertThat(confusions.matrix()).isEmpty();
	}

	private void read(boolean live) {
		model.read(curves(live));
	}

	private List<RunCurves> curves(boolean live) {
		List<StoredRun> stored = library.runs(List.of(runs));
		return stored.stream().map(r -> new RunCurves(new RunRow(r, live), library.family(r), library.metrics(r))).toList();
	}
}
