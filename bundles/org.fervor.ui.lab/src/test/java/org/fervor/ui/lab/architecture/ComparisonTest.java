package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.ui.lab.architecture.Comparison.Kind;
import org.fervor.ui.lab.architecture.Comparison.Row;
import org.junit.jupiter.api.Test;

class ComparisonTest {

	private final List<LayerNode> cnn1 = DiagramLayoutTest.nodes(PaperNetworks.cnn1());

	@Test
	void aNetworkDoesNotDifferFromItself() {
		List<Row> rows = Comparison.rows(cnn1, DiagramLayoutTest.nodes(PaperNetworks.cnn1()));
		assertThat(rows).hasSize(20).allMatch(r -> r.kind() == Kind.SAME && r.sameOutput());
		assertThat(Comparison.differences(rows)).isZero();
	}

	@Test
	void aLayerThatWasAddedStandsAlone() {
		List<Layer> layers = new ArrayList<>(PaperNetworks.cnn1().layers());
		layers.add(3, new Layer.Dropout(0.25));
		List<Row> rows = Comparison.rows(cnn1, DiagramLayoutTest.nodes(new Architecture("other", layers)));
		assertThat(rows).hasSize(21);
		assertThat(rows.get(3).kind()).isEqualTo(Kind.ALONE);
		assertThat(rows.get(3).left()).isEmpty();
		assertThat(Comparison.differences(rows)).isEqualTo(1);
	}

	@Test
	void aChangedSettingIsToldFromAnotherLayerAndWhatItDoesToShapesToo() {
		List<Layer> layers = new ArrayList<>(PaperNetworks.cnn1().layers());
		layers.set(0, new Layer.Convolution(16, 3, 1, Activation.RELU));
		List<Row> rows = Comparison.rows(cnn1, DiagramLayoutTest.nodes(new Architecture("other", layers)));
		assertThat(rows).hasSize(20);
		assertThat(rows.get(0).kind()).isEqualTo(Kind.SETTINGS);
		assertThat(rows.get(1).kind()).isEqualTo(Kind.SAME);
		assertThat(rows.get(1).sameOutput()).as("pooling says the same and gives less").isFalse();
	}

	@Test
	void everyLayerOfBothStandsInExactlyOneRowInOrder() {
		List<LayerNode> other = DiagramLayoutTest.nodes(ComparisonNetworks.inceptionV3());
		List<Row> rows = Comparison.rows(cnn1, other);
		assertThat(rows.stream().flatMap(r -> r.left().stream()).toList()).isEqualTo(cnn1);
		assertThat(rows.stream().flatMap(r -> r.right().stream()).toList()).isEqualTo(other);
		assertThat(rows.get(rows.size() - 1).kind()).as("both end in the output").isEqualTo(Kind.SAME);
	}

	@Test
	void whatDiffersInsideABlockIsSeen() {
		List<Layer> layers = new ArrayList<>(ComparisonNetworks.resNet50().layers());
		Layer.Residual block = (Layer.Residual) layers.get(6);
		List<Layer> body = new ArrayList<>(block.body());
		body.add(new Layer.Dropout(0.1));
		layers.set(6, new Layer.Residual(body, block.shortcut()));
		List<Row> rows = Comparison.rows(DiagramLayoutTest.nodes(ComparisonNetworks.resNet50()), DiagramLayoutTest.nodes(new Architecture("other", layers)));
		assertThat(Comparison.differences(rows)).isEqualTo(1);
		assertThat(rows.get(6).kind()).isEqualTo(Kind.SETTINGS);
	}
}
