package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every detector keeps, whatever it finds. */
public abstract class FaceDetectorContract {

	private FaceDetector detector;

	/** What is tested. */
	protected abstract FaceDetectorFactory factory();

	@BeforeEach
	void make() {
		detector = factory().create(Settings.defaults());
	}

	@AfterEach
	void release() {
		detector.close();
	}

	@ParameterizedTest
	@CsvSource({ "1,1,1", "1,1,3", "1,200,3", "200,1,1", "3,2,3", "19,19,1", "20,20,3", "48,48,1", "48,48,3", "150,21,3" })
	void anySizeIsAnswered(int width, int height, int channels) {
		for (PixelImage image : List.of(Pictures.flat(width, height, channels, 0), Pictures.flat(width, height, channels, 255), Pictures.noise(width, height, channels, 3))) {
			assertThat(detector.detect(image)).allSatisfy(face -> assertThat(face.box().area()).isPositive());
		}
	}

	@Test
	void theSameImageGivesTheSameFacesAndIsLeftAsItWas() {
		PixelImage image = Pictures.noise(160, 140, 3, 9);
		PixelImage untouched = Pictures.noise(160, 140, 3, 9);
		List<Face> first = detector.detect(image);
		assertThat(detector.detect(image)).isEqualTo(first);
		assertThat(image).isEqualTo(untouched);
	}

	@Test
	void facesComeBestFirst() {
		assertThat(detector.detect(Pictures.noise(200, 200, 1, 4))).isSortedAccordingTo(Comparator.comparingDouble(Face::score).reversed());
	}

	@Test
	void parametersHaveDistinctIds() {
		List<? extends Parameter<?>> parameters = factory().parameters();
		Set<String> ids = parameters.stream().map(Parameter::id).collect(Collectors.toSet());
		assertThat(ids).hasSameSizeAs(parameters);
		assertThat(Settings.parse(parameters, Settings.defaults().texts(parameters)).texts(parameters)).isEqualTo(Settings.defaults().texts(parameters));
	}

	@Test
	void closingTwiceIsHarmless() {
		detector.close();
	}
}
