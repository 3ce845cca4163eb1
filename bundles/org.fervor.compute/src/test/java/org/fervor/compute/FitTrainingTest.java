package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.fervor.core.compute.Balance;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;

class FitTrainingTest extends TrainingContract {

	FitTrainingTest() {
		super(new Nd4jComputeService(false), "DL4J fit");
	}

	@Test
	void batchNormalisationBehindALearningLayerCannotBeFrozen() throws IOException {
		Settings settings = Settings.defaults().with(TrainingParameters.FREEZE, "batch-norm1");
		TrainingJob job = Patterns.job(settings, 8).with(new Start.FromModel(stored()));

		assertThatThrownBy(() -> new Nd4jComputeService(false).train(job, TrainingListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("cannot freeze batch-norm1");
	}

	@Test
	void classWeightsAreLeftToTheFastTrainer() {
		assertThatThrownBy(() -> train(Patterns.job(Settings.defaults().with(TrainingParameters.BALANCE, Balance.WEIGHTS), 1))).isInstanceOf(UserError.class)
				.hasMessageContaining("set balance to sampling");
	}
}
