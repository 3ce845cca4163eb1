package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.LabelCodes;
import org.fervor.data.layout.SplitName;
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

	@ParameterizedTest
	@CsvSource({ "train, TRAIN", "Train_Set, TRAIN", "Training set, TRAIN", "train_data, TRAIN", "fer-train, TRAIN", "CK+_Train_crop, TRAIN", "fer2013_Training, TRAIN", "TrainSet, TRAIN",
			"val, VALIDATION", "val_set, VALIDATION", "CK+_Val_crop, VALIDATION", "dev, VALIDATION", "fer2013_PublicTest, VALIDATION", "public_test, VALIDATION", "PublicTest, VALIDATION",
			"Test set, TEST", "fer2013_PrivateTest, TEST", "eval, TEST", "test2, TEST", "fold1, ", "train_and_test, ", "attest, ", "trainer, ", "'', ", "123, " })
	void aPartIsKnownWhateverWordsAreAroundIt(String name, Part part) {
		assertThat(SplitName.in(name).map(SplitName::part)).isEqualTo(Optional.ofNullable(part));
	}

	@ParameterizedTest
	@CsvSource({ "1, ANGER", "'   2.0000000e+00\n', FEAR", "3, ", "0, ", "1.5, ", "x, ", "NaN, ", "1e300, " })
	void aCodeIsAWholeNumberHoweverWritten(String number, Expression label) {
		assertThat(new LabelCodes(1, Expression.ANGER, Expression.FEAR).of(number)).isEqualTo(Optional.ofNullable(label));
	}
}
