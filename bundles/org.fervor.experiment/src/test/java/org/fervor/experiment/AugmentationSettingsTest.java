package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.PaperOperations;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.AugmentationElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.experiment.document.SettingElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters of single operations, from the document to the pictures that a network learns from. */
class AugmentationSettingsTest {

	private static final PixelImage CROP = PixelImage.black(3, 2, 3);
	private static final String HASH = "0123456789abcdef0123456789abcdef";

	@TempDir
	private Path folder;

	private final AugmentationChoices choices = new AugmentationChoices(List.of(new Noise("flip", 17), new Noise("live", 0), new Noise("rotation", 12)));

	@Test
	void trainingGetsThePicturesThatTheSameSettingsAndSeedGiveAnywhere() throws IOException {
		ExperimentDocument document = document("paper", element("rotation", true, "most", "90"), element("flip", true, "most", "7"));
		RunPlan plan = ExperimentDocuments.plans(document, folder, Map.of("seed", "5")).get(0);
		AugmentationPipeline shown = new AugmentationPipeline(List.of(), plan.seed());
		List<PixelImage> learned = learned(plan);
		assertThat(learned).hasSize(3);
		assertThat(learned.get(0)).isEqualTo(CROP);
		// as a preview makes them: one by one, each for itself
		assertThat(learned.subList(1, 3)).isEqualTo(choices.steps(AugmentChoice.PAPER, plan.augmentations()).stream()
				.map(s -> shown.variant(s, CROP, ContentHash.imageSeed(HASH))).toList());
		assertThat(learned.get(1)).isNotEqualTo(learned(plan.with(List.of())).get(1));
	}

	@Test
	void onTheFlyEveryEpochIsTheOneThatAPreviewShows() throws IOException {
		RunPlan plan = ExperimentDocuments.plans(document("live", element("live", true, "most", "3")), folder, Map.of()).get(0);
		TrainingImages images = images(plan);
		AugmentationPipeline pipeline = choices.pipeline(plan);
		for (int epoch = 1; epoch < 4; epoch++) {
			assertThat(images.image(0, epoch)).isEqualTo(pipeline.inEpoch(CROP, ContentHash.imageSeed(HASH), epoch)).isNotEqualTo(images.image(0, epoch + 1));
		}
		for (byte value : images.image(0, 1).pixels()) {
			assertThat((int) value).as("no value above the most").isBetween(0, 3);
		}
	}

	@Test
	void theOrderInWhichOperationsAreNamedChangesNothing() throws IOException {
		RunPlan one = ExperimentDocuments.plans(document("paper", element("rotation", true), element("flip", true)), folder, Map.of()).get(0);
		RunPlan other = ExperimentDocuments.plans(document("paper", element("flip", true), element("rotation", true)), folder, Map.of()).get(0);
		assertThat(learned(one)).isEqualTo(learned(other));
		assertThat(choices.resolved(one).augmentations()).isEqualTo(choices.resolved(other).augmentations());
	}

	@Test
	void aStoredPlanNamesEveryOperationWithEveryValue() throws IOException {
		RunPlan plan = choices.resolved(ExperimentDocuments.plans(document("paper"), folder, Map.of()).get(0));
		assertThat(plan.augmentations()).containsExactly(new AugmentationChoice("rotation", Map.of("most", "15")), new AugmentationChoice("flip", Map.of("most", "15")));
		RunPlan read = PlanJson.read(PlanJson.write(plan), folder);
		assertThat(read.augmentations()).isEqualTo(plan.augmentations());
		assertThat(learned(read)).isEqualTo(learned(plan));
		assertThat(choices.resolved(ExperimentDocuments.plans(document("none"), folder, Map.of()).get(0)).augmentations()).isEmpty();
	}

