package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Models as Keras 3 (src/test/resources/keras/make.py) and Keras 2 (make_h5.py) save them, and what they must answer. */
class KerasImportTest {

	private static final Nd4jComputeService SERVICE = new Nd4jComputeService();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "chain.keras, 7", "grey.h5, 6", "graph.keras, 7", "valid.h5, 7", "valid_strided.h5, 7", "leaky.h5, 7", "flat_norm.h5, 7", "training_only.h5, 7", "grey_dense.h5, 7" })
	void scoresAreThoseOfKeras(String name, int classes) throws IOException {
		JsonNode answer = new ObjectMapper().readTree(file(name + ".json").toFile());
		int size = answer.get("size").asInt();
		try (Network network = SERVICE.importKeras(file(name), classes == 7 ? LabelSet.SEVEN : LabelSet.SIX)) {
			List<PixelImage> images = new ArrayList<>();
			answer.get("images").forEach(image -> images.add(image(image, size)));
			List<double[]> rows = network.score(images).rows();

			assertThat(network.input()).isEqualTo(Shape.image(size));
			for (int i = 0; i < rows.size(); i++) {
				for (int c = 0; c < classes; c++) {
					assertThat(rows.get(i)[c]).as(name + ", image " + i + ", class " + c).isCloseTo(answer.get("scores").get(i).get(c).asDouble(), within(1e-4));
				}
			}
		}
	}

	private static PixelImage image(JsonNode values, int size) {
		byte[] pixels = new byte[values.size()];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) values.get(i).asInt();
		}
		return new PixelImage(size, size, 3, pixels);
	}

	@Test
	void activationsJoinTheLayersBeforeThemAndWaysBecomeBlocks() throws IOException {
		try (Network chain = SERVICE.importKeras(file("chain.keras"), LabelSet.SEVEN); Network graph = SERVICE.importKeras(file("graph.keras"), LabelSet.SEVEN)) {
			assertThat(chain.architecture().layers()).contains(new Layer.Convolution(6, 3, 1, Activation.RELU), new Layer.Dense(8, Activation.TANH)).hasSize(9);
			assertThat(graph.architecture().layers()).hasAtLeastOneElementOfType(Layer.Residual.class).hasAtLeastOneElementOfType(Layer.Branches.class);
		}
	}

	@Test
	void aTrainingGoesOnFromAnImportedModel() throws IOException {
		Path model = folder.resolve("model.zip");
		List<String> notes = new ArrayList<>();
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 1);
		try (Network network = SERVICE.importKeras(file("chain.keras"), LabelSet.SEVEN)) {
			network.save(model, Map.of());
			TrainingJob job = new TrainingJob(network.architecture(), network.input(), LabelSet.SEVEN, settings, 1, Patterns.images(9, 12, 7, 1), Patterns.images(9, 12, 7, 1),
					Patterns.images(9, 12, 7, 1)).with(new Start.FromModel(model));
			SERVICE.train(job, noting(notes), Progress.NONE).close();
		}
		assertThat(notes).anySatisfy(note -> assertThat(note).contains("begins with the weights of"));
	}

	private static TrainingListener noting(List<String> notes) {
		return new TrainingListener() {
			@Override
			public void epochDone(org.fervor.core.compute.EpochResult result) {
				// only the notes count
			}

			@Override
			public void note(String line) {
				notes.add(line);
			}
		};
	}

	/** Twelve rows and twelve channels: read along channels, its sizes agree and its scores are wrong. */
	@Test
	void batchNormalisationAlongRowsIsRefused() {
		assertRefused(file("rows_norm.h5"), LabelSet.SEVEN, "its layer batchnormalization_1 (BatchNormalization) normalises along axis 1 of 4");
	}

	@Test
	void whatIsNotTakenOverAsItStandsIsSaid() {
		try (Network network = SERVICE.importKeras(file("training_only.h5"), LabelSet.SEVEN)) {
			assertThat(network.notes().get(ComputeService.ADAPTED_NOTE)).contains("flip (RandomFlip) was left out", "turn (RandomRotation)", "spatialdropout2d_2", "gaussiannoise_3");
		}
		try (Network network = SERVICE.importKeras(file("flat_norm.h5"), LabelSet.SEVEN)) {
			assertThat(network.notes().get(ComputeService.ADAPTED_NOTE)).isEqualTo("batchnormalization_3 (BatchNormalization) became part of the weights of dense_6; "
					+ "batchnormalization_5 (BatchNormalization) became part of the weights of dense_6");
		}
		try (Network network = SERVICE.importKeras(file("valid.h5"), LabelSet.SEVEN)) {
			assertThat(network.notes()).doesNotContainKey(ComputeService.ADAPTED_NOTE);
			assertThat(network.architecture().layers()).contains(new Layer.ValidConvolution(4, 2, 3, 1, Activation.RELU));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "valid.h5", "leaky.h5" })
	void importedLayersLearnOnAndAreSaved(String name) throws IOException {
		Path model = folder.resolve("model.zip");
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 12).with(TrainingParameters.LEARNING_RATE, 3e-3);
		List<EpochResult> epochs = new ArrayList<>();
		try (Network network = SERVICE.importKeras(file(name), LabelSet.SEVEN)) {
			network.save(model, Map.of());
			TrainingJob job = new TrainingJob(network.architecture(), network.input(), LabelSet.SEVEN, settings, 1, Patterns.images(28, 12, 7, 1), Patterns.images(28, 12, 7, 1),
					Patterns.images(9, 12, 7, 1)).with(new Start.FromModel(model));
			SERVICE.train(job, epochs::add, Progress.NONE).close();
		}
		assertThat(epochs.get(11).train().loss()).isLessThan(0.8 * epochs.get(0).train().loss());
	}

	@Test
	void anUnknownLayerIsNamed() {
		assertRefused(file("unknown.keras"), LabelSet.SEVEN, "thin (SeparableConv2D)");
	}

	@Test
	void anotherNumberOfClassesIsRefused() {
		assertRefused(file("grey.h5"), LabelSet.SEVEN, "knows 6 classes and 7 were named");
	}

	@Test
	void whatIsNoModelIsRefused() throws IOException {
		Path text = Files.writeString(folder.resolve("text.h5"), "no model");
		assertRefused(text, LabelSet.SEVEN, "no readable HDF5");
		assertRefused(folder.resolve("missing.keras"), LabelSet.SEVEN, "no such file");
		Path half = Files.write(folder.resolve("half.h5"), java.util.Arrays.copyOf(Files.readAllBytes(file("grey.h5")), 9000));
		assertRefused(half, LabelSet.SIX, "half.h5");
	}

	private static void assertRefused(Path file, LabelSet labels, String why) {
		assertThatThrownBy(() -> SERVICE.importKeras(file, labels)).isInstanceOf(UserError.class).hasMessageContaining(file.getFileName().toString()).hasMessageContaining(why);
	}

	private static Path file(String name) {
		try {
			return Path.of(KerasImportTest.class.getResource("/keras/" + name).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
