package org.fervor.ui.data.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Part;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceFinderTest {

	private final List<String> events = new ArrayList<>();
	private final List<Double> thresholds = new ArrayList<>();
	private Settings settings = Settings.defaults();
	private String fingerprint = "one";
	private final FaceFinder finder = new FaceFinder(new Reader(), new Cropper(), List.of(new Factory("tspm"), new Factory("none"), new Factory("auto")), new Detection() {
		@Override
		public Settings settings() {
			return settings;
		}

		@Override
		public FaceCache cache() {
			return NONE;
		}
	});

	@TempDir
	private Path pictures;

	@BeforeEach
	void write() throws IOException {
		for (String name : List.of("a", "b", "broken")) {
			Files.writeString(pictures.resolve(name), name);
		}
	}

	@Test
	void theAutomaticDetectorComesFirstAndNoneLast() {
		assertThat(finder.detectors()).containsExactly("auto", "tspm", "none");
	}

	@Test
	void theBestFaceIsCropped() {
		Inspection seen = finder.inspect(sample("a"), "auto", Settings.defaults(), Progress.NONE);
		assertThat(seen.faces()).hasSize(2);
		assertThat(seen.crop()).contains(PixelImage.black(3, 3, 3));
	}

	@Test
	void withoutAFaceThereIsNoCropButTheWholeImageServesForTraining() {
		assertThat(finder.inspect(sample("a"), "none", Settings.defaults(), Progress.NONE).crop()).isEmpty();
		assertThat(finder.face(sample("a"), "none", Settings.defaults(), Progress.NONE)).isEqualTo(PixelImage.black(4, 4, 3));
	}

	@Test
	void aDetectorIsKeptUntilAnotherIsAskedForAndClosedInTheEnd() {
		finder.inspect(sample("a"), "auto", Settings.defaults(), Progress.NONE);
		finder.inspect(sample("b"), "auto", Settings.defaults(), Progress.NONE);
		finder.inspect(sample("b"), "tspm", Settings.defaults(), Progress.NONE);
		finder.close();
		finder.close();
		assertThat(events).containsExactly("open auto", "close auto", "open tspm", "close tspm");
	}

	@Test
	void otherSettingsOrAnotherModelMakeANewDetector() {
		finder.inspect(sample("a"), "auto", Settings.defaults(), Progress.NONE);
		settings = settings.with(DetectorParameters.PART_THRESHOLD, 0.5);
		finder.inspect(sample("a"), "auto", Settings.defaults(), Progress.NONE);
		fingerprint = "two";
		finder.inspect(sample("a"), "auto", Settings.defaults(), Progress.NONE);
		assertThat(events).containsExactly("open auto", "close auto", "open auto", "close auto", "open auto");
		assertThat(thresholds).containsExactly(-0.65, 0.5, 0.5);
	}

	@Test
	void anUnreadableImageAndAnUnknownDetectorAreNamed() {
		assertThatThrownBy(() -> finder.inspect(sample("broken"), "auto", Settings.defaults(), Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("broken");
		assertThatThrownBy(() -> finder.inspect(sample("a"), "other", Settings.defaults(), Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("other").hasMessageContaining("tspm");
	}

	@Test
	void aSetOfCroppedFacesIsNotSearchedUnlessADetectorIsNamed() {
		Dataset small = new Dataset("folders", pictures, List.of(sample("a"), sample("b")), List.of());
		assertThat(finder.detector(small, "auto")).as("8 × 8 px").isEqualTo("none");
		assertThat(finder.detector(small, "tspm")).isEqualTo("tspm");
		Dataset unreadable = new Dataset("folders", pictures, List.of(sample("broken")), List.of());
		assertThat(finder.detector(unreadable, "auto")).isEqualTo("auto");
	}

	private Sample sample(String name) {
		return new Sample(new ImageSource.PictureFile(pictures.resolve(name), name), Expression.ANGER, "", "", Part.NONE);
	}

	private static final class Reader implements ImageReader {

		@Override
		public PixelImage read(ImageSource source) throws UnreadableImage {
			if (source.name().equals("broken")) {
				throw new UnreadableImage(source, "it is broken");
			}
			return PixelImage.black(8, 8, 3);
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			throw new UnsupportedOperationException();
		}
	}

	private static final class Cropper implements FaceCropper {

		@Override
		public PixelImage crop(PixelImage image, Face face, Settings settings) {
			return PixelImage.black((int) face.box().width(), (int) face.box().height(), 3);
		}

		@Override
		public PixelImage resize(PixelImage image, Settings settings) {
			return PixelImage.black(4, 4, 3);
		}
	}

	private final class Factory implements FaceDetectorFactory {

		private final String id;

		Factory(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public Optional<String> fingerprint(Settings with) {
			return Optional.of(fingerprint);
		}

		@Override
		public FaceDetector create(Settings with) {
			thresholds.add(with.get(DetectorParameters.PART_THRESHOLD));
			events.add("open " + id);
			return new FaceDetector() {
				@Override
				public List<Face> detect(PixelImage image) {
					return id.equals("none") ? List.of() : List.of(Face.boxed(new Box(0, 0, 3, 3), 2, id), Face.boxed(new Box(1, 1, 2, 2), 1, id));
				}

				@Override
				public void close() {
					events.add("close " + id);
				}
			};
		}
	}
}
