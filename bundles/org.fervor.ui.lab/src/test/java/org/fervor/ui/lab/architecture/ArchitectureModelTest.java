package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.emf.ecore.EObject;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.BranchesElement;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DocumentPackage.Literals;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.OutputElement;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.ui.lab.document.Edits;
import org.junit.jupiter.api.Test;

class ArchitectureModelTest {

	private final IOperationHistory history = new DefaultOperationHistory();
	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private ArchitectureDocument document = ArchitectureDocuments.toDocument(PaperNetworks.cnn1());
	private ArchitectureModel model = follow(document);

	@Test
	void thePapersFirstNetworkHasThePapersParameters() {
		model.inputSize(96);
		assertThat(model.totals().orElseThrow().parameters()).isEqualTo(476_135);
		assertThat(model.totals().orElseThrow().weights()).isEqualTo(4 * 476_135);
		assertThat(model.problem()).isEmpty();
		assertThat(model.nodes()).allSatisfy(n -> assertThat(n.cost()).isPresent()).hasSize(20);
		assertThat(model.nodes().get(0).number()).isEqualTo("1");
		assertThat(model.nodes().get(0).cost().orElseThrow().output()).hasToString("96×96×32");
	}

	@Test
	void anotherInputAndClassCountChangeEverything() throws ExecutionException {
		model.inputSize(64);
		model.classes(8);
		assertThat(model.nodes().get(0).cost().orElseThrow().output()).hasToString("64×64×32");
		assertThat(model.nodes().get(19).cost().orElseThrow().output()).hasToString("8");
		history.undo(context, null, null);
		assertThat(model.input().width()).isEqualTo(48);
	}

	@Test
	void anImpossibleLayerIsNamedWhereItStands() {
		model.set(document.getLayers().get(3), Literals.CONVOLUTION_ELEMENT__KERNEL_SIZE, 4);
		assertThat(model.nodes().get(3).problem()).contains("odd");
		assertThat(model.nodes().get(2).cost()).isPresent();
		assertThat(model.nodes().get(4).cost()).as("what follows is not known").isEmpty();
		assertThat(model.nodes().get(4).problem()).as("but it is not to blame").isEmpty();
		assertThat(model.problem()).isEqualTo("Layer 4 (Convolution): kernel size must be odd, 1 to 31, not 4");
		assertThat(model.totals()).isEmpty();
		assertThat(model.wrong().orElseThrow().element()).isSameAs(document.getLayers().get(3));
	}

	@Test
	void severalWrongLayersAreAllMarked() {
		model.set(document.getLayers().get(3), Literals.CONVOLUTION_ELEMENT__KERNEL_SIZE, 4);
		model.set(document.getLayers().get(16), Literals.DROPOUT_ELEMENT__RATE, 2.0);
		assertThat(model.nodes()).filteredOn(n -> !n.problem().isEmpty()).extracting(LayerNode::number).containsExactly("4", "17");
	}

	@Test
	void poolingAwayTheLastPixelIsNamedWhereItHappens() {
		LayerElement added = null;
		for (int i = 0; i < 2; i++) {
			added = model.add(Literals.MAX_POOL_ELEMENT, List.of(document.getLayers().get(14)));
		}
		assertThat(model.problem()).contains("no pixels left");
		assertThat(model.find(added).orElseThrow().wrong().isPresent() || !model.nodes().get(15).problem().isEmpty()).isTrue();
	}

	@Test
	void aNetworkWithoutOutputIsNoNetwork() {
		model.remove(List.of(document.getLayers().get(19)));
		assertThat(model.problem()).contains("last layer must be the output");
		model.add(Literals.OUTPUT_ELEMENT, List.of());
		assertThat(model.problem()).isEmpty();
		model.add(Literals.DROPOUT_ELEMENT, List.of());
		assertThat(document.getLayers().get(20)).as("what is added without a selection goes before the output").isInstanceOf(OutputElement.class);
	}

