package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

	@TempDir
	private Path temporary;

	@Test
	void aGridHasEveryCombination() {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("batch", List.of("8", "16"));
		values.put("loss", List.of("bce", "MSE", "hinge"));
		assertThat(Sweep.grid(values).points()).hasSize(6).startsWith(Map.of("batch", "8", "loss", "bce"), Map.of("batch", "8", "loss", "mse"))
				.endsWith(Map.of("batch", "16", "loss", "hinge"));
	}

	@Test
	void randomPointsLieInTheirRangesAndDependOnTheSeed() {
		Map<String, String> ranges = Map.of("learning-rate", "1e-5..1e-1:log", "batch", "2..9", "loss", "bce,mse");
		List<Map<String, String>> points = Sweep.random(200, ranges, 3).points();
		assertThat(points).allSatisfy(p -> {
			assertThat(Double.parseDouble(p.get("learning-rate"))).isBetween(1e-5, 1e-1);
			assertThat(Integer.parseInt(p.get("batch"))).isBetween(2, 9);
			assertThat(p.get("loss")).isIn("bce", "mse");
		});
		assertThat(points.stream().filter(p -> Double.parseDouble(p.get("learning-rate")) < 1e-3).count()).isBetween(70L, 130L);
		assertThat(Sweep.random(200, ranges, 3)).isEqualTo(new Sweep(points)).isNotEqualTo(Sweep.random(200, ranges, 4));
	}

	@Test
	void whatIsNoParameterOrValueIsRefused() {
		assertThatThrownBy(() -> Sweep.grid(Map.of("speed", List.of("1")))).isInstanceOf(UserError.class).hasMessageContaining("no parameter 'speed'");
		assertThatThrownBy(() -> Sweep.grid(Map.of("batch", List.of("0")))).isInstanceOf(UserError.class).hasMessageContaining("batch cannot be '0'");
		assertThatThrownBy(() -> Sweep.random(1, Map.of("l2", "0..1:log"), 1)).isInstanceOf(UserError.class).hasMessageContaining("from above 0");
		assertThatThrownBy(() -> Sweep.random(1, Map.of("l2", "a..b"), 1)).isInstanceOf(UserError.class).hasMessageContaining("least..most");
	}

	@Test
	void runsOfASweepShareFacesWhereTheyCanAndAFailureStopsNoOther() throws IOException {
		Path data = temporary.resolve("data");
		FakeWorld world = new FakeWorld(data);
		world.write(4, 2, Expression.ANGER, Expression.FEAR);
		world.failure = new UserError("the loss is not a number");
		world.failingBatch = 4;
		List<Map<String, String>> points = new ArrayList<>();
		for (String batch : List.of("2", "4", "8")) {
			for (String seed : List.of("1", "2")) {
				points.add(Map.of("batch", batch, "seed", seed, "epochs", "1", "augment", "none"));
			}
		}
		List<RunPlan> plans = points.stream().map(p -> new RunPlan("sweep", data, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("subject"), List.of(), List.of(),
				Settings.parse(ExperimentParameters.ALL, p))).toList();
		List<Path> folders = IntStream.range(0, 6).mapToObj(i -> temporary.resolve("runs/" + i)).toList();

		List<StoredRun> runs = world.runner(2).sweep(plans, folders, RunListener.SILENT, Progress.NONE);
		SweepTable table = new SweepTable(runs, points);
		table.write(temporary);

		assertThat(world.opened).isEqualTo(1);
		assertThat(runs).extracting(r -> r.provenance().state()).containsExactly(RunState.COMPLETE, RunState.COMPLETE, RunState.FAILED, RunState.FAILED, RunState.COMPLETE,
				RunState.COMPLETE);
		assertThat(Files.readAllLines(temporary.resolve("sweep.csv"))).hasSize(7).anyMatch(l -> l.contains("failed,the loss is not a number"));
		assertThat(table.means()).hasSize(3);
		assertThat(table.means().get(0)).contains("batch").doesNotContain("seed");
		assertThat(table.means().get(1)).contains("cnn1", "2", "1.0000", "0.0000");
	}
}
