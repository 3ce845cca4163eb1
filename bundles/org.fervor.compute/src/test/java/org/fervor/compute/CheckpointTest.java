package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.fervor.core.compute.Checkpoints;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that are damaged, incomplete or of another kind: a resumed training says so and never trains on from half a state. */
class CheckpointTest {

	private final Nd4jComputeService service = new Nd4jComputeService();

	@TempDir
	private Path folder;
	private TrainingJob job;
	private Path last;
	private Path best;

	@BeforeEach
	void leaveCheckpoints() {
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 2).with(TrainingParameters.SELECT, Selection.VALIDATION);
		job = Patterns.job(settings, 5).withValidation(Patterns.images(14, Patterns.SIZE, 7, 9)).with(Checkpoints.in(folder, "net"));
		service.train(job, TrainingListener.SILENT, Progress.NONE).close();
		last = job.checkpoints().last().orElseThrow();
		best = job.checkpoints().best().orElseThrow();
	}

	@Test
	void aFlippedBitInALengthIsRefusedAndDoesNotEndTheProgram() throws IOException {
		byte[] bytes = Files.readAllBytes(last);
		int length = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("MIXED_DATA_TYPES") + 16;
		bytes[length + 2] ^= 1;
		Files.write(last, bytes);
		assertRefused("net-last.zip is not a whole model of Fervor (the checksum of coefficients.bin is wrong)");
	}

	@Test
	void missingWeightsOfTheBestEpochAreNotReplacedByTheLastOnes() throws IOException {
		Files.delete(best);
		assertRefused("net-best.zip is missing, and net-last.zip needs its weights of the best epoch");
	}

	@Test
	void theBestWeightsOfAnotherTrainingAreRefused() throws IOException {
		service.train(job.with(job.settings().with(TrainingParameters.L2, 0.1)).with(Checkpoints.in(folder, "other")), TrainingListener.SILENT, Progress.NONE).close();
		Files.copy(folder.resolve("other-best.zip"), best, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertRefused("net-best.zip is the checkpoint of another training: the settings differ");
	}

	@Test
	void weightsWithoutTheStateOfTheirOptimiserAreNoCheckpoint() throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(last)) {
			Files.delete(zip.getPath(ModelFile.UPDATER));
		}
		assertRefused("net-last.zip holds weights without the state of their optimiser");
	}

	@Test
	void aModelInTheCheckpointsPlaceIsNamed() throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(last)) {
			Path header = zip.getPath(ModelFile.HEADER);
			Files.writeString(header, Files.readString(header).replaceAll("\"checkpoint-(best-)?epoch\" : \"\\d+\"", "\"x$1\" : \"1\""));
		}
		assertRefused("net-last.zip is a model and no checkpoint");
	}

	@Test
	void aModelOfAnotherSeedIsNoCheckpoint() throws IOException {
		try (Network network = service.load(last)) {
			network.save(last, Map.of());
		}
		assertRefused("net-last.zip is the checkpoint of another training: the seed differs");
	}

	private void assertRefused(String why) {
		assertThatThrownBy(() -> service.train(job, TrainingListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining(why);
	}
}
