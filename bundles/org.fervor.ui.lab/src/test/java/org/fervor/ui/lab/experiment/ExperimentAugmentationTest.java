package org.fervor.ui.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.ui.data.augment.Recipe;
import org.fervor.ui.lab.document.Edits;
import org.junit.jupiter.api.Test;

class ExperimentAugmentationTest {

	private static final Parameter<Integer> MOST = Parameter.integer("most", 15, 1, 127, "", "Largest value");

	private final ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private final IOperationHistory history = new DefaultOperationHistory();
	private final Edits edits = new Edits(document, history, context);
	private final AugmentationChoices choices = new AugmentationChoices(List.of(new Nothing("rotation", 12), new Nothing("flip", 17), new Nothing("live", 0)));
	private final ExperimentAugmentation augmentation = new ExperimentAugmentation(document, edits, () -> Path.of("/work"), () -> "mine.experiment", choices, () -> {
		// nothing to reveal
	});

	ExperimentAugmentationTest() {
		document.setName("Mine");
		document.setData("faces");
		document.getNetworks().add("cnn1");
		document.getSplits().add("random");
	}

	@Test
	void aDocumentThatNamesNothingUsesEverythingWithItsDefaults() {
		Recipe recipe = augmentation.recipe();
		assertThat(recipe.kind()).isEqualTo(AugmentChoice.PAPER);
		assertThat(recipe.steps()).extracting(s -> s.operation().id()).containsExactly("rotation", "flip");
		assertThat(recipe.steps()).allMatch(Recipe.Step::on).allMatch(Recipe.Step::usual);
		assertThat(augmentation.data()).contains(Path.of("/work/faces"));
	}

	@Test
	void aParameterIsWrittenWithAllOperationsNamedAndTakenBackWithoutATrace() throws Exception {
		augmentation.set("rotation", MOST, "40");
		assertThat(document.getAugmentations()).hasSize(2);
		assertThat(plan().augmentations().get(0).settings()).isEqualTo(Map.of("most", "40"));
		assertThat(choices.pipeline(plan()).steps().get(0).settings()).isEqualTo(augmentation.recipe().steps().get(0).what().settings());
		augmentation.set("rotation", MOST, "15");
		assertThat(document.getAugmentations()).as("back at the defaults: nothing is named").isEmpty();
		history.undo(context, null, null);
		assertThat(augmentation.recipe().steps().get(0).what().settings().get(MOST)).isEqualTo(40);
		history.undo(context, null, null);
		assertThat(document.getAugmentations()).isEmpty();
		assertThat(edits.dirty()).isFalse();
		history.redo(context, null, null);
		assertThat(augmentation.recipe().steps().get(0).what().settings().get(MOST)).isEqualTo(40);
	}

	@Test
	void anOperationThatIsOffKeepsItsParameters() {
		augmentation.set("flip", MOST, "4");
		augmentation.on("flip", false);
		assertThat(plan().augmentations()).extracting(c -> c.operation()).containsExactly("rotation");
		assertThat(augmentation.recipe().step("flip").orElseThrow().what().settings().get(MOST)).isEqualTo(4);
		augmentation.operations(List.of("rotation", "flip"));
		assertThat(augmentation.recipe().step("flip").orElseThrow().on()).isTrue();
		assertThat(plan().augmentations().get(1).settings()).isEqualTo(Map.of("most", "4"));
		augmentation.reset(List.of("rotation", "flip"));
		assertThat(document.getAugmentations()).isEmpty();
	}

	@Test
	void whatIsOnTheFlyHasParametersOfItsOwnThatOutliveAnotherKind() {
		augmentation.kind(AugmentChoice.LIVE);
		augmentation.set("live", MOST, "9");
		assertThat(plan().augmentations()).extracting(c -> c.operation()).containsExactly("live");
		augmentation.kind(AugmentChoice.PAPER);
		assertThat(augmentation.recipe().steps()).as("naming that on the fly names none of the others").hasSize(2).allMatch(Recipe.Step::on);
		assertThat(choices.pipeline(plan()).steps()).hasSize(2);
		augmentation.on("rotation", false);
		augmentation.kind(AugmentChoice.LIVE);
		assertThat(augmentation.recipe().steps().get(0).what().settings().get(MOST)).isEqualTo(9);
	}

	@Test
	void whatChangesNothingLeavesNoTrace() {
		augmentation.on("flip", true);
		augmentation.set("rotation", MOST, "15");
		augmentation.reset(List.of("rotation"));
		augmentation.kind(AugmentChoice.PAPER);
		augmentation.seed(1);
		assertThat(edits.dirty()).isFalse();
	}

	@Test
	void aSeedThatIsKeptIsTheExperiments() {
		augmentation.seed(12345678901L);
		assertThat(plan().seed()).isEqualTo(12345678901L);
		assertThat(augmentation.recipe().seed()).isEqualTo(12345678901L);
	}

	@Test
	void aWrongValueInTheFileIsShownAsTheDefault() {
		augmentation.set("rotation", MOST, "40");
		document.getAugmentations().get(0).getSettings().get(0).setValue("much");
		assertThat(augmentation.recipe().steps().get(0).what().settings().get(MOST)).isEqualTo(15);
	}

	@Test
	void listenersHearChangesUntilTheyAreForgotten() {
		int[] heard = { 0 };
		Runnable listener = () -> heard[0]++;
		augmentation.onChange(listener);
		augmentation.on("flip", false);
		augmentation.forget(listener);
		augmentation.on("flip", true);
		assertThat(heard[0]).isEqualTo(1);
	}

	private RunPlan plan() {
		return ExperimentDocuments.plans(document, Path.of("/work"), Map.of()).get(0);
	}

	private record Nothing(String id, int order) implements Augmentation {

		@Override
		public String title() {
			return id;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of(MOST);
		}

		@Override
		public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
			return image;
		}
	}
}
