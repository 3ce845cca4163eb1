package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.ui.lab.architecture.LayerDrop.Side;
import org.fervor.ui.lab.document.Edits;
import org.junit.jupiter.api.Test;

/** Where layers come to stand that are dragged, and where they may not. */
class LayerDropTest {

	private static final double UPPER = 0.2;
	private static final double LOWER = 0.8;

	private final IOperationHistory history = new DefaultOperationHistory();
	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private ArchitectureDocument document;
	private ArchitectureModel model;

	@Test
	void theHalfOfALineDecidesWhetherLayersComeBeforeOrBehindIt() {
		open(PaperNetworks.cnn1());
		LayerDrop before = at(layer(4), UPPER, false).orElseThrow();
		LayerDrop behind = at(layer(4), LOWER, false).orElseThrow();
		assertThat(before.side()).isEqualTo(Side.BEFORE);
		assertThat(before.place().index()).isEqualTo(4);
		assertThat(behind.side()).isEqualTo(Side.BEHIND);
		assertThat(behind.place().index()).isEqualTo(5);
	}

	@Test
	void nothingComesBehindTheOutputAndBelowAllLinesIsBeforeIt() {
		open(PaperNetworks.cnn1());
		assertThat(at(layer(19), LOWER, false).orElseThrow().place().index()).isEqualTo(19);
		assertThat(LayerDrop.at(model, Optional.empty(), 0, false).orElseThrow().place().index()).isEqualTo(19);
	}

	@Test
	void aChainTakesLayersAtItsEndAndNothingComesBetweenABlockAndItsChains() {
		open(ComparisonNetworks.resNet50());
		ChainElement body = block().getBody();
		LayerDrop end = at(body, UPPER, true).orElseThrow();
		assertThat(end.side()).isEqualTo(Side.ON);
		assertThat(end.place().owner()).isSameAs(body);
		assertThat(end.place().index()).isEqualTo(body.getLayers().size());
		assertThat(at(block(), LOWER, true)).isEmpty();
		assertThat(at(block(), LOWER, false)).isPresent();
		assertThat(at(block(), UPPER, true)).isPresent();
	}

	@Test
	void layersAreMovedUpAndDownInTheirOrderAndGoBackAsOne() throws ExecutionException {
		open(PaperNetworks.cnn1());
		List<LayerElement> before = List.copyOf(document.getLayers());
		List<LayerElement> two = List.of(layer(1), layer(3));
		assertThat(model.move(two, at(layer(6), LOWER, false).orElseThrow().place())).isEqualTo(two);
		assertThat(document.getLayers().subList(5, 7)).isEqualTo(two);
		assertThat(document.getLayers().get(4)).isSameAs(before.get(6));
		model.move(two, at(layer(0), UPPER, false).orElseThrow().place());
		assertThat(document.getLayers().subList(0, 2)).isEqualTo(two);
		history.undo(context, null, null);
		history.undo(context, null, null);
		assertThat(document.getLayers()).isEqualTo(before);
		assertThat(history.canUndo(context)).isFalse();
		history.redo(context, null, null);
		assertThat(document.getLayers().subList(5, 7)).isEqualTo(two);
	}

	@Test
	void layersGoIntoAChainAndOutOfIt() throws ExecutionException {
		open(ComparisonNetworks.resNet50());
		Architecture asItWas = ArchitectureDocuments.toArchitecture(document);
		LayerElement first = layer(0);
		ChainElement body = block().getBody();
		LayerElement inner = body.getLayers().get(0);
		model.move(List.of(first), at(inner, UPPER, false).orElseThrow().place());
		assertThat(body.getLayers().subList(0, 2)).containsExactly(first, inner);
		assertThat(document.getLayers()).doesNotContain(first);
		model.move(List.of(inner), at(layer(0), UPPER, false).orElseThrow().place());
		assertThat(layer(0)).isSameAs(inner);
		history.undo(context, null, null);
		history.undo(context, null, null);
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(asItWas);
	}

	@Test
	void aBlockCannotBeMovedIntoItselfButCopied() {
		open(ComparisonNetworks.resNet50());
		ResidualElement block = block();
		LayerDrop inside = at(block.getBody(), UPPER, true).orElseThrow();
		assertThat(inside.takes(List.of(block), false)).isFalse();
		assertThat(inside.takes(List.of(layer(0), block), false)).as("nor with others").isFalse();
		assertThat(inside.takes(List.of(layer(0)), false)).isTrue();
		assertThat(inside.takes(List.of(), false)).as("there must be something").isFalse();
		assertThat(inside.takes(List.of(block), true)).isTrue();
		int layers = block.getBody().getLayers().size();
		LayerElement copy = EcoreUtil.copy(block);
		model.paste(new ArrayList<>(List.of(copy)), inside.place());
		assertThat(block.getBody().getLayers()).hasSize(layers + 1).last().isSameAs(copy);
	}

	@Test
	void aDropWhereLayersStandAlreadyIsNoChange() {
		open(PaperNetworks.cnn1());
		List<LayerElement> two = List.of(layer(3), layer(4));
		for (EObject target : List.of(layer(3), layer(4))) {
			model.move(two, at(target, UPPER, false).orElseThrow().place());
			model.move(two, at(target, LOWER, false).orElseThrow().place());
		}
		model.move(two, at(layer(2), LOWER, false).orElseThrow().place());
		model.move(two, at(layer(5), UPPER, false).orElseThrow().place());
		assertThat(history.canUndo(context)).isFalse();
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(PaperNetworks.cnn1());
	}

	@Test
	void layersThatStandApartAreGatheredAtOneOfThem() {
		open(PaperNetworks.cnn1());
		List<LayerElement> two = List.of(layer(1), layer(5));
		model.move(two, at(layer(5), LOWER, false).orElseThrow().place());
		assertThat(document.getLayers().subList(4, 6)).isEqualTo(two);
	}

	@Test
	void layersOfAnotherNetworkComeAsCopies() throws ExecutionException {
		open(PaperNetworks.cnn1());
		ArchitectureDocument other = ArchitectureDocuments.toDocument(PaperNetworks.cnn2());
		List<LayerElement> foreign = List.of(other.getLayers().get(0), other.getLayers().get(1));
		LayerDrop drop = at(layer(2), UPPER, false).orElseThrow();
		assertThat(drop.takes(foreign, true)).isTrue();
		List<LayerElement> made = model.paste(List.copyOf(EcoreUtil.copyAll(foreign)), drop.place());
		assertThat(document.getLayers().subList(2, 4)).isEqualTo(made);
		assertThat(ArchitectureDocuments.toArchitecture(other)).as("the other one keeps them").isEqualTo(PaperNetworks.cnn2());
		history.undo(context, null, null);
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(PaperNetworks.cnn1());
	}

	private Optional<LayerDrop> at(EObject target, double height, boolean open) {
		return LayerDrop.at(model, Optional.of(target), height, open);
	}

	private LayerElement layer(int index) {
		return document.getLayers().get(index);
	}

	private ResidualElement block() {
		return (ResidualElement) document.getLayers().stream().filter(ResidualElement.class::isInstance).findFirst().orElseThrow();
	}

	private void open(Architecture network) {
		document = ArchitectureDocuments.toDocument(network);
		Edits edits = new Edits(document, history, context);
		model = new ArchitectureModel(document, edits);
		edits.onChange(model::update);
	}
}
