package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimePredictionTest {

	@TempDir
	private Path temporary;
	private RunPlan plan;
	private StoredRun done;

	@BeforeEach
	void anExample() throws IOException {
		Path data = temporary.resolve("data");
		FakeWorld world = new FakeWorld(data);
		world.write(4, 1, Expression.ANGER, Expression.FEAR);
		plan = new RunPlan("test", data, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("subject"), List.of(), List.of(), Settings.defaults().with(TrainingParameters.EPOCHS, 10));
		StoredRun run = world.runner(1).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0);
		Provenance p = run.provenance();
		// a real plan names all 17 operations by now, which is as many as none
		done = new StoredRun(run.folder(), plan, new Provenance(p.state(), p.message(), p.started(), p.finished(), p.fervor(), p.java(), p.system(), p.cores(), p.backend(), p.data(),
				Map.of("faces", 4.0, "augmentation", 1.0, "training", 100.0), p.trainers(), p.cautions()), run.summary());
	}

	@Test
	void theSameRunTakesAsLongAgain() {
		assertThat(TimePrediction.seconds(List.of(plan), List.of(done)).orElseThrow()).isCloseTo(105, within(1e-9));
		assertThat(TimePrediction.seconds(List.of(plan, plan), List.of(done)).orElseThrow()).isCloseTo(210, within(1e-9));
	}

	@Test
	void trainingGrowsWithEpochsAndVariantsAndFindingFacesDoesNot() {
		assertThat(TimePrediction.seconds(List.of(plan.with(plan.settings().with(TrainingParameters.EPOCHS, 30))), List.of(done)).orElseThrow()).isCloseTo(305, within(1e-9));
		RunPlan plain = plan.with(plan.settings().with(ExperimentParameters.AUGMENT, AugmentChoice.NONE));
		assertThat(TimePrediction.seconds(List.of(plain), List.of(done)).orElseThrow()).isCloseTo(5 + 100 / 18.0, within(1e-9));
	}

	@Test
	void otherDataTellsNothing() {
		RunPlan other = new RunPlan("test", temporary.resolve("other"), plan.networks(), plan.split(), List.of(), List.of(), plan.settings());
		assertThat(TimePrediction.seconds(List.of(plan, other), List.of(done))).isEmpty();
		assertThat(TimePrediction.seconds(List.of(plan), List.of())).isEmpty();
		assertThat(TimePrediction.seconds(List.of(), List.of(done))).isEmpty();
	}
}
