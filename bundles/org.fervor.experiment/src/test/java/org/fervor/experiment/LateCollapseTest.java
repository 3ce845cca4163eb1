package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.junit.jupiter.api.Test;

class LateCollapseTest {

	private static RunPlan plan(String select) {
		return new RunPlan("run", Path.of("/data"), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("subject"), List.of(), List.of(),
				Settings.parse(ExperimentParameters.ALL, Map.of("select", select)));
	}

	/** Accuracies on held-out images, epoch by epoch. */
	private static List<MetricsRow> held(String network, int fold, double... accuracies) {
		List<MetricsRow> rows = new ArrayList<>();
		for (int i = 0; i < accuracies.length; i++) {
			Measure none = new Measure(Double.NaN, Double.NaN, Double.NaN);
			rows.add(new MetricsRow("subject", network, fold,
					new EpochResult(i + 1, new Measure(1, 0.9, 0.9), none, new Measure(1, accuracies[i], accuracies[i]), 0.001, 100, EpochResult.Vitals.UNKNOWN)));
		}
		return rows;
	}

	@Test
	void aLastEpochFarBelowTheBestOneIsSaid() {
		List<MetricsRow> rows = new ArrayList<>(held("cnn1", 0, 0.5, 0.7, 0.65));
		rows.addAll(held("cnn2", 0, 0.4, 0.78, 0.33));
		assertThat(LateCollapse.of(plan("last"), rows)).containsExactly(new LateCollapse("cnn2", 0, true, 2, 0.78, 3, 0.33));
		assertThat(LateCollapse.sentences(plan("last"), rows)).containsExactly("CNN_2 collapsed late: 33.0 % after the last epoch (3), whose weights were evaluated, against 78.0 % after"
				+ " epoch 2, on the test images. Select the epoch on a validation part (select=validation) in a new run; here nothing was chosen.");
	}

	@Test
	void tenPointsAreNotEnoughAndChosenWeightsAreNotTheLastOnes() {
		assertThat(LateCollapse.sentences(plan("last"), held("cnn1", 0, 0.7, 0.6))).isEmpty();
		assertThat(LateCollapse.sentences(plan("validation"), held("cnn1", 0, 0.9, 0.2))).isEmpty();
		assertThat(LateCollapse.sentences(plan("last"), held("cnn1", 0, Double.NaN, Double.NaN))).isEmpty();
	}

	@Test
	void theFoldsOfANetworkMakeOneSentence() {
		List<MetricsRow> rows = new ArrayList<>();
		for (int fold = 0; fold < 4; fold++) {
			rows.addAll(held("cnn1", fold, 0.8, fold == 0 ? 0.8 : 0.6 - fold / 10.0));
		}
		assertThat(LateCollapse.sentences(plan("last"), rows)).singleElement().asString().startsWith("CNN_1 collapsed late in 3 of 4 folds (worst: fold 4): 30.0 %");
	}
}
