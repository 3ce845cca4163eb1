package org.fervor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.fervor.core.metrics.Interval;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.experiment.CrossCorpus;
import org.junit.jupiter.api.Test;

class CrossVerbTest {

	@Test
	void theTableSaysWhichAxisWasTrainedOnAndWhatEachFigureIsWorth() {
		CrossCorpus.Matrix matrix = new CrossCorpus.Matrix(List.of("KDEF", "JAFFE"), Map.of("cnn1", "CNN_1"), List.of(cell("KDEF", "KDEF", 0.8, ProtocolBadge.SUBJECT_DISJOINT),
				cell("KDEF", "JAFFE", 0.5, ProtocolBadge.DUPLICATES), cell("JAFFE", "JAFFE", 0.7, ProtocolBadge.RANDOM)));
		assertThat(CrossVerb.rows(matrix, "cnn1", "CNN_1")).containsExactly(List.of("CNN_1: trained on ↓, tested on →", "KDEF", "JAFFE"),
				List.of("KDEF", "80.0 % subject-disjoint", "50.0 % duplicates"), List.of("JAFFE", "–", "70.0 % " + ProtocolBadge.RANDOM.label()));
	}

	private static CrossCorpus.Cell cell(String trained, String test, double accuracy, ProtocolBadge badge) {
		return new CrossCorpus.Cell("cnn1", trained, test, accuracy, Interval.UNKNOWN, accuracy, 7, 10, 0, "", badge, "");
	}
}
