package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionRule;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleOfRunTest {

	@TempDir
	private Path temporary;
	private Path run;

	@BeforeEach
	void runOnce() throws IOException {
		FakeWorld world = new FakeWorld(temporary.resolve("data"));
		world.write(8, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
		run = temporary.resolve("run");
		RunPlan plan = new RunPlan("run", temporary.resolve("data"), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("kfold:2:subject"),
				List.of("stacking"), List.of(), Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "1")));
		world.runner(2).run(List.of(plan), List.of(run), RunListener.SILENT, Progress.NONE);
	}

	@Test
	void aFittedRuleIsTakenFromTheRunOfTheModels() {
		FusionRule rule = RuleOfRun.find("stacking", List.of(run.resolve("model-cnn1-fold2.zip"), run.resolve("model-cnn2-fold2.zip")));
		double[] fused = rule.fuse(List.of(new double[] { 0.1, 0.1, 0.8 }, new double[] { 0.1, 0.1, 0.8 }));
		assertThat(fused[2]).isGreaterThan(0.5);
	}

	@Test
	void aRuleWithoutFittingNeedsNoRun() {
		assertThat(RuleOfRun.find("median", List.of(Path.of("anything.zip"))).id()).isEqualTo("median");
	}

	@Test
	void modelsOfAnotherFoldOrOrderOrPlaceAreRefused() {
		refused("one run (and one fold)", run.resolve("model-cnn1-fold1.zip"), run.resolve("model-cnn2-fold2.zip"));
		refused("one run (and one fold)", run.resolve("model-cnn1-fold1.zip"), temporary.resolve("model-cnn2-fold1.zip"));
		refused("cnn1, cnn2; name all their models, in this order", run.resolve("model-cnn2-fold1.zip"), run.resolve("model-cnn1-fold1.zip"));
	}

	private static void refused(String words, Path... models) {
		assertThatThrownBy(() -> RuleOfRun.find("stacking", List.of(models))).isInstanceOf(UserError.class).hasMessageContaining(words);
	}
}
