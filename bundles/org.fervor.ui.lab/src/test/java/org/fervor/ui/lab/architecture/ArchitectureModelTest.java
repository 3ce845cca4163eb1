package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.ui.lab.document.Edits;
import org.junit.jupiter.api.Test;

class ArchitectureModelTest {

	private final ArchitectureDocument document = ArchitectureDocuments.toDocument(PaperNetworks.cnn1());
	private final Edits edits = new Edits(document, new DefaultOperationHistory(), new ObjectUndoContext(this));
	private final ArchitectureModel model = new ArchitectureModel(document, edits);

	@Test
	void thePapersFirstNetworkHasThePapersParameters() {
		model.input(96, 7);
		assertThat(model.totals()).startsWith("476\u202f135 parameters");
		assertThat(model.problem()).isEmpty();
		assertThat(model.rows().rows()).allSatisfy(r -> assertThat(r.cost()).isPresent());
		assertThat(text(0, 3)).isEqualTo("96×96×32");
		assertThat(text(0, 4)).isEqualTo("896");
		assertThat(text(0, 6)).isEqualTo("3");
		assertThat(text(model.rows().rows().size() - 1, 6)).as("behind dense layers there is no field").isEmpty();
	}

	@Test
	void anotherInputAndClassCountChangeEverything() {
		model.input(48, 8);
		assertThat(text(0, 3)).isEqualTo("48×48×32");
		assertThat(text(model.rows().rows().size() - 1, 3)).isEqualTo("8");
	}

	@Test
	void anImpossibleLayerIsNamedWhereItStands() {
		model.set(document.getLayers().get(3), DocumentPackage.Literals.CONVOLUTION_ELEMENT__KERNEL_SIZE, 4);
		model.update();
		assertThat(model.rows().rows().get(3).problem()).contains("odd");
		assertThat(model.rows().rows().get(2).cost()).isPresent();
		assertThat(model.rows().rows().get(4).cost()).isEmpty();
		assertThat(model.problem()).contains("odd");
		assertThat(model.totals()).isEmpty();
	}

	@Test
	void poolingAwayTheLastPixelIsNamed() {
		for (int i = 0; i < 4; i++) {
			model.add(DocumentPackage.Literals.MAX_POOL_ELEMENT, 14);
		}
		model.update();
		assertThat(model.problem()).contains("pixels");
	}

	@Test
	void aNetworkWithoutOutputIsNoNetwork() {
		model.remove(document.getLayers().size() - 1);
		model.update();
		assertThat(model.problem()).contains("output");
	}

	@Test
	void layersAreAddedCopiedAndMovedWhereTheSelectionIs() {
		assertThat(model.add(DocumentPackage.Literals.DROPOUT_ELEMENT, 0)).isEqualTo(1);
		assertThat(document.getLayers().get(1)).isInstanceOf(DropoutElement.class);
		assertThat(model.move(1, 1)).isEqualTo(2);
		assertThat(document.getLayers().get(2)).isInstanceOf(DropoutElement.class);
		assertThat(model.duplicate(0)).isEqualTo(1);
		assertThat(document.getLayers().get(1)).isInstanceOf(ConvolutionElement.class).isNotSameAs(document.getLayers().get(0));
		assertThat(model.move(0, -1)).as("the first one cannot go up").isZero();
	}

	@Test
	void aValueThatStaysIsNoChange() {
		model.set(document.getLayers().get(0), DocumentPackage.Literals.CONVOLUTION_ELEMENT__KERNELS, 32);
		assertThat(edits.dirty()).isFalse();
	}

	private String text(int row, int column) {
		List<LayerRow> rows = model.rows().rows();
		return model.rows().columns().get(column).text().apply(rows.get(row));
	}
}
