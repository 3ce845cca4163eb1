package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersReaderTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new FoldersReader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("Angry/1.png", "Angry/more/2.PNG", "happy/1.jpeg", "3_surprised/x.bmp", "Neutral/y.pgm", "fear/z.TIFF");
	}

	@Test
	void foldersNameTheClassesInAnyOfTheUsualWays() {
		Dataset dataset = read();
		assertThat(dataset.classCounts()).isEqualTo(
				Map.of(Expression.ANGER, 2, Expression.HAPPINESS, 1, Expression.SURPRISE, 1, Expression.NEUTRAL, 1, Expression.FEAR, 1));
		assertThat(dataset.hasFixedSplit()).isFalse();
		assertThat(dataset.subjects()).isZero();
	}

	@Test
	void halvesAreTakenOver(@TempDir Path halves) {
		new Tree(halves).pictures("train/anger/1.png", "Test/anger/1.png", "val/joy/1.png", "validation/sad/1.png", "train/2.png", "notes/a/b.png");
		Dataset dataset = read(halves);
		assertThat(sample(dataset, "train/anger/1.png").part()).isEqualTo(Part.TRAIN);
		assertThat(sample(dataset, "Test/anger/1.png").part()).isEqualTo(Part.TEST);
		assertThat(sample(dataset, "val/joy/1.png").part()).isEqualTo(Part.TEST);
		assertThat(sample(dataset, "validation/sad/1.png").part()).isEqualTo(Part.TEST);
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("folder name that is no class", 1, "notes/a/b.png"),
				new LeftOut("picture outside the class folders", 1, "train/2.png"));
	}

	@Test
	void foldersAndFilesThatAreNoneOfItAreCounted() {
		new Tree(root).pictures("cats/1.png", "dogs/2.png", "top.png").text("Angry/1.txt", "x").folder("Sad");
		assertThat(read().leftOut()).containsExactly(new LeftOut("class folder without pictures", 1, "Sad"), new LeftOut("file of another kind", 1, "Angry/1.txt"),
				new LeftOut("folder name that is no class", 2, "cats/1.png"), new LeftOut("picture outside the class folders", 1, "top.png"));
	}

	@Test
	void emptyClassFoldersAloneAreNoDataset(@TempDir Path empty) {
		new Tree(empty).folder("anger").folder("joy");
		assertThatThrownBy(() -> read(empty)).isInstanceOf(UserError.class).hasMessageContaining("no labelled picture of the layout folders is in it")
				.hasMessageContaining("class folder without pictures (2, such as anger)");
	}

	@Test
	void aSecondSetInTheFolderIsMentioned(@TempDir Path two) {
		new Tree(two).pictures("a/anger/1.png", "a/joy/1.png", "b/anger/1.png");
		Dataset dataset = read(two);
		assertThat(names(dataset)).containsExactly("anger/1.png", "joy/1.png");
		assertThat(dataset.root()).isEqualTo(two.resolve("a"));
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("another folder of the same layout", 1, "b"));
	}

	@Test
	void subjectsAreGuessedWhereAllNamesHaveThem(@TempDir Path named) {
		new Tree(named).pictures("anger/S01_1.png", "anger/S02_1.png", "joy/S01_2.png", "joy/S02_2.png");
		assertThat(read(named).subjects()).isEqualTo(2);
		assertThat(sample(read(named), "joy/S01_2.png").subject()).isEqualTo("S01");
	}

	@Test
	void subjectsAreNotGuessedFromNumbersOfPictures(@TempDir Path numbered) {
		new Tree(numbered).pictures("anger/s1_a.png", "anger/s2_a.png", "joy/s3_a.png", "joy/s4_a.png");
		assertThat(read(numbered).subjects()).isZero();
	}

	@Test
	void subjectsAreNotGuessedWhereSomeNamesHaveNone(@TempDir Path mixed) {
		new Tree(mixed).pictures("anger/S01_1.png", "anger/S02_1.png", "joy/S01_2.png", "joy/S02_2.png", "joy/me.png");
		assertThat(read(mixed).subjects()).isZero();
	}
}
