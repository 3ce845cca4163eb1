package org.fervor.ui.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.ui.form.CheckList.Choice;
import org.fervor.ui.lab.document.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentModelTest {

	@TempDir
	private Path folder;

	private final ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private final DefaultOperationHistory history = new DefaultOperationHistory();
	private final Edits edits = new Edits(document, history, context);

	ExperimentModelTest() {
		document.setName("Mine");
		document.setData("faces");
		document.getNetworks().addAll(List.of("cnn1", "cnn2"));
		document.getSplits().add("subject");
		document.getFusions().add("sum");
	}

	@Test
	void itSaysWhatWillBeRunAndWhatThatIsWorth() {
		assertThat(model().problem()).isEmpty();
		assertThat(model().sentence()).contains("CNN_1, CNN_2, fused by sum").contains("500 epochs").contains("48 × 48").contains("nobody stands in both");
	}

	@Test
	void aDefaultIsNotWritten() {
		ExperimentModel model = model();
		model.setting(TrainingParameters.EPOCHS, "12");
		assertThat(model.setting(TrainingParameters.EPOCHS)).isEqualTo("12");
		assertThat(document.getSettings()).hasSize(1);
		model.setting(TrainingParameters.EPOCHS, "500");
		assertThat(document.getSettings()).isEmpty();
		assertThat(model.setting(TrainingParameters.EPOCHS)).isEqualTo("500");
	}

	@Test
	void whatIsWrongIsSaidInsteadOfASentence() {
		ExperimentModel model = model();
		model.list(document.getNetworks(), "networks", List.of());
		assertThat(model.problem()).contains("network");
		assertThat(model.sentence()).isEmpty();
	}

	@Test
	void aFolderNearbyIsNamedRelativelyAndOthersAsTheyAre() {
		ExperimentModel model = model();
		model.data(folder.resolve("sets").resolve("kdef"));
		assertThat(document.getData()).isEqualTo("sets/kdef");
		model.data(Path.of("/data/ckplus"));
		assertThat(document.getData()).isEqualTo("/data/ckplus");
	}

	@Test
	void anOperationThatIsNoneIsSaidBeforeARun() {
		org.fervor.experiment.document.AugmentationElement element = DocumentFactory.eINSTANCE.createAugmentationElement();
		element.setOperation("spin");
		document.getAugmentations().add(element);
		assertThat(model().problem()).contains("there is no augmentation 'spin'");
	}

	@Test
	void whatIsTypedIntoAFieldIsUndoneAsOne() throws Exception {
		ExperimentModel model = model();
		for (String typed : List.of("5", "50", "500", "5000")) {
			model.setting(TrainingParameters.EPOCHS, typed);
		}
		history.undo(context, null, null);
		assertThat(document.getSettings()).isEmpty();
		assertThat(edits.dirty()).isFalse();
		history.redo(context, null, null);
		assertThat(model.setting(TrainingParameters.EPOCHS)).isEqualTo("5000");
		model.text(DocumentPackage.Literals.EXPERIMENT_DOCUMENT__NAME, "M");
		model.text(DocumentPackage.Literals.EXPERIMENT_DOCUMENT__NAME, "My");
		history.undo(context, null, null);
		assertThat(document.getName()).isEqualTo("Mine");
		assertThat(model.setting(TrainingParameters.EPOCHS)).isEqualTo("5000");
	}

	@Test
	void anEmptyTextIsNoText() {
		ExperimentModel model = model();
		model.text(DocumentPackage.Literals.EXPERIMENT_DOCUMENT__DESCRIPTION, "why");
		model.text(DocumentPackage.Literals.EXPERIMENT_DOCUMENT__DESCRIPTION, "");
		assertThat(document.getDescription()).isNull();
	}

	@Test
	void networksBesideTheExperimentAreOffered() throws Exception {
		Files.createDirectories(folder.resolve("networks"));
		Files.writeString(folder.resolve("networks").resolve("own.cnn"), "");
		assertThat(Choices.networks(folder)).extracting(Choice::id).containsExactly("cnn1", "cnn2", "networks/own.cnn");
		assertThat(Choices.networks(folder.resolve("nowhere"))).extracting(Choice::id).containsExactly("cnn1", "cnn2");
	}

	private ExperimentModel model() {
		return new ExperimentModel(document, edits, () -> folder, new AugmentationChoices(List.of()));
	}
}