	@Test
	void anOutputInTheMiddleIsNamed() {
		model.add(Literals.OUTPUT_ELEMENT, List.of(document.getLayers().get(4)));
		assertThat(model.nodes().get(5).problem()).contains("last layer");
	}

	@Test
	void layersAreAddedCopiedMovedAndRemovedWhereTheSelectionIs() throws ExecutionException {
		LayerElement first = document.getLayers().get(0);
		LayerElement dropout = model.add(Literals.DROPOUT_ELEMENT, List.of(first));
		assertThat(document.getLayers().get(1)).isSameAs(dropout).isInstanceOf(DropoutElement.class);
		assertThat(model.move(List.of(dropout), 1)).isTrue();
		assertThat(document.getLayers().get(2)).isSameAs(dropout);
		assertThat(model.duplicate(List.of(first, document.getLayers().get(1)))).hasSize(2);
		assertThat(document.getLayers().get(2)).isInstanceOf(ConvolutionElement.class).isNotSameAs(first);
		assertThat(model.move(List.of(first), -1)).as("the first one cannot go up").isFalse();
		assertThat(model.remove(List.of(first)).orElseThrow()).as("then its place is selected").isSameAs(document.getLayers().get(0));
		for (int i = 0; i < 4; i++) {
			history.undo(context, null, null);
		}
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(PaperNetworks.cnn1());
	}

	@Test
	void severalLayersMoveTogether() {
		List<EObject> two = List.of(document.getLayers().get(0), document.getLayers().get(1));
		assertThat(model.move(two, 1)).isTrue();
		assertThat(document.getLayers().subList(1, 3)).containsExactlyElementsOf(two.stream().map(LayerElement.class::cast).toList());
		assertThat(model.move(List.of(document.getLayers().get(0), document.getLayers().get(2)), -1)).as("all or none").isFalse();
	}

	@Test
	void pastedLayersStandBehindTheSelectionAndGoAsOne() throws ExecutionException {
		ArchitectureDocument clipping = ArchitectureDocuments.toDocument(PaperNetworks.cnn2());
		List<LayerElement> layers = List.copyOf(clipping.getLayers().subList(0, 3));
		assertThat(model.paste(layers, List.of(document.getLayers().get(2)))).isEqualTo(layers);
		assertThat(document.getLayers().subList(3, 6)).isEqualTo(layers);
		history.undo(context, null, null);
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(PaperNetworks.cnn1());
	}

	@Test
	void typingIsUndoneAsOne() throws ExecutionException {
		for (int kernels : new int[] { 6, 64, 640 }) {
			model.set(document.getLayers().get(0), Literals.CONVOLUTION_ELEMENT__KERNELS, kernels);
		}
		model.set(document.getLayers().get(0), Literals.CONVOLUTION_ELEMENT__STRIDE, 2);
		history.undo(context, null, null);
		assertThat(((ConvolutionElement) document.getLayers().get(0)).getKernels()).isEqualTo(640);
		history.undo(context, null, null);
		assertThat(((ConvolutionElement) document.getLayers().get(0)).getKernels()).isEqualTo(32);
		assertThat(history.canUndo(context)).isFalse();
		history.redo(context, null, null);
		assertThat(((ConvolutionElement) document.getLayers().get(0)).getKernels()).isEqualTo(640);
	}

	@Test
	void aValueThatStaysIsNoChange() {
		model.set(document.getLayers().get(0), Literals.CONVOLUTION_ELEMENT__KERNELS, 32);
		model.rename("CNN_1");
		model.inputSize(48);
		assertThat(history.canUndo(context)).isFalse();
	}

