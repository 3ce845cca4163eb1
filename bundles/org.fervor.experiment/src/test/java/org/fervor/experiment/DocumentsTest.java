package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.experiment.document.SettingElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

	@TempDir
	private Path folder;

	@Test
	void architecturesAreReadBack() throws IOException {
		for (var architecture : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2())) {
			Path file = folder.resolve(architecture.id() + ".cnn");
			DocumentFiles.write(ArchitectureDocuments.toDocument(architecture), file);
			assertThat(ArchitectureDocuments.read(file)).isEqualTo(architecture);
		}
	}

	@Test
	void anExperimentBecomesOnePlanPerSplit() throws IOException {
		DocumentFiles.write(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()), folder.resolve("mine.cnn"));
		Path file = write(experiment());
		List<RunPlan> plans = ExperimentDocuments.plans(file, Map.of("batch", "16"));
		assertThat(plans).extracting(p -> p.split().id()).containsExactly("subject", "random");
		assertThat(plans.get(0).data()).isEqualTo(folder.resolve("faces"));
		assertThat(plans.get(0).networks()).containsExactly(PaperNetworks.cnn1(), PaperNetworks.cnn2());
		assertThat(plans.get(0).settings().get(TrainingParameters.BATCH)).isEqualTo(16);
		assertThat(plans.get(0).settings().get(TrainingParameters.EPOCHS)).isEqualTo(2);
	}

	@Test
	void plansAreReadBackFromJson() throws IOException {
		DocumentFiles.write(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()), folder.resolve("mine.cnn"));
		for (RunPlan plan : ExperimentDocuments.plans(write(experiment()), Map.of())) {
			RunPlan back = PlanJson.read(PlanJson.write(plan), folder);
			assertThat(PlanJson.write(back)).isEqualTo(PlanJson.write(plan));
			assertThat(back.networks()).isEqualTo(plan.networks());
		}
	}

	@Test
	void aMissingFileIsNamed() {
		assertThatThrownBy(() -> ExperimentDocuments.plans(folder.resolve("no.experiment"), Map.of())).isInstanceOf(UserError.class).hasMessageContaining("no.experiment")
				.hasMessageContaining("no such file");
	}

	@Test
	void aDamagedFileIsNamed() throws IOException {
		Path file = write(experiment());
		String text = Files.readString(file);
		for (String damaged : List.of("", "garbage", text.substring(0, text.length() / 2), text.replace("fervor:document/1", "fervor:document/9"))) {
			Files.writeString(file, damaged);
			assertThatThrownBy(() -> ExperimentDocuments.plans(file, Map.of())).isInstanceOf(UserError.class).hasMessageContaining(file.toString())
					.hasMessageContaining("damaged");
		}
	}

	@Test
	void anArchitectureIsNoExperiment() throws IOException {
		Path file = folder.resolve("x.experiment");
		DocumentFiles.write(ArchitectureDocuments.toDocument(PaperNetworks.cnn1()), file);
		assertThatThrownBy(() -> ExperimentDocuments.plans(file, Map.of())).isInstanceOf(UserError.class).hasMessageContaining("does not hold an experiment");
	}

	@Test
	void impossibleSettingsNameTheFileAndTheRange() throws IOException {
		ExperimentDocument document = experiment();
		document.getSettings().get(0).setValue("0");
		assertThatThrownBy(() -> ExperimentDocuments.plans(write(document), Map.of())).isInstanceOf(UserError.class).hasMessageContaining("test.experiment")
				.hasMessageContaining("epochs cannot be '0'");
	}

	@Test
	void aNetworkThatIsNotThereIsNamed() throws IOException {
		ExperimentDocument document = experiment();
		document.getNetworks().set(0, "cnn7");
		assertThatThrownBy(() -> ExperimentDocuments.plans(write(document), Map.of())).hasMessageContaining("there is no network 'cnn7'");
	}

	@Test
	void aLayerWithImpossibleValuesIsNamed() throws IOException {
		ArchitectureDocument document = ArchitectureDocuments.toDocument(PaperNetworks.cnn1());
		((org.fervor.experiment.document.ConvolutionElement) document.getLayers().get(0)).setKernelSize(4);
		Path file = folder.resolve("bad.cnn");
		DocumentFiles.write(document, file);
		assertThatThrownBy(() -> ArchitectureDocuments.read(file)).isInstanceOf(UserError.class).hasMessageContaining("bad.cnn").hasMessageContaining("kernel size must be odd");
	}

	private Path write(ExperimentDocument document) throws IOException {
		Path file = folder.resolve("test.experiment");
		DocumentFiles.write(document, file);
		return file;
	}

	private static ExperimentDocument experiment() {
		ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
		document.setName("test");
		document.setData("faces");
		document.getNetworks().addAll(List.of("mine.cnn", "cnn2"));
		document.getSplits().addAll(List.of("subject", "random"));
		document.getFusions().addAll(List.of("sum", "product"));
		SettingElement epochs = DocumentFactory.eINSTANCE.createSettingElement();
		epochs.setParameter("epochs");
		epochs.setValue("2");
		document.getSettings().add(epochs);
		return document;
	}

	@Test
	void aPlanMadeADocumentAgainAsksForTheSame() throws IOException {
		Architecture own = new Architecture("Own net", PaperNetworks.cnn1().layers());
		RunPlan plan = new RunPlan("again", folder.resolve("data"), List.of(PaperNetworks.cnn2(), own), SplitProtocol.parse("subject"), List.of("sum", "product"),
				List.of(new AugmentationChoice("rotate", Map.of("angle", "7.0"))), Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "7", "seed", "5", "from", folder.resolve("run").toString())));
		ExperimentDocument document = ExperimentDocuments.of(plan, folder);
		assertThat(document.getNetworks()).containsExactly("cnn2", own.id() + ".cnn");
		assertThat(document.getSettings()).hasSize(3);
		assertThat(ExperimentDocuments.plans(document, folder, Map.of())).containsExactly(plan);
	}
}
