package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.ui.lab.architecture.DiagramLayout.Block;
import org.fervor.ui.lab.architecture.DiagramLayout.Frame;
import org.fervor.ui.lab.architecture.DiagramLayout.Measures;
import org.junit.jupiter.api.Test;

class DiagramLayoutTest {

	private static final Measures MEASURES = new Measures(200, 30, 60, n -> DiagramLayout.slim(n) ? 0 : 60, 1);

	@Test
	void everyLayerOfThePapersNetworksHasItsBlockAfterTheOneBefore() {
		for (Architecture network : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2(), ComparisonNetworks.vgg16())) {
			List<Block> blocks = layout(nodes(network), Set.of()).blocks();
			assertThat(blocks).hasSize(network.layers().size() + 1);
			assertThat(blocks.get(0).node()).isEmpty();
			for (int i = 1; i < blocks.size(); i++) {
				assertThat(blocks.get(i).x()).isGreaterThanOrEqualTo(blocks.get(i - 1).right());
				assertThat(blocks.get(i).node().orElseThrow().number()).isEqualTo(String.valueOf(i));
			}
		}
	}

	@Test
	void aBlockIsFoundAtItsMiddle() {
		DiagramLayout layout = layout(nodes(PaperNetworks.cnn1()), Set.of());
		for (Block block : layout.blocks()) {
			assertThat(layout.at(block.x() + block.width() / 2, block.y() + block.height() / 2)).isEqualTo(block.node());
		}
		assertThat(layout.at(-5, 10)).isEmpty();
	}

	@Test
	void poolingMakesBlocksLowerAndMoreKernelsMakeThemThicker() {
		List<Block> blocks = layout(nodes(PaperNetworks.cnn1()), Set.of()).blocks();
		assertThat(blocks.get(blocks.size() / 2).height()).isLessThan(blocks.get(0).height());
		assertThat(blocks.get(1).width()).isGreaterThan(blocks.get(0).width());
	}

	@Test
	void labelsDoNotTouch() {
		int end = Integer.MIN_VALUE;
		for (Block block : layout(nodes(PaperNetworks.cnn2()), Set.of()).blocks()) {
			if (block.node().filter(DiagramLayout::slim).isEmpty()) {
				assertThat(block.middle() - 30).isGreaterThanOrEqualTo(Math.max(0, end));
				end = block.middle() + 30;
			}
		}
	}

	@Test
	void blocksThatHoldChainsAreOneBlockUntilTheyAreOpened() {
		List<LayerNode> nodes = nodes(ComparisonNetworks.resNet50());
		DiagramLayout closed = layout(nodes, Set.of());
		assertThat(closed.blocks()).hasSize(nodes.size() + 1);
		assertThat(closed.frames()).isEmpty();
		LayerNode first = nodes.get(4);
		DiagramLayout open = layout(nodes, Set.of(first.element()));
		assertThat(open.frames()).extracting(Frame::node).containsExactly(first);
		assertThat(open.blocks()).hasSize(nodes.size() + 1 - 1 + 8 + 2);
		assertThat(open.width()).isGreaterThan(closed.width());
		assertThat(open.height()).isGreaterThanOrEqualTo(closed.height());
	}

	@Test
	void everythingOfAnOpenedBlockLiesInItsFrameAndNothingOutsideTheDrawing() {
		List<LayerNode> nodes = nodes(ComparisonNetworks.inceptionV3());
		Set<EObject> all = new HashSet<>();
		nodes.stream().flatMap(LayerNode::all).filter(LayerNode::block).forEach(n -> all.add(n.element()));
		DiagramLayout layout = layout(nodes, all);
		assertThat(layout.frames()).hasSize(all.size());
		assertThat(layout.blocks()).hasSize(1 + (int) nodes.stream().flatMap(LayerNode::all).filter(n -> !n.block() && !n.chain()).count());
		for (Frame frame : layout.frames()) {
			Set<LayerNode> inside = new HashSet<>(frame.node().children().stream().flatMap(LayerNode::all).toList());
			for (Block block : layout.blocks()) {
				if (block.node().filter(inside::contains).isPresent()) {
					assertThat(frame.contains(block.x(), block.y() - block.slant()) && frame.contains(block.right() - 1, block.y() + block.height() - 1)).isTrue();
				}
			}
		}
		assertThat(layout.blocks()).allMatch(b -> b.x() >= 0 && b.right() <= layout.width() && b.y() - b.slant() >= 0 && b.y() + b.height() <= layout.height());
		assertThat(layout.wires()).allMatch(w -> w.x1() >= 0 && w.x2() <= layout.width() && w.y1() >= 0 && w.y2() <= layout.height());
	}

	@Test
	void aPlaceBetweenTheLanesIsTheFrames() {
		List<LayerNode> nodes = nodes(ComparisonNetworks.resNet50());
		DiagramLayout layout = layout(nodes, Set.of(nodes.get(4).element()));
		Frame frame = layout.frames().get(0);
		assertThat(layout.at(frame.x() + 2, frame.y() + 2)).contains(nodes.get(4));
	}

	@Test
	void whatFollowsAnImpossibleLayerIsDrawnWithoutAShape() {
		ArchitectureDocument document = ArchitectureDocuments.toDocument(PaperNetworks.cnn1());
		((ConvolutionElement) document.getLayers().get(3)).setKernelSize(4);
		List<LayerNode> nodes = LayerNodes.of(document, Shape.image(48), 7);
		List<Block> blocks = layout(nodes, Set.of()).blocks();
		assertThat(blocks).hasSize(21);
		assertThat(blocks.get(4).slant()).isZero();
		assertThat(blocks.get(4).node().flatMap(LayerNode::wrong)).isPresent();
	}

	private static DiagramLayout layout(List<LayerNode> nodes, Set<EObject> open) {
		return new DiagramLayout(Shape.image(48), nodes, open::contains, MEASURES);
	}

	static List<LayerNode> nodes(Architecture network) {
		return LayerNodes.of(ArchitectureDocuments.toDocument(network), Shape.image(48), 7);
	}
}
