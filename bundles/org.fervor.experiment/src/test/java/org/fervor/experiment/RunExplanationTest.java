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
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.RunExplanation.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExplanationTest {

	@TempDir
	private Path temporary;
	private FakeWorld world;
	private StoredRun run;
	private Path picture;

	@BeforeEach
	void runOnce() throws IOException {
		Path data = temporary.resolve("data");
		world = new FakeWorld(data);
		world.write(8, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
		picture = data.resolve("S0/fear-0.png");
		RunPlan plan = new RunPlan("run", data, List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("subject"), List.of("sum", "stacking"), List.of(),
				Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "1")));
		run = world.runner(2).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0);
	}

	@Test
	void everyNetworkAndRuleIsExplained() {
		try (RunExplanation explanation = world.explanation(run, 0)) {
			RunExplanation.Answer answer = explanation.explain(picture, null, Method.OCCLUSION, -1, Progress.NONE);
			assertThat(answer.maps()).extracting(RunExplanation.Explained::recogniser).containsExactly("cnn1", "cnn2", "sum", "stacking");
			assertThat(answer.maps()).extracting(RunExplanation.Explained::explained).containsOnly(Expression.FEAR);
			RunExplanation.Explained other = explanation.explain(picture, Expression.ANGER, Method.OCCLUSION, -1, Progress.NONE).maps().get(0);
			assertThat(other.predicted()).isEqualTo(Expression.FEAR);
			assertThat(other.explained()).isEqualTo(Expression.ANGER);
			assertThat(other.score()).isLessThan(answer.maps().get(0).score());
		}
	}

	@Test
	void whatCannotBeExplainedIsSaid() {
		assertThatThrownBy(() -> world.explanation(run, 1)).isInstanceOf(UserError.class).hasMessageContaining("there is no fold 2");
		try (RunExplanation explanation = world.explanation(run, 0)) {
			assertThatThrownBy(() -> explanation.explain(picture, Expression.CONTEMPT, Method.OCCLUSION, -1, Progress.NONE)).isInstanceOf(UserError.class)
					.hasMessageContaining("does not know contempt");
			assertThatThrownBy(() -> explanation.explain(picture, null, Method.GRADCAM, -1, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("cannot be looked into");
		}
	}
}
