package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageFolder;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures here are text files: their first letter says how many faces they show. */
class CropJobTest {

	private static final String HEADER = "file,face,detector,score,view_deg,x,y,width,height,landmarks,warnings,crop";

	@TempDir
	private Path temporary;
	private Path data;
	private final List<String> detected = new ArrayList<>();
	private final List<Face> cropped = new ArrayList<>();

	@BeforeEach
	void write() throws IOException {
		data = Files.createDirectories(temporary.resolve("data"));
		Files.createDirectories(data.resolve("b"));
		Files.writeString(data.resolve("a.png"), "1 face");
		Files.writeString(data.resolve("b/c.png"), "2 faces");
		Files.writeString(data.resolve("d.png"), "0 faces");
		Files.writeString(data.resolve("e.png"), "broken");
	}

	private CropJob.Result run(Settings settings, Progress progress) throws IOException {
		Path out = temporary.resolve("out");
		return new CropJob(new Reader(), new Detecting(), new Cropping(), new Inspecting(), settings, FaceCache.none()).run(new CropJob.Request(data, out, out.resolve("faces.csv"), out.resolve("quality.csv"), true),
				progress);
	}

	private CropJob.Result run() throws IOException {
		return run(Settings.defaults(), Progress.NONE);
	}

	@Test
	void theTableHasARowPerFaceAndOnePerPictureWithout() throws IOException {
		CropJob.Result result = run();
		List<String> lines = Files.readAllLines(temporary.resolve("out/faces.csv"));
		assertThat(lines).hasSize(6).first().isEqualTo(HEADER);
		assertThat(lines.get(1)).isEqualTo("a.png,1,fake,0.7500,15.00,1.00,2.00,30.00,40.00,,,a.png");
		assertThat(lines.get(3)).startsWith("b/c.png,2,fake,").endsWith("fallback detector,b/c-2.png");
		assertThat(lines.get(4)).isEqualTo("d.png,,,,,,,,,,no face found,");
		assertThat(lines.get(5)).startsWith("e.png,,,,,,,,,,").contains("broken");
		assertThat(result).extracting(CropJob.Result::pictures, CropJob.Result::faces, CropJob.Result::faceless, CropJob.Result::unreadable, CropJob.Result::fallback).containsExactly(4, 3, 1,
				1, 1);
		assertThat(temporary.resolve("out/b/c-2.png")).exists();
		assertThat(temporary.resolve("out/overlays/d.png")).exists();
		assertThat(Files.readAllLines(temporary.resolve("out/quality.csv"))).hasSize(4).element(1).isEqualTo("a.png,1,0.7500,15.00,34.64,12.00,0.25,0.5000,");
	}

	@Test
	void thereAreAsManyCropsAsFacesWhateverTheImagesAreCalled() throws IOException {
		for (String name : List.of("a.jpg", "A.bmp", "b/c-2.png", "b/c-2.jpg", "overlays/a.png")) {
			Files.createDirectories(data.resolve(name).getParent());
			Files.writeString(data.resolve(name), name.equals("b/c-2.png") ? "2 faces" : "1 face");
		}
		CropJob.Result result = run();
		List<String> crops = Files.readAllLines(temporary.resolve("out/faces.csv")).stream().skip(1).map(l -> l.substring(l.lastIndexOf(',') + 1)).filter(c -> !c.isEmpty()).toList();
		assertThat(crops).hasSize(result.faces()).doesNotHaveDuplicates().allSatisfy(c -> assertThat(temporary.resolve("out").resolve(c)).exists());
		assertThat(crops.stream().map(String::toLowerCase)).as("on disks that ignore case").doesNotHaveDuplicates();
		assertThat(crops).contains("a.png.png", "a.jpg.png", "A.bmp.png", "overlays_/a.png", "b/c.png", "b/c-2.png.png");
	}

	@Test
	void filesThatAreNoImagesAreCounted() throws IOException {
		Files.writeString(data.resolve("notes.txt"), "no image");
		Files.writeString(data.resolve("b/phone.HEIC"), "not readable here");
		Files.writeString(data.resolve("f.jfif"), "1 face");
		Files.writeString(data.resolve("g.WEBP"), "1 face");
		Files.writeString(data.resolve(".hidden.png"), "litter");
		CropJob.Result result = run();
		assertThat(result.pictures()).isEqualTo(6);
		assertThat(result.skipped()).containsOnly(java.util.Map.entry("not an image", new ImageFolder.Skipped(1, "notes.txt")),
				java.util.Map.entry("image format that cannot be read here (convert it to PNG or JPEG)", new ImageFolder.Skipped(1, "b/phone.HEIC")));
	}

	@Test
	void whatIsDoneIsNotDoneAgainUnlessPictureOrSettingsChange() throws IOException {
		run();
		String table = Files.readString(temporary.resolve("out/faces.csv"));
		detected.clear();
		assertThat(run().kept()).isEqualTo(4);
		assertThat(detected).isEmpty();
		assertThat(Files.readString(temporary.resolve("out/faces.csv"))).isEqualTo(table);
		Files.writeString(data.resolve("a.png"), "1 other face");
		Files.delete(temporary.resolve("out/b/c.png"));
		assertThat(run().kept()).isEqualTo(2);
		assertThat(detected).containsExactly("1 other face", "2 faces");
		assertThat(run(Settings.defaults().with(FaceCropper.MARGIN, 0.1), Progress.NONE).kept()).isZero();
	}