	@Test
	void whatIsSwitchedOffIsNoPartOfThePlanAndNotEverythingCanBe() {
		ExperimentDocument document = document("paper", element("rotation", false, "most", "9"), element("flip", true));
		assertThat(ExperimentDocuments.plans(document, folder, Map.of()).get(0).augmentations()).extracting(AugmentationChoice::operation).containsExactly("flip");
		document.getAugmentations().get(1).setEnabled(false);
		document.getAugmentations().add(element("live", true));
		assertThatThrownBy(() -> ExperimentDocuments.plans(document, folder, Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("every operation")
				.hasMessageContaining("augment to none");
		assertThat(ExperimentDocuments.plans(document, folder, Map.of("augment", "live"))).hasSize(1);
	}

	@Test
	void theCommandLineSetsSingleOperations() {
		Map<String, String> overrides = new LinkedHashMap<>(Map.of("rotation.max-angle", "25", "flip", "off", "epochs", "3"));
		RunPlan plan = ExperimentDocuments.plans(document("paper"), folder, overrides).get(0);
		assertThat(plan.augmentations()).extracting(AugmentationChoice::operation).hasSize(16).doesNotContain("flip");
		assertThat(plan.augmentations()).contains(new AugmentationChoice("rotation", Map.of("max-angle", "25")));
		RunPlan named = ExperimentDocuments.plans(document("paper", element("flip", true, "most", "4")), folder, Map.of("rotation", "on", "flip.most", "5")).get(0);
		assertThat(named.augmentations()).containsExactly(new AugmentationChoice("flip", Map.of("most", "5")), new AugmentationChoice("rotation", Map.of()));
		assertThat(ExperimentDocuments.plans(document("live"), folder, Map.of("live.most", "2")).get(0).augmentations())
				.containsExactly(new AugmentationChoice("live", Map.of("most", "2")));
	}

	@Test
	void whatTheCommandLineCannotSetIsSaid() {
		assertThatThrownBy(() -> ExperimentDocuments.plans(document("paper"), folder, Map.of("flip", "maybe"))).hasMessageContaining("flip cannot be 'maybe'");
		assertThatThrownBy(() -> ExperimentDocuments.plans(document("paper", element("flip", true)), folder, Map.of("flip", "off"))).hasMessageContaining("every operation is off");
		assertThatThrownBy(() -> ExperimentDocuments.plans(document("paper"), folder, Map.of("spin.fast", "1"))).hasMessageContaining("there is no parameter 'spin.fast'");
		RunPlan wrong = ExperimentDocuments.plans(document("paper", element("flip", true, "most", "many")), folder, Map.of()).get(0);
		assertThatThrownBy(() -> choices.pipeline(wrong)).isInstanceOf(UserError.class).hasMessageContaining("'flip'").hasMessageContaining("many");
	}

	@Test
	void idsAreThoseOfTheAlgorithm() {
		assertThat(PaperOperations.IDS).hasSize(17).doesNotHaveDuplicates();
		assertThat(ExperimentParameters.ALL).as("no parameter has the name of an operation").extracting(Parameter::id).doesNotContainAnyElementsOf(PaperOperations.IDS)
				.doesNotContain(PaperOperations.LIVE);
	}

	private List<PixelImage> learned(RunPlan plan) throws IOException {
		TrainingImages images = images(plan);
		return java.util.stream.IntStream.range(0, images.size()).mapToObj(i -> images.image(i, 1)).toList();
	}

	private TrainingImages images(RunPlan plan) throws IOException {
		Sample sample = new Sample(new ImageSource.PictureFile(folder.resolve("a.png"), "a.png"), Expression.FEAR, "", "", Part.NONE);
		FaceSet faces = new FaceSet("fake", LabelSet.SEVEN, List.of(new PreparedFace(sample, HASH, Face.boxed(new Box(0, 0, 3, 2), 1, "fake"), CROP)), List.of(), 0, "fake", List.of());
		try (Workers workers = new Workers(1)) {
			return new TrainingFaces(faces, choices.pipeline(plan), plan.settings().get(ExperimentParameters.AUGMENT), new boolean[] { true }, workers, Progress.NONE)
					.augmented(List.of(0), new java.util.concurrent.atomic.LongAdder());
		}
	}

	private static ExperimentDocument document(String augment, AugmentationElement... elements) {
		ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
		document.setName("test");
		document.setData("faces");
		document.getNetworks().add("cnn1");
		document.getSplits().add("random");
		ExperimentDocuments.set(document, ExperimentParameters.AUGMENT, augment);
		document.getAugmentations().addAll(List.of(elements));
		return document;
	}

	private static AugmentationElement element(String id, boolean on, String... settings) {
		AugmentationElement element = DocumentFactory.eINSTANCE.createAugmentationElement();
		element.setOperation(id);
		element.setEnabled(on);
		for (int i = 0; i < settings.length; i += 2) {
			SettingElement setting = DocumentFactory.eINSTANCE.createSettingElement();
			setting.setParameter(settings[i]);
			setting.setValue(settings[i + 1]);
			element.getSettings().add(setting);
		}
		return element;
	}

	/** Replaces the image by what it draws, from 0 to the most. */
	private record Noise(String id, int order) implements Augmentation {

		private static final Parameter<Integer> MOST = Parameter.integer("most", 15, 1, 127, "", "Largest value");

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
			byte[] pixels = new byte[image.pixels().length];
			for (int i = 0; i < pixels.length; i++) {
				pixels[i] = (byte) random.nextInt(settings.get(MOST) + 1);
			}
			return new PixelImage(image.width(), image.height(), image.channels(), pixels);
		}
	}
}
