package org.fervor.ui.lab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.BranchesElement;
import org.junit.jupiter.api.Test;

class SourceTextTest {

	private static final String CNN1 = SourceText.of(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()));

	@Test
	void aGoodTextSaysNothingWrong() {
		SourceText text = SourceText.read(CNN1, 7);
		assertThat(text.problem()).isEmpty();
		assertThat(text.line()).isZero();
		assertThat(ArchitectureDocuments.toArchitecture(text.document().orElseThrow())).isEqualTo(PaperNetworks.cnn1());
	}

	@Test
	void whatCannotBeReadIsNamedWithItsLine() {
		SourceText text = SourceText.read(CNN1.replaceFirst("fervor:MaxPoolElement", "fervor:MaxPollElement"), 7);
		assertThat(text.document()).isEmpty();
		assertThat(text.line()).isEqualTo(5);
		assertThat(text.problem()).contains("MaxPollElement");
	}

	@Test
	void aLayerThatDoesNotWorkIsNamedWithItsLine() {
		SourceText text = SourceText.read(CNN1.replaceFirst("kernels=\"64\"", "kernels=\"0\""), 7);
		assertThat(text.document()).isPresent();
		assertThat(CNN1.split("\n")[text.line() - 1]).contains("kernels=\"64\"");
		assertThat(text.problem()).contains("kernels must be 1 to 4096");
	}

	@Test
	void linesAreFoundInsideBlocksAndBehindComments() {
		ArchitectureDocument document = ArchitectureDocuments.toDocument(ComparisonNetworks.inceptionV3());
		String text = SourceText.of(document).replaceFirst("<layers", "<!-- the\n<layers of\n the stem -->\n  <layers");
		String[] lines = text.split("\n");
		BranchesElement block = document.getLayers().stream().filter(BranchesElement.class::isInstance).map(BranchesElement.class::cast).findFirst().orElseThrow();
		assertThat(lines[SourceText.lineOf(block, document, text) - 1]).contains("BranchesElement");
		assertThat(lines[SourceText.lineOf(block.getChains().get(1), document, text) - 1]).contains("<chains");
		assertThat(lines[SourceText.lineOf(block.getChains().get(1).getLayers().get(3), document, text) - 1]).contains("kernelSize=\"5\"");
		assertThat(lines[SourceText.lineOf(document.getLayers().get(document.getLayers().size() - 1), document, text) - 1]).contains("OutputElement");
	}

	@Test
	void aNetworkWithoutANameIsNamed() {
		assertThat(SourceText.read(CNN1.replace("name=\"CNN_1\"", ""), 7).problem()).contains("needs a name");
	}
}
