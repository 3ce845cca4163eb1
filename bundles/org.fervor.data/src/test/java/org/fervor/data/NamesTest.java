package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.ClassPath;
import org.fervor.data.layout.Halves;
import org.fervor.data.layout.LabelCodes;
import org.fervor.data.scan.PictureNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

	@ParameterizedTest
	@ValueSource(strings = { "a.png", "a.JPG", "a.b.jpeg", "a.Tif", "a.tiff", "a.BMP", "a.pgm" })
	void picturesAreKnownByTheirExtensions(String name) {
		assertThat(PictureNames.isPicture(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", ".png", "a.txt", "a.png.zip", "a" })
	void otherFilesAreNoPictures(String name) {
		assertThat(PictureNames.isPicture(name)).isFalse();
	}

	@Test
	void aClassPathIsTakenApart() {
		assertThat(ClassPath.of("train/happy/a/1.png", Halves::named)).contains(new ClassPath(Part.TRAIN, "happy", List.of("a", "1.png")));
		assertThat(ClassPath.of("happy/1.png", Halves::named)).contains(new ClassPath(Part.NONE, "happy", List.of("1.png")));
		assertThat(ClassPath.of("1.png", Halves::named)).isEmpty();
		assertThat(ClassPath.of("train/1.png", Halves::named)).isEmpty();
		assertThat(ClassPath.ofClassFolder("val/sad", Halves::named)).contains(new ClassPath(Part.TEST, "sad", List.of()));
		assertThat(ClassPath.ofClassFolder("val", Halves::named)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1, ANGER", "'   2.0000000e+00\n', FEAR", "3, ", "0, ", "1.5, ", "x, ", "NaN, ", "1e300, " })
	void aCodeIsAWholeNumberHoweverWritten(String number, Expression label) {
		assertThat(new LabelCodes(1, Expression.ANGER, Expression.FEAR).of(number)).isEqualTo(Optional.ofNullable(label));
	}
}
