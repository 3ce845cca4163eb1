package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.AbstractThrowableAssert;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents from anyone: nothing is fetched, nothing blocks, and what is wrong is said in one sentence. A hang would be the fault, so each test has a bound that is never near. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForeignDocumentsTest {

	private static final String HEAD = "<fervor:ArchitectureDocument xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
			+ " xmlns:fervor=\"fervor:document/1\" name=\"N\"";
	private static final String TAIL = "</fervor:ArchitectureDocument>";

	@TempDir
	private Path folder;

	@Test
	void noAddressInADocumentIsContacted() throws IOException {
		try (LoopbackWatch watch = new LoopbackWatch()) {
			List<String> documents = List.of(
					HEAD + " xmlns:x=\"" + watch.url("ns.ecore") + "\"><layers xsi:type=\"x:Thing\"/>" + TAIL,
					"<x:Thing xmlns:x=\"" + watch.url("root.ecore") + "\"/>",
					HEAD + " xsi:schemaLocation=\"fervor:document/1 " + watch.url("schema.ecore") + "\"><layers xsi:type=\"fervor:OutputElement\"/>" + TAIL,
					HEAD + "><layers xsi:type=\"fervor:OutputElement\" href=\"" + watch.url("other.cnn") + "#//@layers.0\"/>" + TAIL,
					"<!DOCTYPE a SYSTEM \"" + watch.url("a.dtd") + "\">\n" + HEAD + ">" + TAIL,
					"<!DOCTYPE a [<!ENTITY e SYSTEM \"" + watch.url("e.txt") + "\">]>\n" + HEAD + "><layers>&e;</layers>" + TAIL);
			for (String document : documents) {
				Path file = Files.writeString(folder.resolve("x.cnn"), document);
				refused(file).hasMessageContaining("x.cnn").hasMessageContaining("restore it or make a new one");
				assertThatThrownBy(() -> DocumentFiles.parseArchitecture(document)).isInstanceOf(DocumentError.class);
				Path experiment = Files.writeString(folder.resolve("x.experiment"), document.replace("ArchitectureDocument", "ExperimentDocument").replace("layers", "augmentations"));
				assertThatThrownBy(() -> ExperimentDocuments.plans(experiment, Map.of())).isInstanceOf(UserError.class);
			}
			watch.assertUntouched();
		}
	}

	@Test
	void anUnknownNamespaceIsNamedWithItsLine() throws IOException {
		Path file = Files.writeString(folder.resolve("x.cnn"), HEAD + ">\n<x:a xmlns:x=\"java://org.fervor.Main\"/>\n" + TAIL);
		refused(file).hasMessageContaining("line 2").hasMessageContaining("it names java://org.fervor.Main; only fervor:document/1 is known, and nothing is fetched");
	}

	@Test
	void aDocumentTypeIsRefused() throws IOException {
		String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n" + HEAD + "><layers>&b;</layers>" + TAIL;
		refused(Files.writeString(folder.resolve("x.cnn"), laughs)).hasMessageContaining("it has a DOCTYPE").hasMessageNotContaining("xml/features");
	}

	@Test
	void twoThousandNestedBlocksAreRefusedInOneSentence() throws IOException {
		String open = "<layers xsi:type=\"fervor:ResidualElement\"><body>";
		String close = "</body></layers>";
		refused(Files.writeString(folder.resolve("x.cnn"), HEAD + ">" + open.repeat(2000) + close.repeat(2000) + TAIL)).hasMessageContaining("nested more than 64 deep");
		Path legal = Files.writeString(folder.resolve("y.cnn"), HEAD + ">" + open.repeat(10) + close.repeat(10) + TAIL);
		assertThat(DocumentFiles.readArchitecture(legal).getLayers()).hasSize(1);
	}

	@Test
	void aPipeADeviceAFolderAndAHugeFileAreRefused() throws Exception {
		refused(Files.createDirectory(folder.resolve("folder.cnn"))).hasMessageContaining("a folder");
		try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("huge.cnn").toFile(), "rw")) {
			huge.setLength(3L << 30);
		}
		refused(folder.resolve("huge.cnn")).hasMessageContaining("larger than 8 MB");
		assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no devices and pipes among its files");
		refused(Path.of("/dev/zero")).hasMessageContaining("a pipe or device");
		Path pipe = folder.resolve("pipe.cnn");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor()).isZero();
		refused(pipe).hasMessageContaining("a pipe or device");
	}

	@Test
	void aSettingWithoutAParameterIsNamed() throws IOException {
		Path file = Files.writeString(folder.resolve("x.experiment"), "<fervor:ExperimentDocument xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
				+ " xmlns:fervor=\"fervor:document/1\" name=\"N\" data=\"d\"><networks>cnn1</networks><splits>random</splits><settings value=\"3\"/></fervor:ExperimentDocument>");
		assertThatThrownBy(() -> ExperimentDocuments.plans(file, Map.of())).isInstanceOf(UserError.class).hasMessageContaining("a <settings> element names no parameter");
		Files.writeString(file, Files.readString(file).replace("<settings value=\"3\"/>", "<augmentations/>"));
		assertThatThrownBy(() -> ExperimentDocuments.plans(file, Map.of())).isInstanceOf(UserError.class).hasMessageContaining("an <augmentations> element names no operation");
	}

	@Test
	void whatTheProgramWritesIsReadAsBefore() throws IOException {
		Path file = folder.resolve("n.cnn");
		DocumentFiles.write(ArchitectureDocuments.toDocument(PaperNetworks.cnn2()), file);
		assertThat(ArchitectureDocuments.read(file)).isEqualTo(PaperNetworks.cnn2());
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path file) {
		return assertThatThrownBy(() -> DocumentFiles.readArchitecture(file)).isInstanceOf(UserError.class).hasMessageNotContaining("\n");
	}
}
