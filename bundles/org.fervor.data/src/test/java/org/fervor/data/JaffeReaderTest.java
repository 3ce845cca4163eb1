package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import java.nio.file.Path;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JaffeReaderTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new JaffeReader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("KA.AN1.39.tiff", "KA.AN2.40.tiff", "KM.NE1.1.tiff", "YM.SU3.60.tif", "ka.fe1.45.tiff");
	}

	@Test
	void namesOfMirrorsAreUnderstood(@TempDir Path mirror) {
		new Tree(mirror).pictures("KA-AN1-39.tiff", "KL.HA2.tiff");
		assertThat(sample(read(mirror), "KA-AN1-39.tiff").subject()).isEqualTo("KA");
		assertThat(sample(read(mirror), "KL.HA2.tiff").label()).isEqualTo(Expression.HAPPINESS);
	}

	@Test
	void theNameTellsSubjectAndExpression() {
		Dataset dataset = read();
		assertThat(dataset.classCounts()).isEqualTo(Map.of(Expression.ANGER, 2, Expression.NEUTRAL, 1, Expression.SURPRISE, 1, Expression.FEAR, 1));
		assertThat(dataset.subjects()).isEqualTo(3);
		assertThat(dataset.sequences()).isZero();
		assertThat(sample(dataset, "ka.fe1.45.tiff").subject()).isEqualTo("KA");
	}

	@Test
	void theReadMeIsCounted() {
		new Tree(root).text("README_FIRST.txt", "terms").pictures("montage.png");
		assertThat(read().leftOut()).containsExactly(new LeftOut("file of another kind", 1, "README_FIRST.txt"), new LeftOut("name of another form", 1, "montage.png"));
	}
}
