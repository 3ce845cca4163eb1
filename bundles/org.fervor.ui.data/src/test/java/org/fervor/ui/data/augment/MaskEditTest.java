package org.fervor.ui.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskEditTest {

	private final MaskEdit edit = new MaskEdit();

	@Test
	void whatIsShownIsGivenBack() {
		edit.show("0 -1 0; -1 5 -1; 0 -1 0");
		assertThat(edit.side()).isEqualTo(3);
		assertThat(edit.cell(4)).isEqualTo("5");
		assertThat(edit.text()).isEqualTo("0 -1 0; -1 5 -1; 0 -1 0");
		assertThat(edit.problem()).isEmpty();
		assertThat(edit.sumText()).isEqualTo("1");
	}

	@Test
	void aWrongSumIsSaidAndTheMiddleMendsIt() {
		edit.show("0 -1 0; -1 5 -1; 0 -1 0");
		edit.cell(0, "-0,5");
		assertThat(edit.sumText()).isEqualTo("0.5");
		assertThat(edit.problem()).contains("add up to 0.5");
		edit.balance();
		assertThat(edit.cell(4)).isEqualTo("5.5");
		assertThat(edit.problem()).isEmpty();
	}

	@Test
	void aCellThatIsNoNumberIsFoundAndNothingIsBalanced() {
		edit.show("0 0 0; 0 1 0; 0 0 0");
		edit.cell(2, "a");
		assertThat(edit.isNumber(2)).isFalse();
		assertThat(edit.isNumber(3)).isTrue();
		assertThat(edit.sumText()).isEqualTo("–");
		edit.balance();
		assertThat(edit.cell(4)).isEqualTo("1");
	}

	@Test
	void aMatrixGrowsAndShrinksAroundItsMiddle() {
		edit.show("1 2 3; 4 -20 6; 7 8 -10");
		edit.side(5);
		assertThat(edit.text()).isEqualTo("0 0 0 0 0; 0 1 2 3 0; 0 4 -20 6 0; 0 7 8 -10 0; 0 0 0 0 0");
		edit.side(3);
		assertThat(edit.text()).isEqualTo("1 2 3; 4 -20 6; 7 8 -10");
	}
}
