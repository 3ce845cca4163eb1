package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KdefReaderTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new KdefReader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("KDEF/AF01/AF01ANS.JPG", "KDEF/AF01/AF01AFHL.JPG", "KDEF/AM31/AM31HAFR.JPG", "KDEF/BF01/BF01NES.jpg", "KDEF/BF01/BF01SUFL.JPG");
	}

	@Test
	void theNameTellsSubjectSessionAndExpression() {
		Dataset dataset = read();
		assertThat(dataset.classCounts()).isEqualTo(
				Map.of(Expression.ANGER, 1, Expression.FEAR, 1, Expression.HAPPINESS, 1, Expression.NEUTRAL, 1, Expression.SURPRISE, 1));
		assertThat(sample(dataset, "AF01/AF01ANS.JPG").subject()).isEqualTo("F01");
		assertThat(sample(dataset, "AF01/AF01ANS.JPG").sequence()).isEqualTo("AF01");
		assertThat(sample(dataset, "BF01/BF01NES.jpg").subject()).isEqualTo("F01");
		assertThat(dataset.subjects()).isEqualTo(2);
		assertThat(dataset.sequences()).isEqualTo(3);
		assertThat(dataset.hasFixedSplit()).isFalse();
	}

	@Test
	void samplesCanBeFilteredByView() {
		assertThat(names(read())).filteredOn(n -> KdefName.parse(n).orElseThrow().view() == KdefName.View.STRAIGHT).containsExactly("AF01/AF01ANS.JPG",
				"BF01/BF01NES.jpg");
		assertThat(names(read())).extracting(n -> KdefName.parse(n).orElseThrow().view()).containsExactly(KdefName.View.HALF_LEFT, KdefName.View.STRAIGHT,
				KdefName.View.FULL_RIGHT, KdefName.View.STRAIGHT, KdefName.View.FULL_LEFT);
	}

	@Test
	void wherePeoplePointDoesNotMatter(@TempDir Path folder) throws IOException {
		Path deep = folder.resolve("KDEF_and_AKDEF");
		Files.move(root.resolve("KDEF"), Files.createDirectories(deep).resolve("KDEF"));
		Dataset dataset = read(deep.resolve("KDEF"));
		assertThat(names(dataset)).contains("AF01/AF01ANS.JPG");
		assertThat(read(deep)).isEqualTo(dataset);
		assertThat(read(folder)).isEqualTo(dataset);
		assertThat(read(deep.resolve("KDEF/AF01")).samples()).hasSize(2);
	}

	@Test
	void oneFolderOfAllPicturesIsReadToo(@TempDir Path flat) {
		new Tree(flat).pictures("AF01ANS.JPG", "AF01AFHL.JPG");
		assertThat(names(read(flat))).containsExactly("AF01AFHL.JPG", "AF01ANS.JPG");
	}

	@Test
	void partsAreReadTogether(@TempDir Path parts) {
		new Tree(parts).pictures("train/AF01/AF01ANS.JPG", "train/AM01/AM01HAS.JPG", "test/AF02/AF02ANS.JPG", "test/AM02/AM02HAS.JPG");
		Dataset dataset = read(parts);
		assertThat(dataset.partCounts()).isEqualTo(Map.of(Part.TRAIN, 2, Part.TEST, 2));
		assertThat(names(dataset)).contains("train/AF01/AF01ANS.JPG");
	}

	@Test
	void aSecondPictureOfOneNameIsCounted() {
		new Tree(root).pictures("KDEF/AF01 copy/AF01ANS.JPG");
		assertThat(read().samples()).hasSize(5);
		assertThat(read().leftOut()).containsExactly(new LeftOut("second picture of one name", 1, "AF01/AF01ANS.JPG"));
	}

	/** KDEF has two such files itself. */
	@Test
	void misnamedPicturesAreCounted() {
		new Tree(root).pictures("KDEF/AF31/AF31V.JPG", "KDEF/AM31/AM31H.JPG");
		assertThat(read().leftOut()).containsExactly(new LeftOut("name of another form", 2, "AF31/AF31V.JPG"));
	}
}
