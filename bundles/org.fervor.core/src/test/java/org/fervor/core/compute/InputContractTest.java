package org.fervor.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

class InputContractTest {

	private static final Shape INPUT = new Shape(96, 96, 3);

	@Test
	void whatIsWrittenIsReadAgain() {
		Settings all = Settings.defaults().with(FaceCropper.SIZE, 96).with(FaceCropper.MARGIN, 0.3).with(FaceCropper.GREY, true).with(DetectorParameters.CASCADE_MIN_NEIGHBOURS, 7);
		InputContract contract = new InputContract("cascade", all, all);
		InputContract read = InputContract.of(contract.notes(), INPUT);
		assertThat(read.notes()).isEqualTo(contract.notes());
		assertThat(read).hasToString("faces by cascade, crop box with margin 0.30, 96 × 96 px, grey");
	}

	@Test
	void aModelWithoutNotesIsAsTrainingDoesItAndItsSizeIsThatOfItsInput() {
		assertThat(InputContract.of(Map.of(), INPUT)).hasToString("faces by auto, crop box with margin 0.00, 96 × 96 px, colour");
		assertThat(InputContract.of(Map.of("detector", "none", "size", "48"), INPUT)).hasToString("whole images, 96 × 96 px, colour");
	}

	@Test
	void notesThatNoParameterCanHaveAreRefused() {
		assertThatThrownBy(() -> InputContract.of(Map.of("margin", "wide"), INPUT)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void notesThatLeaveTheMachineHoldNoPaths() {
		assertThat(InputContract.withoutPaths(Map.of("from", "/home/ada/runs/both", "tspm-model", "C:\\Users\\ada\\x.tspm", "trainer", "oneDNN, 2 threads", "fusion", "a/b"))).isEqualTo(
				Map.of("from", "both", "tspm-model", "x.tspm", "trainer", "oneDNN, 2 threads", "fusion", "a/b"));
	}
}
