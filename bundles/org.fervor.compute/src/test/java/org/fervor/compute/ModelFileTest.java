package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

	private static final TrainingJob JOB = Patterns.job(Settings.defaults().with(TrainingParameters.EPOCHS, 2), 1);
	private static final Map<String, String> NOTES = Map.of("run", "2026-11-22", "crop", "eyes");

	private final ComputeService service = new Nd4jComputeService();

	@TempDir
	private Path folder;

	@Test
	void aLoadedNetworkIsTheSavedOne() throws IOException {
		try (Network saved = trained(); Network loaded = service.load(save(saved))) {
			assertThat(loaded.architecture()).isEqualTo(Patterns.SMALL);
			assertThat(loaded.input()).isEqualTo(Shape.image(Patterns.SIZE));
			assertThat(loaded.labels()).isEqualTo(LabelSet.SEVEN);
			assertThat(loaded.notes()).containsAllEntriesOf(NOTES).containsKey("trainer");
			assertThat(scores(loaded)).isDeepEqualTo(scores(saved));
		}
	}

	@Test
	void savingTwiceGivesTheSameBytes() throws IOException {
		try (Network saved = trained()) {
			byte[] first = Files.readAllBytes(save(saved));
			assertThat(Files.readAllBytes(save(saved))).isEqualTo(first);
		}
	}

	@Test
	void theUpdaterStateIsKept() throws IOException {
		try (Network saved = trained(); Network loaded = service.load(save(saved))) {
			Dl4jNetwork before = ((Nd4jNetwork) saved).network();
			Dl4jNetwork after = ((Nd4jNetwork) loaded).network();
			assertThat(after.updaterState().toFloatVector()).isEqualTo(before.updaterState().toFloatVector());
			assertThat(after.iterations()).isEqualTo(before.iterations()).isPositive();
		}
	}

	@Test
	void aCompactFileScoresNearlyTheSameAndIsMuchSmaller() throws IOException {
		Path compact = folder.resolve("compact.zip");
		try (Network saved = trained()) {
			saved.saveCompact(compact, NOTES);
			try (Network loaded = service.load(compact)) {
				assertThat(loaded.notes()).containsAllEntriesOf(NOTES);
				double[][] before = scores(saved);
				double[][] after = scores(loaded);
				double most = 0;
				for (int i = 0; i < before.length; i++) {
					for (int c = 0; c < before[i].length; c++) {
						most = Math.max(most, Math.abs(before[i][c] - after[i][c]));
					}
				}
				assertThat(most).isPositive().isLessThan(5e-3);
			}
			assertThat(Files.size(compact)).isLessThan(Files.size(save(saved)) / 4);
		}
	}

	@Test
	void dl4jReadsTheFileToo() throws IOException {
		try (Network saved = trained()) {
			MultiLayerNetwork read = ModelSerializer.restoreMultiLayerNetwork(save(saved).toFile(), true);
			assertThat(read.params().toFloatVector()).isEqualTo(((Nd4jNetwork) saved).network().parameters().toFloatVector());
			read.close();
		}
	}

	@Test
	void savingReplacesTheNotesAndLeavesNothingElseBehind() throws IOException {
		try (Network saved = trained()) {
			Path file = save(saved);
			saved.save(file, Map.of("run", "other"));
			try (Network loaded = service.load(file); Stream<Path> files = Files.list(folder)) {
				assertThat(loaded.notes()).containsEntry("run", "other").doesNotContainKey("crop");
				assertThat(files).containsExactly(file);
			}
		}
	}

	@Test
	void aFailedSaveLeavesTheOldFile() throws IOException {
		try (Network saved = trained()) {
			Path file = save(saved);
			byte[] before = Files.readAllBytes(file);
			try (AtomicZip half = new AtomicZip(file)) {
				half.add("fervor.json", out -> out.write(1));
			}
			assertThat(Files.readAllBytes(file)).isEqualTo(before);
			try (Stream<Path> files = Files.list(folder)) {
				assertThat(files).containsExactly(file);
			}
		}
	}

	@Test
	void aMissingFileIsNamed() {
		assertRefused(folder.resolve("none.zip"), "no such model file");
	}

	@Test
	void aFileThatIsNoZipIsRefused() throws IOException {
		assertRefused(Files.writeString(folder.resolve("cat.zip"), "meow"), "copy it again");
	}

	@Test
	void anEmptyFileIsRefused() throws IOException {
		assertRefused(Files.createFile(folder.resolve("empty.zip")), "copy it again");
	}

	@Test
	void aFolderIsRefused() {
		assertRefused(folder, "copy it again");
	}

	@Test
	void aForeignZipIsRefused() throws IOException {
		Path file = folder.resolve("foreign.zip");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("holiday.jpg"));
		}
		assertRefused(file, "no entry fervor.json");
	}

	@Test
	void aTruncatedFileIsRefused() throws IOException {
		try (Network saved = trained()) {
			Path file = save(saved);
			byte[] bytes = Files.readAllBytes(file);
			for (int part : List.of(10, bytes.length / 2, bytes.length - 10)) {
				Files.write(file, Arrays.copyOf(bytes, part));
				assertRefused(file, "copy it again");
			}
		}
	}

	@Test
	void aChangedWeightIsNoticed() throws IOException {
		try (Network saved = trained()) {
			Path file = save(saved);
			try (FileSystem zip = FileSystems.newFileSystem(file)) {
				byte[] weights = Files.readAllBytes(zip.getPath(ModelFile.WEIGHTS));
				weights[weights.length - 3] ^= 1;
				Files.write(zip.getPath(ModelFile.WEIGHTS), weights);
			}
			assertRefused(file, "checksum");
		}
	}

	@Test
	void anArchitectureThatDoesNotFitTheWeightsIsNoticed() throws IOException {
		assertEditedHeaderIsRefused("units=16", "units=17", "numbers instead of");
	}

	@Test
	void aFileOfANewerFervorIsRefused() throws IOException {
		assertEditedHeaderIsRefused("\"version\" : 2", "\"version\" : 99", "newer Fervor");
	}

	@Test
	void anUnknownLayerIsRefused() throws IOException {
		assertEditedHeaderIsRefused("max-pool", "time-machine", "time-machine");
	}

	@Test
	void aClosedNetworkSaysSo() {
		Network network = trained();
		network.close();
		network.close();

		assertThatThrownBy(() -> scores(network)).isInstanceOf(IllegalStateException.class).hasMessageContaining("SMALL is closed");
	}

	private void assertEditedHeaderIsRefused(String from, String to, String why) throws IOException {
		try (Network saved = trained()) {
			Path file = save(saved);
			try (FileSystem zip = FileSystems.newFileSystem(file)) {
				Path header = zip.getPath(ModelFile.HEADER);
				Files.writeString(header, Files.readString(header).replace(from, to));
			}
			assertRefused(file, why);
		}
	}

	private void assertRefused(Path file, String why) {
		assertThatThrownBy(() -> service.load(file)).isInstanceOf(UserError.class).hasMessageContaining(file.toString()).hasMessageContaining(why);
	}

	private Network trained() {
		return service.train(JOB, TrainingListener.SILENT, Progress.NONE);
	}

	private Path save(Network network) throws IOException {
		Path file = folder.resolve("model-small.zip");
		network.save(file, NOTES);
		return file;
	}

	private static double[][] scores(Network network) {
		return network.score(Patterns.list(JOB.heldOut())).rows().toArray(double[][]::new);
	}
}
