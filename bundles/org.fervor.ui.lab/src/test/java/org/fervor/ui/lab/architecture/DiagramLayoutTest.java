package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.network.Architecture;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.ui.lab.architecture.DiagramLayout.Block;
import org.junit.jupiter.api.Test;

class DiagramLayoutTest {

	@Test
	void everyLayerOfThePapersNetworksHasItsBlockAfterTheOneBefore() {
		for (Architecture network : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2())) {
			DiagramLayout layout = layout(network, 4000);
			assertThat(layout.blocks()).hasSize(network.layers().size() + 1);
			for (int i = 1; i < layout.blocks().size(); i++) {
				assertThat(layout.blocks().get(i).x()).isGreaterThan(layout.blocks().get(i - 1).x());
				assertThat(layout.blocks().get(i).index()).isEqualTo(i - 1);
			}
		}
	}

	@Test
	void aBlockIsFoundAtItsMiddle() {
		DiagramLayout layout = layout(PaperNetworks.cnn1(), 4000);
		for (Block block : layout.blocks()) {
			assertThat(layout.at(block.x() + block.width() / 2, block.y() + block.height() / 2)).isEqualTo(block.index());
		}
		assertThat(layout.at(-5, 10)).isEqualTo(-1);
	}

	@Test
	void poolingMakesBlocksLowerAndMoreKernelsMakeThemThicker() {
		List<Block> blocks = layout(PaperNetworks.cnn1(), 4000).blocks();
		assertThat(blocks.get(blocks.size() / 2).height()).isLessThan(blocks.get(0).height());
		assertThat(blocks.get(1).width()).isGreaterThan(blocks.get(0).width());
	}

	@Test
	void aNarrowPartSqueezesTheDrawingButNotToNothing() {
		DiagramLayout wide = layout(PaperNetworks.cnn2(), 10_000);
		DiagramLayout narrow = layout(PaperNetworks.cnn2(), 100);
		assertThat(narrow.width()).isLessThan(wide.width());
		assertThat(narrow.blocks()).allMatch(b -> b.width() >= 3);
		assertThat(wide.blocks()).allMatch(b -> b.y() - b.slant() >= 0 && b.y() + b.height() <= 200);
	}

	@Test
	void whatFollowsAnImpossibleLayerIsNotDrawn() {
		List<LayerRow> rows = new ArrayList<>(rows(PaperNetworks.cnn1()));
		rows.set(2, new LayerRow(2, null, "", "", Optional.empty(), "impossible"));
		assertThat(new DiagramLayout(Shape.image(48), rows, 1000, 200, 40).blocks()).hasSize(3);
	}

	private static DiagramLayout layout(Architecture network, int width) {
		return new DiagramLayout(Shape.image(48), rows(network), width, 200, 40);
	}

	private static List<LayerRow> rows(Architecture network) {
		List<LayerRow> rows = new ArrayList<>();
		for (LayerCost cost : NetworkShape.of(network, Shape.image(48), 7).layers()) {
			rows.add(new LayerRow(rows.size(), null, "", "", Optional.of(cost), ""));
		}
		return rows;
	}
}
