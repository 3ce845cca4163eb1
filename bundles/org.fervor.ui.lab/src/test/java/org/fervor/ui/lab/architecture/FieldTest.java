package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.fervor.core.network.LayerCost;
import org.fervor.core.network.PaperNetworks;
import org.junit.jupiter.api.Test;

class FieldTest {

	@Test
	void theFieldLiesAroundTheValueUnderThePointer() {
		Field field = new Field(48, 10, 2);
		assertThat(field.span(Optional.of(21.3))).isEqualTo(new Field.Span(16, 26));
		assertThat(field.span(Optional.empty())).isEqualTo(new Field.Span(20, 30));
	}

	@Test
	void atTheBorderItIsCut() {
		Field field = new Field(48, 10, 2);
		assertThat(field.span(Optional.of(0.0))).isEqualTo(new Field.Span(0, 6));
		assertThat(field.span(Optional.of(1000.0))).isEqualTo(new Field.Span(42, 48));
	}

	@Test
	void behindDenseLayersEverythingIsSeen() {
		LayerCost dense = DiagramLayoutTest.nodes(PaperNetworks.cnn1()).get(15).cost().orElseThrow();
		assertThat(Field.of(dense, 48).everything()).isTrue();
		assertThat(Field.of(DiagramLayoutTest.nodes(PaperNetworks.cnn1()).get(0).cost().orElseThrow(), 48)).isEqualTo(new Field(48, 3, 1));
	}
}
