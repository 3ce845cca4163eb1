package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.bytedeco.javacpp.PointerScope;
import org.fervor.core.face.Box;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.fervor.vision.image.OpenCvImageReader;
import org.junit.jupiter.api.Test;

class CascadeDetectorTest extends FaceDetectorContract {

	/** Around brows and chin of the photograph's face, as the released part model's landmarks bound it, give or take. */
	private static final Box FACE = new Box(38, 30, 85, 95);

	@Override
	protected FaceDetectorFactory factory() {
		return new CascadeDetectorFactory();
	}

	@Test
	void nothingIsFoundInBlackWhiteAndNoise() {
		try (FaceDetector detector = factory().create(Settings.defaults())) {
			assertThat(detector.detect(Pictures.flat(320, 240, 3, 0))).isEmpty();
			assertThat(detector.detect(Pictures.flat(320, 240, 3, 255))).isEmpty();
			for (int seed = 0; seed < 5; seed++) {
				assertThat(detector.detect(Pictures.noise(320, 240, 3, seed))).isEmpty();
			}
		}
	}

	@Test
	void theFaceOfAPhotographIsFoundOnceInColourAndInGrey() throws UnreadableImage {
		PixelImage photograph = photograph("tspm/images/mini_frontal.png");
		for (PixelImage image : List.of(photograph, photograph.toGrey())) {
			List<Face> faces = detect(image, Settings.defaults());
			assertThat(faces).hasSize(1);
			assertThat(faces.get(0).box().overlap(FACE)).isGreaterThan(0.5);
			assertThat(faces.get(0).detector()).isEqualTo("cascade");
			assertThat(faces.get(0).landmarks()).isEmpty();
			assertThat(faces.get(0).viewDegrees()).isEmpty();
		}
	}

	@Test
	void aProfileIsFoundEitherWayAndMarked() throws UnreadableImage {
		PixelImage photograph = photograph("tspm/images/mini_profile.png");
		PixelImage mirrored = Pictures.of(photograph.width(), photograph.height(), 3, (x, y, c) -> photograph.value(photograph.width() - 1 - x, y, c));
		Face one = detect(photograph, Settings.defaults()).get(0);
		Face other = detect(mirrored, Settings.defaults()).get(0);
		assertThat(one.warnings()).containsExactly("profile cascade");
		assertThat(other.box()).isEqualTo(new Box(photograph.width() - one.box().x() - one.box().width(), one.box().y(), one.box().width(), one.box().height()));
		assertThat(detect(photograph, Settings.defaults().with(DetectorParameters.CASCADE_PROFILE, false))).isEmpty();
	}

	@Test
	void noFaceIsSmallerThanTheLeastSize() throws UnreadableImage {
		PixelImage photograph = photograph("tspm/images/mini_frontal.png");
		Settings large = Settings.defaults().with(DetectorParameters.CASCADE_MIN_SIZE, 0.9);
		assertThat(detect(photograph, large)).allSatisfy(face -> assertThat(face.box().width()).isGreaterThanOrEqualTo(144));
	}

	@Test
	void aDetectorOutlivesTheScopeItWasMadeIn() {
		FaceDetector detector;
		try (PointerScope scope = new PointerScope()) {
			detector = factory().create(Settings.defaults());
		}
		assertThat(detector.detect(Pictures.flat(60, 60, 1, 90))).isEmpty();
		detector.close();
	}

	private List<Face> detect(PixelImage image, Settings settings) {
		try (FaceDetector detector = factory().create(settings)) {
			return detector.detect(image);
		}
	}

	private static PixelImage photograph(String name) throws UnreadableImage {
		return new OpenCvImageReader().read(Pictures.source(Pictures.shared(name)));
	}
}
