package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.fervor.compute.fuzz.ForkedFuzz;
import org.fervor.core.label.LabelSet;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keras files that are damaged or were made to do harm: one line that names the file. */
class DamagedKerasFileTest {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Nd4jComputeService service = new Nd4jComputeService();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "chain.keras, 1, 3000", "valid.h5, 2, 2000", "flat_norm.h5, 3, 2000" })
	void damagedFilesGiveALineAndNoCrash(String name, long seed, int times) throws Exception {
		ForkedFuzz.run(file(name), folder, seed, times);
	}

	@Test
	void weightsThatUnpackToMoreThanTheLayersNeedAreRefusedAtThatPoint() throws IOException {
		Path bomb = folder.resolve("bomb.keras");
		try (FileSystem original = FileSystems.newFileSystem(file("chain.keras")); OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			zip.putNextEntry(new ZipEntry("config.json"));
			zip.write(Files.readAllBytes(original.getPath("config.json")));
			zip.putNextEntry(new ZipEntry("model.weights.h5"));
			zip.write(Files.readAllBytes(original.getPath("model.weights.h5")));
			byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 64; i++) {
				zip.write(zeros);
			}
		}
		assertRefused(bomb, "its model.weights.h5 unpacks to more than 16 MB, and its layers need less");
	}

	@Test
	void aConfigurationOfManyMegabytesIsRefused() throws IOException {
		assertChangedConfigurationIsRefused(text -> text + " ".repeat(17 << 20), "its configuration is larger than 16 MB");
	}

	@Test
	void aConfigurationThatNestsTwoThousandTimesIsRefusedWithTheLimit() throws IOException {
		assertChangedConfigurationIsRefused(text -> "[".repeat(2000) + "]".repeat(2000), "its configuration cannot be read (Document nesting depth (1001) exceeds the maximum allowed (1000");
	}

	/** Each of them joins the one before with a way of its own: blocks inside blocks. */
	@Test
	void sixHundredBlocksInsideEachOtherAreRefusedWithTheLimit() throws IOException {
		assertChangedConfigurationIsRefused(text -> nested(600), "31 blocks inside each other are too many; 30 are the most");
	}

	@Test
	void thousandsOfLayersAreRefusedWithTheLimit() throws IOException {
		assertChangedConfigurationIsRefused(text -> nested(1500), "layers; 2000 are the most");
	}

	@Test
	void severalOutputsAreRefusedInsteadOfTakingTheLast() throws IOException {
		assertChangedConfigurationIsRefused(text -> nested(1).replace("\"output_layers\":[[\"end\",0,0]]", "\"output_layers\":[[\"end\",0,0],[\"add1\",0,0]]"),
				"it has 2 outputs (end, add1)");
	}

	@Test
	void anActivationWithSettingsOfItsOwnIsNotTakenForNone() throws IOException {
		assertChangedConfigurationIsRefused(text -> text.replaceFirst("\"activation\": \"relu\"", "\"activation\": {\"class_name\": \"PReLU\", \"config\": {\"alpha\": 0.1}}"),
				"has the activation PReLU");
	}

	private static String nested(int depth) {
		ObjectNode model = MAPPER.createObjectNode().put("class_name", "Functional");
		ArrayNode layers = model.putObject("config").putArray("layers");
		layer(layers, "InputLayer", "image").putArray("batch_shape").addNull().add(12).add(12).add(3);
		for (int i = 1; i <= depth; i++) {
			layer(layers, "Activation", "way" + i, i == 1 ? "image" : "way" + (i - 1)).put("activation", "relu");
		}
		for (int i = depth; i >= 1; i--) {
			layer(layers, "Add", "add" + i, i == depth ? "way" + depth : "add" + (i + 1), i == 1 ? "image" : "way" + (i - 1));
		}
		layer(layers, "Dense", "end", "add1").put("units", 7).put("activation", "softmax");
		((ObjectNode) model.get("config")).putArray("output_layers").addArray().add("end").add(0).add(0);
		return model.toString();
	}

	private static ObjectNode layer(ArrayNode layers, String kind, String name, String... inputs) {
		ObjectNode layer = layers.addObject().put("class_name", kind);
		ArrayNode from = layer.putArray("inbound_nodes").addArray();
		for (String input : inputs) {
			from.addArray().add(input).add(0).add(0).addObject();
		}
		return layer.putObject("config").put("name", name);
	}

	private void assertChangedConfigurationIsRefused(UnaryOperator<String> change, String why) throws IOException {
		Path changed = folder.resolve("changed.keras");
		Files.copy(file("chain.keras"), changed);
		try (FileSystem zip = FileSystems.newFileSystem(changed)) {
			Path configuration = zip.getPath("config.json");
			String before = Files.readString(configuration);
			String after = change.apply(before);
			org.assertj.core.api.Assertions.assertThat(after).isNotEqualTo(before);
			Files.writeString(configuration, after, StandardCharsets.UTF_8);
		}
		assertRefused(changed, why);
	}

	private void assertRefused(Path file, String why) {
		assertThatThrownBy(() -> service.importKeras(file, LabelSet.SEVEN)).isInstanceOf(UserError.class).hasMessageContaining(file.getFileName().toString()).hasMessageContaining(why);
	}

	private static Path file(String name) {
		try {
			return Path.of(DamagedKerasFileTest.class.getResource("/keras/" + name).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
