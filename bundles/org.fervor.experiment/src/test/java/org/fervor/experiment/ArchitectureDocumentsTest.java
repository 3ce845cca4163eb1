package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ArchitectureDocumentsTest {

	@TempDir
	private Path folder;

	static Stream<Architecture> networks() {
		return Stream.of(PaperNetworks.cnn1(), PaperNetworks.cnn2(), ComparisonNetworks.vgg16(), ComparisonNetworks.resNet50(), ComparisonNetworks.inceptionV3());
	}

	@ParameterizedTest
	@MethodSource("networks")
	void everyNetworkThatWeNameIsReadBackFromItsFile(Architecture network) throws IOException {
		Path file = folder.resolve("network.cnn");
		DocumentFiles.write(ArchitectureDocuments.toDocument(network), file);
		assertThat(ArchitectureDocuments.read(file)).isEqualTo(network);
		assertThat(ArchitectureDocuments.resolve(file.toString(), folder)).isEqualTo(network);
	}

	@Property(tries = 200)
	void anyNetworkComesBackFromItsText(@ForAll("architectures") Architecture network) throws IOException, DocumentError {
		String text = new String(DocumentFiles.bytes(ArchitectureDocuments.toDocument(network)), StandardCharsets.UTF_8);
		assertThat(ArchitectureDocuments.toArchitecture(DocumentFiles.parseArchitecture(text))).isEqualTo(network);
	}

	@Test
	void plainChainsAreWrittenInTheFirstFormatAndBlocksInTheSecond() throws IOException {
		assertThat(text(PaperNetworks.cnn2())).doesNotContain("format=");
		assertThat(text(ComparisonNetworks.vgg16())).doesNotContain("format=");
		assertThat(text(ComparisonNetworks.resNet50())).contains("format=\"2\"");
	}

	@Test
	void aDocumentOfTheFirstFormatIsRead() throws IOException, DocumentError {
		String old = """
				<?xml version="1.0" encoding="UTF-8"?>
				<fervor:ArchitectureDocument xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:fervor="fervor:document/1" name="old">
				  <layers xsi:type="fervor:ConvolutionElement" kernels="8"/>
				  <layers xsi:type="fervor:OutputElement"/>
				</fervor:ArchitectureDocument>
				""";
		assertThat(ArchitectureDocuments.toArchitecture(DocumentFiles.parseArchitecture(old)))
				.isEqualTo(new Architecture("old", List.of(new Layer.Convolution(8, 3, 1, Activation.RELU), new Layer.Output())));
	}

	@Test
	void twoThousandNestedBlocksAreRefusedInOneLineWithTheLimit() throws IOException {
		Path file = folder.resolve("deep.cnn");
		int depth = 2000;
		Files.writeString(file, """
				<?xml version="1.0" encoding="UTF-8"?>
				<fervor:ArchitectureDocument xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:fervor="fervor:document/1" name="deep" format="2">
				""" + "<layers xsi:type=\"fervor:ResidualElement\"><body>".repeat(depth) + "<layers xsi:type=\"fervor:DropoutElement\"/>" + "</body></layers>".repeat(depth)
				+ "<layers xsi:type=\"fervor:OutputElement\"/></fervor:ArchitectureDocument>");
		assertThatThrownBy(() -> ArchitectureDocuments.read(file)).isInstanceOf(UserError.class).hasMessageContaining("deep.cnn")
				.hasMessageContaining("nested more than 64 deep");
	}

	@Test
	void blocksAsDeepAsANetworkCanHoldAreReadBack() throws IOException {
		Layer deepest = new Layer.Dropout(0.5);
		for (int i = 0; i < Layer.MOST_NESTED; i++) {
			deepest = i % 2 == 0 ? new Layer.Residual(List.of(deepest), List.of()) : new Layer.Branches(List.of(List.of(deepest), List.of()));
		}
		everyNetworkThatWeNameIsReadBackFromItsFile(new Architecture("deep", List.of(deepest, new Layer.Output())));
	}

	@Test
	void aNewerFormatIsSaidToBeOne() throws IOException {
		Path file = folder.resolve("new.cnn");
		for (String element : List.of("SamePoolElement", "MixtureElement")) {
			Files.writeString(file, text(ComparisonNetworks.resNet50()).replace("format=\"2\"", "format=\"4\"").replace("SamePoolElement", element));
			assertThatThrownBy(() -> ArchitectureDocuments.read(file)).isInstanceOf(UserError.class).hasMessageContaining("new.cnn is of format 4").hasMessageContaining("up to 3");
		}
	}

	@Test
	void whatIsWrongInATextIsNamedWithItsLine() throws IOException {
		String good = text(ComparisonNetworks.resNet50());
		String[] lines = good.split("\n");
		for (String damage : List.of("<layers xsi:type=\"fervor:Nonsense\"/>", "<layers xsi:type=\"fervor:DenseElement\" units=\"many\"/>", "<layers xsi:type=\"fervor:DenseElement\"", "<rows/>")) {
			List<String> damaged = new ArrayList<>(List.of(lines));
			damaged.set(5, damage);
			DocumentError error = catchThrowableOfType(DocumentError.class, () -> DocumentFiles.parseArchitecture(String.join("\n", damaged)));
			assertThat(error.line()).as(damage + ": " + error.getMessage()).isBetween(6, 7);
			assertThat(error.getMessage()).isNotBlank().doesNotContain("Exception");
		}
		assertThat(catchThrowableOfType(DocumentError.class, () -> DocumentFiles.parseArchitecture("")).line()).isEqualTo(1);
	}

	@Provide
	Arbitrary<Architecture> architectures() {
		return Combinators.combine(Arbitraries.strings().ofMinLength(1).ofMaxLength(20).alpha(), chain(2), outer().list().ofMaxSize(3)).as((name, layers, end) -> {
			List<Layer> all = new ArrayList<>(layers);
			all.addAll(end);
			all.add(new Layer.Output());
			return new Architecture(name, all);
		});
	}

	private static Arbitrary<List<Layer>> chain(int depth) {
		return layer(depth).list().ofMaxSize(4);
	}

	private static Arbitrary<Layer> layer(int depth) {
		Arbitrary<Integer> small = Arbitraries.integers().between(1, 8);
		Arbitrary<Integer> kernels = Arbitraries.integers().between(1, 4096);
		Arbitrary<Integer> odd = Arbitraries.of(1, 3, 5, 31);
		Arbitrary<Activation> activation = Arbitraries.of(Activation.class);
		Arbitrary<Layer> leaf = Arbitraries.oneOf(Combinators.combine(kernels, odd, small, activation).as(Layer.Convolution::new),
				Combinators.combine(kernels, small, small, Arbitraries.integers().between(1, 8), activation).as(Layer.ValidConvolution::new), Arbitraries.of(new Layer.LeakyRelu(0.3)),
				Combinators.combine(kernels, odd, odd, activation).as(Layer.RectangularConvolution::new), Combinators.combine(small, small).as(Layer.MaxPool::new),
				Combinators.combine(Arbitraries.of(Layer.SamePool.Kind.class), small, small).as(Layer.SamePool::new), activation.map(Layer.Activate::new),
				Arbitraries.doubles().between(0, 0.99).map(d -> new Layer.BatchNorm(d, 1e-5)), Arbitraries.doubles().between(0, 0.99).map(Layer.Dropout::new));
		if (depth == 0) {
			return leaf;
		}
		Arbitrary<List<Layer>> filled = layer(depth - 1).list().ofMinSize(1).ofMaxSize(3);
		return Arbitraries.frequencyOf(Tuple.of(6, leaf),
				Tuple.of(1, Combinators.combine(filled, chain(depth - 1)).as(Layer.Residual::new)),
				Tuple.of(1, chain(depth - 1).list().ofMinSize(2).ofMaxSize(4).map(Layer.Branches::new)));
	}

	private static Arbitrary<Layer> outer() {
		return Arbitraries.oneOf(Arbitraries.integers().between(1, 65536).map(u -> new Layer.Dense(u, Activation.TANH)), Arbitraries.just(new Layer.GlobalAveragePool()));
	}

	private static String text(Architecture network) throws IOException {
		return new String(DocumentFiles.bytes(ArchitectureDocuments.toDocument(network)), StandardCharsets.UTF_8);
	}
}
