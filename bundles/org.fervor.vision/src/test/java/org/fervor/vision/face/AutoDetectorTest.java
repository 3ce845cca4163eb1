package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;

class AutoDetectorTest extends FaceDetectorContract {

	private static final PixelImage LARGE = Pictures.flat(200, 100, 1, 5);
	private static final PixelImage SMALL = Pictures.flat(130, 48, 1, 5);

	private final List<String> events = new ArrayList<>();

	@Override
	protected FaceDetectorFactory factory() {
		return new AutoDetectorFactory(List.of(new CascadeDetectorFactory()));
	}

	@Test
	void thePartModelIsAskedFirstWhateverTheOrderOfTheServices() {
		List<Face> faces = detect(LARGE, new Scripted("zebra", true), new Scripted("cascade", true), new Scripted("tspm", true));
		assertThat(faces).extracting(Face::detector).containsExactly("tspm");
		assertThat(faces.get(0).warnings()).isEmpty();
		assertThat(events).containsExactly("make tspm", "close tspm");
	}

	@Test
	void aLaterDetectorsFacesAreMarked() {
		List<Face> faces = detect(LARGE, new Scripted("tspm", false), new Scripted("cascade", true));
		assertThat(faces).extracting(Face::detector).containsExactly("cascade");
		assertThat(faces.get(0).warnings()).containsExactly("fallback detector");
		assertThat(events).containsExactly("make tspm", "make cascade", "close tspm", "close cascade");
	}

	@Test
	void aSmallImageWithoutAFaceIsTakenWhole() {
		Face face = detect(SMALL, new Scripted("cascade", false)).get(0);
		assertThat(face.box()).isEqualTo(new Box(0, 0, 130, 48));
		assertThat(face.warnings()).containsExactly("no face found: whole small image taken");
	}

	@Test
	void aLargeImageWithoutAFaceHasNone() {
		assertThat(detect(LARGE, new Scripted("tspm", false), new Scripted("cascade", false))).isEmpty();
	}

	@Test
	void itTakesTheParametersOfAllAndEachIdOnce() {
		FaceDetectorFactory auto = new AutoDetectorFactory(List.of(new Scripted("cascade", true), new Scripted("tspm", true)));
		assertThat(auto.parameters()).extracting(Parameter::id).containsExactly("tspm-size", "shared", "cascade-size");
	}

	@Test
	void itsFingerprintIsThatOfAllItsDetectors() {
		FaceDetectorFactory tspm = new Scripted("tspm", true);
		FaceDetectorFactory cascade = new CascadeDetectorFactory();
		assertThat(new AutoDetectorFactory(List.of(cascade, new NoDetectorFactory())).fingerprint(Settings.defaults()).orElseThrow()).contains("cascade").contains("none");
		assertThat(new AutoDetectorFactory(List.of(cascade, tspm)).fingerprint(Settings.defaults())).as("one of them tells nothing of itself").isEmpty();
	}

	private List<Face> detect(PixelImage image, FaceDetectorFactory... factories) {
		try (FaceDetector detector = new AutoDetectorFactory(List.of(factories)).create(Settings.defaults())) {
			return detector.detect(image);
		}
	}

	/** Finds always or never, and notes what happens to it. */
	private final class Scripted implements FaceDetectorFactory, FaceDetector {

		private final String id;
		private final boolean finds;

		Scripted(String id, boolean finds) {
			this.id = id;
			this.finds = finds;
		}

		@Override
		public String id() {
			return id;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of(Parameter.integer(id + "-size", 1, 0, 9, "px", "Own"), Parameter.integer("shared", 1, 0, 9, "px", "Shared"));
		}

		@Override
		public FaceDetector create(Settings settings) {
			events.add("make " + id);
			return this;
		}

		@Override
		public List<Face> detect(PixelImage image) {
			return finds ? List.of(Face.boxed(new Box(1, 2, 3, 4), 1, id)) : List.of();
		}

		@Override
		public void close() {
			events.add("close " + id);
		}
	}
}
