package org.fervor.vision.tspm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

import org.fervor.core.face.AnnotatedPicture;
import org.fervor.core.face.FaceModelTrainer;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.vision.image.OpenCvImageReader;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The trainer behind its port, on drawn faces with 39 points. */
@Timeout(300)
class PartModelTrainingTest {

	private static final int SIZE = 110;

	@TempDir
	private Path folder;
	private final OpenCvImageReader reader = new OpenCvImageReader();
	private final FaceModelTrainer trainer = new PartModelTraining(reader, 1);

	/** Thirteen squares, each marked by three points, in a fixed pattern that sways a little. */
	private AnnotatedPicture picture(int number, int subject) {
		Random random = new Random(number);
		byte[] pixels = new byte[SIZE * SIZE];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (140 + random.nextInt(20));
		}
		List<Point> points = new ArrayList<>();
		int dx = 20 + random.nextInt(20);
		int dy = 20 + random.nextInt(20);
		for (int k = 0; k < 39; k++) {
			int x = dx + k / 3 * 5 + random.nextInt(2);
			int y = dy + k / 3 * 17 % 48 + k % 3 * 3 + random.nextInt(2);
			points.add(new Point(x, y));
			for (int i = 0; i < 6; i++) {
				pixels[(y + i / 3) * SIZE + x + i % 3] = (byte) (k % 5 * 20);
			}
		}
		Path file = folder.resolve(subject + "-" + number + ".png");
		reader.writePng(new PixelImage(SIZE, SIZE, 1, pixels), file);
		return new AnnotatedPicture(file, "p" + subject, OptionalDouble.of(75), new Landmarks(LandmarkScheme.PROFILE_39, points));
	}

	private FaceModelTrainer.Job job(boolean resume, String... settings) {
		List<AnnotatedPicture> pictures = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			pictures.add(picture(i, i / 2));
		}
		java.util.Map<String, String> texts = new java.util.HashMap<>(java.util.Map.of("face-cells", "12", "filter-side", "4", "rounds", "2", "passes", "10", "drawn-scenes", "10",
				"surroundings", "4", "held-out", "0.2", "mirror", "false"));
		for (int i = 0; i < settings.length; i += 2) {
			texts.put(settings[i], settings[i + 1]);
		}
		return new FaceModelTrainer.Job(pictures, List.of(), folder.resolve("m.tspm"), resume, Settings.parse(trainer.parameters(), texts));
	}

	@Test
	void aModelIsWrittenMeasuredOnPersonsHeldOutAndTheSameAgain() throws IOException {
		List<FaceModelTrainer.Round> rounds = new ArrayList<>();
		FaceModelTrainer.Report report = trainer.train(job(false), rounds::add, Progress.NONE);
		assertThat(report.faces()).isEqualTo(10);
		assertThat(report.heldOut().faces()).isEqualTo(2);
		assertThat(report.heldOut().found()).isEqualTo(2);
		assertThat(report.views()).containsExactly(75.0);
		assertThat(report.rounds()).isEqualTo(rounds).isNotEmpty();
		TreeModel model = ModelFiles.read(report.model());
		assertThat(model.filters().count()).isEqualTo(39).isEqualTo(report.filters());
		assertThat(checkpoints()).isEmpty();
		assertThat(new PartModelTraining(reader, 2).train(job(false), r -> { }, Progress.NONE).sha256()).isEqualTo(report.sha256());
	}

	@Test
	void aMirroredTrainingHasBothSides() {
		assertThat(trainer.train(job(false, "mirror", "true", "rounds", "1"), r -> { }, Progress.NONE).views()).containsExactly(75.0, -75.0);
	}

	@Test
	void anInterruptedTrainingKeepsItsRoundsAndGoesOn() throws IOException {
		FaceModelTrainer.Job job = job(false);
		assertThatThrownBy(() -> trainer.train(job, round -> {
			throw new CancelledByUser();
		}, Progress.NONE)).isInstanceOf(CancelledByUser.class);
		assertThat(checkpoints()).containsExactly("m.tspm.round-1");
		assertThat(job.model()).doesNotExist();
		List<Integer> resumed = new ArrayList<>();
		trainer.train(job(true), round -> resumed.add(round.number()), Progress.NONE);
		assertThat(resumed).containsExactly(2);
		assertThat(checkpoints()).isEmpty();
		assertThat(job.model()).exists();
	}

	@Test
	void unreadablePicturesAreCountedAndTooFewRefused() throws IOException {
		FaceModelTrainer.Job job = job(false, "rounds", "1");
		Files.writeString(job.pictures().get(11).file(), "no picture");
		assertThat(trainer.train(job, r -> { }, Progress.NONE).skipped()).anyMatch(s -> s.contains("5-11.png"));
		FaceModelTrainer.Job few = new FaceModelTrainer.Job(job.pictures().subList(0, 2), List.of(), job.model(), false, job.settings());
		assertThatThrownBy(() -> trainer.train(few, r -> { }, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("give more pictures");
	}

	private List<String> checkpoints() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).filter(f -> f.contains(".round-")).toList();
		}
	}
}