	@Test
	void anInterruptedJobGoesOnWhereItStopped() throws IOException {
		assertThatThrownBy(() -> run(Settings.defaults(), new Progress() {
			private int done;

			@Override
			public void step(String name, long total) {
				// not of interest
			}

			@Override
			public void advance(long amount) {
				done += amount;
			}

			@Override
			public boolean cancelled() {
				return done >= 2;
			}
		})).isInstanceOf(CancelledByUser.class);
		assertThat(temporary.resolve("out/faces.csv")).doesNotExist();
		detected.clear();
		assertThat(run().kept()).isEqualTo(2);
		assertThat(detected).containsExactly("0 faces");
		// a line that was cut off is as if it had never been
		Path journal = temporary.resolve("out/.crops.jsonl");
		String text = Files.readString(journal);
		Files.writeString(journal, text.substring(0, text.length() - 20));
		assertThat(run().kept()).isEqualTo(3);
	}

	@Test
	void landmarksSetByHandStandBesideTheDataAndChangeTheCrop() throws IOException {
		run();
		LandmarkSidecar sidecar = LandmarkSidecar.of(data);
		Landmarks points = new Landmarks(LandmarkScheme.PROFILE_39, Collections.nCopies(38, new Point(5, 6)).stream().collect(java.util.stream.Collectors.collectingAndThen(
				java.util.stream.Collectors.toCollection(ArrayList::new), l -> {
					l.add(new Point(29, 40));
					return l;
				})));
		String hash = ContentHash.of(new ImageSource.PictureFile(data.resolve("a.png"), "a.png"));
		sidecar.correct(data.resolve("a.png"), hash, points);
		assertThat(sidecar.file()).isEqualTo(temporary.resolve("data.landmarks.json")).exists();
		cropped.clear();
		CropJob.Result result = run();
		assertThat(result.kept()).isEqualTo(3);
		assertThat(cropped).singleElement().satisfies(face -> {
			assertThat(face.landmarks()).contains(points);
			assertThat(face.warnings()).containsExactly("landmarks set by hand");
			assertThat(face.detector()).isEqualTo("fake");
		});
		// the sidecar is an annotation to train from, too
		assertThat(AnnotatedPictures.below(List.of(temporary))).singleElement().satisfies(picture -> {
			assertThat(picture.file()).isEqualTo(data.resolve("a.png"));
			assertThat(picture.landmarks()).isEqualTo(points);
		});
		LandmarkSidecar.of(data).forget(hash);
		assertThat(run().kept()).isEqualTo(3);
		assertThat(LandmarkSidecar.of(data).size()).isZero();
	}

	@Test
	void aFaceThatOnlyAPersonSawIsAFaceToo() throws IOException {
		LandmarkSidecar sidecar = LandmarkSidecar.of(data);
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < 68; i++) {
			points.add(new Point(500 + i, 500 + i * i));
		}
		String hash = ContentHash.of(new ImageSource.PictureFile(data.resolve("d.png"), "d.png"));
		sidecar.correct(data.resolve("d.png"), hash, new Landmarks(LandmarkScheme.IBUG_68, points));
		assertThat(run().detectors()).containsEntry("hand", 1);
	}

	@Test
	void aDamagedSidecarIsNamed() throws IOException {
		Files.writeString(temporary.resolve("data.landmarks.json"), "{ \"format\": 1, \"pictures\": [ { \"file\": \"a.png\", \"sha256\": \"x\", \"points\": [[1, 2], [3]] } ] }");
		assertThatThrownBy(this::run).isInstanceOf(UserError.class).hasMessageContaining("data.landmarks.json").hasMessageContaining("point 2 is no pair");
		Files.writeString(temporary.resolve("data.landmarks.json"), "{ \"format\": 7 }");
		assertThatThrownBy(this::run).isInstanceOf(UserError.class).hasMessageContaining("format 7");
	}

	@Test
	void cropsNeverGoIntoTheDataSet() {
		assertThatThrownBy(() -> new CropJob(new Reader(), new Detecting(), new Cropping(), new Inspecting(), Settings.defaults(), FaceCache.none())
				.run(new CropJob.Request(data, data.resolve("crops"), data.resolve("t.csv"), data.resolve("q.csv"), false), Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("lies inside");
	}

	private static final class Reader implements ImageReader {
		@Override
		public PixelImage read(ImageSource source) throws UnreadableImage {
			try {
				String text = Files.readString(source.file());
				if (text.equals("broken")) {
					throw new UnreadableImage(source, "broken");
				}
				byte[] pixels = text.getBytes();
				return new PixelImage(pixels.length, 1, 1, pixels);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
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

	private final class Detecting implements FaceDetectorFactory, FaceDetector {
		@Override
		public String id() {
			return "fake";
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public FaceDetector create(Settings settings) {
			return this;
		}

		@Override
		public List<Face> detect(PixelImage image) {
			String text = new String(image.pixels());
			detected.add(text);
			List<Face> faces = new ArrayList<>();
			for (int i = 0; i < text.charAt(0) - '0'; i++) {
				faces.add(new Face(new Box(1 + 50 * i, 2, 30, 40), 0.75 - i, OptionalDouble.of(15), Optional.empty(), "fake", i == 0 ? List.of() : List.of("fallback detector")));
			}
			return faces;
		}

		@Override
		public void close() {
			// owns nothing
		}
	}

	private final class Cropping implements FaceCropper {
		@Override
		public PixelImage crop(PixelImage image, Face face, Settings settings) {
			cropped.add(face);
			return image;
		}

		@Override
		public PixelImage resize(PixelImage image, Settings settings) {
			return image;
		}
	}

	private static final class Inspecting implements FaceInspector {
		@Override
		public FaceQuality quality(PixelImage image, Face face) {
			return new FaceQuality(face.score(), Math.sqrt(face.box().area()), 12, 0.25, 0.5, Double.NaN);
		}

		@Override
		public PixelImage overlay(PixelImage image, List<Face> faces) {
			return image;
		}
	}
}