	@Test
	void blocksShowTheirChainsAndTheirLayers() {
		open(ComparisonNetworks.resNet50());
		LayerNode block = model.nodes().get(4);
		assertThat(block.kind()).isEqualTo("Residual");
		assertThat(block.children()).extracting(LayerNode::kind).containsExactly("Body", "Shortcut");
		assertThat(block.children().get(0).children().get(1).number()).isEqualTo("5.1.2");
		assertThat(block.all().filter(n -> n.element() instanceof LayerElement)).allSatisfy(n -> assertThat(n.cost()).isPresent());
		assertThat(block.cost().orElseThrow().parameters())
				.isEqualTo(block.children().stream().flatMap(c -> c.children().stream()).mapToLong(n -> n.cost().orElseThrow().parameters()).sum());
	}

	@Test
	void anErrorInsideABlockIsMarkedOnTheLayerAndReachesTheBlock() {
		open(ComparisonNetworks.resNet50());
		LayerElement inner = ((ResidualElement) document.getLayers().get(4)).getBody().getLayers().get(0);
		model.set(inner, Literals.CONVOLUTION_ELEMENT__KERNELS, 0);
		assertThat(model.wrong().orElseThrow().number()).isEqualTo("5.1.1");
		assertThat(model.nodes().get(4).problem()).isEmpty();
		assertThat(model.nodes().get(4).wrong()).isPresent();
		model.set(inner, Literals.CONVOLUTION_ELEMENT__KERNELS, 64);
		model.set(inner, Literals.CONVOLUTION_ELEMENT__STRIDE, 2);
		assertThat(model.wrong().orElseThrow().number()).as("chains that do not meet are the block's").isEqualTo("5");
		assertThat(model.problem()).contains("same strides");
	}

	@Test
	void newBlocksWorkAtOnceAndLayersGoIntoTheirChains() {
		ResidualElement residual = (ResidualElement) model.add(Literals.RESIDUAL_ELEMENT, List.of(document.getLayers().get(2)));
		assertThat(model.problem()).isEmpty();
		LayerElement inner = model.add(Literals.ACTIVATE_ELEMENT, List.of(residual.getShortcut()));
		assertThat(residual.getShortcut().getLayers()).containsExactly(inner);
		model.add(Literals.DENSE_ELEMENT, List.of(inner));
		assertThat(model.problem()).contains("a block holds no dense layer");
		BranchesElement branches = (BranchesElement) model.add(Literals.BRANCHES_ELEMENT, List.of(document.getLayers().get(0)));
		ChainElement chain = model.addChain(branches).orElseThrow();
		assertThat(branches.getChains()).hasSize(3).contains(chain);
		assertThat(model.remove(List.of(chain))).isPresent();
		assertThat(branches.getChains()).hasSize(2);
		assertThat(model.addChain(residual)).isEqualTo(Optional.empty());
		assertThat(model.remove(List.of(residual.getBody()))).as("a residual block keeps its body").isEmpty();
	}

	@Test
	void aSelectedBlockStandsForWhatIsInIt() {
		open(ComparisonNetworks.resNet50());
		ResidualElement block = (ResidualElement) document.getLayers().get(4);
		assertThat(model.layers(List.of(block.getBody().getLayers().get(0), block))).containsExactly(block);
	}

	@Test
	void anotherDocumentsTextIsTakenOverAsOneChange() throws ExecutionException {
		model.replace(ArchitectureDocuments.toDocument(ComparisonNetworks.inceptionV3()));
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(ComparisonNetworks.inceptionV3());
		history.undo(context, null, null);
		assertThat(ArchitectureDocuments.toArchitecture(document)).isEqualTo(PaperNetworks.cnn1());
		assertThat(history.canUndo(context)).isFalse();
		model.replace(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()));
		assertThat(history.canUndo(context)).as("the same text is no change").isFalse();
	}

	private void open(org.fervor.core.network.Architecture network) {
		document = ArchitectureDocuments.toDocument(network);
		model = follow(document);
	}

	/** A model that works everything out anew after each change, as the editor does. */
	private ArchitectureModel follow(ArchitectureDocument followed) {
		Edits edits = new Edits(followed, history, context);
		ArchitectureModel made = new ArchitectureModel(followed, edits);
		edits.onChange(made::update);
		return made;
	}
}
