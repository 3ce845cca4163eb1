package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;

class Fer2013FoldersTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new Fer2013Reader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("train/angry/Training_3908.jpg", "train/neutral/Training_65667.jpg", "test/angry/PrivateTest_10131363.jpg", "test/angry/PublicTest_1.jpg");
	}

	@Test
	void theTwoTestPartsAreToldApartByTheNames() {
		assertThat(read().samples()).extracting(Sample::part).containsExactly(Part.TEST, Part.VALIDATION, Part.TRAIN, Part.TRAIN);
		assertThat(read().classCounts()).isEqualTo(Map.of(Expression.ANGER, 3, Expression.NEUTRAL, 1));
	}

	@Test
	void onePartAloneKnowsItsPartFromTheNames() {
		assertThat(read(root.resolve("test")).samples()).hasSize(2).extracting(Sample::part).containsExactly(Part.TEST, Part.VALIDATION);
	}
}
