package org.fervor.experiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

import org.fervor.core.face.Box;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceSearchTest {

	private static final Parameter<Integer> SIZE = Parameter.integer("least", 1, 0, 9, "px", "Least size");
	private static final ImageSource PICTURE = new ImageSource.PictureFile(Path.of("a.png"), "a.png");

	@TempDir
	private Path temporary;
	/** What was done, in order. */
	private final List<String> events = new ArrayList<>();
	private Optional<String> fingerprint = Optional.of("model 1");
	private List<Face> faces = List.of(face(1), Face.boxed(new Box(-1.5, 0.1, 3, 1.0 / 3), Double.MIN_VALUE, "cascade").withWarning("fallback detector"));

	/** A face with a value in every place. */
	private static Face face(long seed) {
		Random random = new Random(seed);
		List<Point> points = Stream.generate(() -> new Point(100 * random.nextGaussian(), random.nextDouble())).limit(39).toList();
		List<Double> parts = new ArrayList<>(Stream.generate(random::nextGaussian).limit(39).toList());
		parts.set(3, Double.NaN);
		return new Face(new Box(random.nextDouble(), random.nextDouble(), 20, 30), -random.nextDouble(), OptionalDouble.of(-75),
				Optional.of(new Landmarks(LandmarkScheme.PROFILE_39, points)), "tspm", List.of("clipped by the border", "ü"), parts);
	}

	private List<Face> look(Settings settings, String hash) throws UnreadableImage {
		try (FaceSearch search = FaceCache.in(temporary, 1 << 20).search(new Detecting(), settings, new Reader(), new Cropping())) {
			return search.look(PICTURE, hash).faces();
		}
	}

	@Test
	void whatWasFoundOnceIsNotLookedForAgain() throws UnreadableImage {
		List<Face> first = look(Settings.defaults(), "aa");
		assertThat(events).containsExactly("read", "make", "detect", "close");
		events.clear();
		assertThat(look(Settings.defaults(), "aa")).as("bit by bit").isEqualTo(first).isEqualTo(faces);
		assertThat(events).as("neither picture nor detector were needed").isEmpty();
	}

	@Test
	void thatThereIsNoFaceIsRemembered() throws UnreadableImage {
		faces = List.of();
		look(Settings.defaults(), "aa");
		events.clear();
		assertThat(look(Settings.defaults(), "aa")).isEmpty();
		assertThat(events).isEmpty();
	}

	@Test
	void anotherPictureParameterOrModelIsLookedForAnew() throws UnreadableImage {
		look(Settings.defaults(), "aa");
		assertThat(detections(() -> look(Settings.defaults(), "bb"))).as("picture").isEqualTo(1);
		assertThat(detections(() -> look(Settings.defaults().with(SIZE, 2), "aa"))).as("parameter").isEqualTo(1);
		assertThat(detections(() -> look(Settings.defaults().with(DetectorParameters.CASCADE_MIN_SIZE, 0.5), "aa"))).as("a parameter of another detector").isZero();
		assertThat(detections(() -> look(Settings.defaults().with(DetectorParameters.PART_MODEL, "/elsewhere/model 1"), "aa"))).as("the same model elsewhere").isZero();
		fingerprint = Optional.of("model 2");
		assertThat(detections(() -> look(Settings.defaults(), "aa"))).as("model").isEqualTo(1);
		assertThat(detections(() -> look(Settings.defaults(), "aa"))).as("and is known then").isZero();
	}

	@Test
	void whatADetectorFindsThatDoesNotTellWhatItDependsOnIsNotRemembered() throws UnreadableImage {
		fingerprint = Optional.empty();
		look(Settings.defaults(), "aa");
		assertThat(detections(() -> look(Settings.defaults(), "aa"))).isEqualTo(1);
	}

	@Test
	void aCropIsMadeAgainOnlyWhereFaceOrSettingsDiffer() throws UnreadableImage {
		PixelImage first = crop(face(1), Settings.defaults());
		events.clear();
		assertThat(crop(face(1), Settings.defaults())).isEqualTo(first);
		assertThat(events).as("the picture was not even decoded").isEmpty();
		crop(face(1), Settings.defaults().with(FaceCropper.MARGIN, 0.1));
		crop(face(1).withLandmarks(face(2).landmarks().orElseThrow()), Settings.defaults());
		assertThat(events).containsExactly("read", "crop", "read", "crop");
	}

	private PixelImage crop(Face face, Settings settings) throws UnreadableImage {
		try (FaceSearch search = FaceCache.in(temporary, 1 << 20).search(new Detecting(), Settings.defaults(), new Reader(), new Cropping())) {
			return search.look(PICTURE, "aa").crop(face, settings);
		}
	}

	@Test
	void aDamagedPieceIsLookedForAnewAndMended() throws IOException, UnreadableImage {
		look(Settings.defaults(), "aa");
		try (Stream<Path> files = Files.walk(temporary)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.write(file, new byte[] { 7 });
			}
		}
		assertThat(detections(() -> look(Settings.defaults(), "aa"))).isEqualTo(1);
		assertThat(detections(() -> look(Settings.defaults(), "aa"))).isZero();
	}

	@Test
	void aPieceOfAnotherVersionIsNoFace() {
		assertThatThrownBy(() -> FaceBytes.faces(new byte[] { 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 9 })).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> FaceBytes.image(new byte[] { 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 1, 5 })).isInstanceOf(IOException.class);
	}

	@Test
	void withoutACacheEverythingIsDoneEveryTime() throws UnreadableImage {
		for (int i = 0; i < 2; i++) {
			try (FaceSearch search = FaceCache.none().search(new Detecting(), Settings.defaults(), new Reader(), new Cropping())) {
				search.look(PICTURE, "aa");
			}
		}
		assertThat(events.stream().filter("detect"::equals)).hasSize(2);
		assertThat(temporary).isEmptyDirectory();
	}

	/** A look at a picture. */
	private interface Look {
		List<Face> look() throws UnreadableImage;
	}

	private long detections(Look look) throws UnreadableImage {
		events.clear();
		assertThat(look.look()).isEqualTo(faces);
		return events.stream().filter("detect"::equals).count();
	}

	private final class Reader implements ImageReader {
		@Override
		public PixelImage read(ImageSource source) {
			events.add("read");
			return PixelImage.black(4, 3, 1);
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			throw new UnsupportedOperationException();
		}
	}

	private final class Cropping implements FaceCropper {
		@Override
		public PixelImage crop(PixelImage image, Face face, Settings settings) {
			events.add("crop");
			return new PixelImage(2, 1, 3, new byte[] { 1, -2, 3, -4, 5, (byte) events.size() });
		}

		@Override
		public PixelImage resize(PixelImage image, Settings settings) {
			throw new UnsupportedOperationException();
		}
	}

	private final class Detecting implements FaceDetectorFactory {
		@Override
		public String id() {
			return "fake";
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of(SIZE, DetectorParameters.PART_MODEL);
		}

		@Override
		public Optional<String> fingerprint(Settings settings) {
			return fingerprint;
		}

		@Override
		public FaceDetector create(Settings settings) {
			events.add("make");
			return new FaceDetector() {
				@Override
				public List<Face> detect(PixelImage image) {
					events.add("detect");
					return faces;
				}

				@Override
				public void close() {
					events.add("close");
				}
			};
		}
	}
}
