package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.fervor.core.face.AnnotatedPicture;
import org.fervor.core.face.Box;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.synth.FaceSheet;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SyntheticActor;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewFacesTest {

	@TempDir
	private Path temporary;

	@Test
	void everyPersonIsThereInEveryViewAndTheTrainerReadsIt() throws IOException {
		Path out = temporary.resolve("faces");
		assertThat(new ViewFaces(new Drawing(), new PlainFiles(), 2).write(3, 200, 5, out, Progress.NONE)).isEqualTo(39);
		List<AnnotatedPicture> pictures = AnnotatedPictures.below(List.of(out));
		assertThat(pictures).hasSize(39).allSatisfy(p -> assertThat(p.file()).exists());
		assertThat(pictures).extracting(AnnotatedPicture::subject).containsOnly("p0001", "p0002", "p0003");
		for (int i = 0; i < 13; i++) {
			assertThat(pictures.get(i).yawDegrees().orElseThrow()).isCloseTo(90 - 15 * i, within(7.6));
			assertThat(pictures.get(i).landmarks().scheme()).isEqualTo(i < 3 || i > 9 ? LandmarkScheme.PROFILE_39 : LandmarkScheme.IBUG_68);
		}
	}

	@Test
	void theFilesComeFromTheSeedOnAnyNumberOfThreads() throws IOException {
		new ViewFaces(new Drawing(), new PlainFiles(), 1).write(2, 200, 5, temporary.resolve("a"), Progress.NONE);
		new ViewFaces(new Drawing(), new PlainFiles(), 3).write(2, 200, 5, temporary.resolve("b"), Progress.NONE);
		new ViewFaces(new Drawing(), new PlainFiles(), 3).write(2, 200, 6, temporary.resolve("c"), Progress.NONE);
		assertThat(temporary.resolve("b/landmarks.csv")).hasSameBinaryContentAs(temporary.resolve("a/landmarks.csv"));
		assertThat(temporary.resolve("b/p0002-05.png")).hasSameBinaryContentAs(temporary.resolve("a/p0002-05.png"));
		assertThat(Files.readString(temporary.resolve("c/landmarks.csv"))).isNotEqualTo(Files.readString(temporary.resolve("a/landmarks.csv")));
	}

	@Test
	void aFolderWithSomethingInItIsRefused() throws IOException {
		Files.writeString(temporary.resolve("thesis.txt"), "mine");
		assertThatThrownBy(() -> new ViewFaces(new Drawing(), new PlainFiles(), 1).write(1, 200, 1, temporary, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("not empty");
	}

	/** Faces that are nothing but their wish. */
	private static final class Drawing implements SyntheticFaces {
		@Override
		public SyntheticFace take(FaceWish wish) {
			LandmarkScheme scheme = Math.abs(wish.yawDegrees()) > 52.5 ? LandmarkScheme.PROFILE_39 : LandmarkScheme.IBUG_68;
			Landmarks landmarks = new Landmarks(scheme, Collections.nCopies(scheme.size(), new Point(wish.size() / 2, wish.pitchDegrees())));
			byte[] pixels = { (byte) wish.person(), (byte) wish.seed(), (byte) wish.expression().ordinal() };
			return new SyntheticFace(new PixelImage(1, 1, 3, pixels), wish.expression(), wish.intensity(), "0", wish.yawDegrees(), wish.pitchDegrees(), wish.rollDegrees(), landmarks,
					Collections.nCopies(scheme.size(), true), new Box(0, 0, 1, 1));
		}

		@Override
		public SyntheticActor actor(long person, int width, int height) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void writeSheet(FaceSheet sheet, long seed, Path file, Progress progress) {
			throw new UnsupportedOperationException();
		}
	}

	private static final class PlainFiles implements ImageReader {
		@Override
		public PixelImage read(ImageSource source) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			try {
				Files.write(file, image.pixels());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
