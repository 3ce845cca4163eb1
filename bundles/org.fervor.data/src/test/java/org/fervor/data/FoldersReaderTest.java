package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.UnknownClass;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
	void partsAreTakenOver(@TempDir Path halves) {
		new Tree(halves).pictures("train/anger/1.png", "Test/anger/1.png", "val/joy/1.png", "validation/sad/1.png", "train/2.png", "notes/a/b.png");
		Dataset dataset = read(halves);
		assertThat(sample(dataset, "train/anger/1.png").part()).isEqualTo(Part.TRAIN);
		assertThat(sample(dataset, "Test/anger/1.png").part()).isEqualTo(Part.TEST);
		assertThat(sample(dataset, "val/joy/1.png").part()).isEqualTo(Part.VALIDATION);
		assertThat(sample(dataset, "validation/sad/1.png").part()).isEqualTo(Part.VALIDATION);
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("picture outside the class folders", 2, "notes/a/b.png"));
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
	void twoSetsThatAreNoPartsOfOneAreForAPersonToChoose(@TempDir Path two) {
		new Tree(two).pictures("fold1/anger/1.png", "fold1/joy/1.png", "fold2/anger/1.png");
		assertThatThrownBy(() -> read(two)).isInstanceOf(UserError.class).hasMessageContaining(two.resolve("fold1").toString()).hasMessageContaining(two.resolve("fold2").toString())
				.hasMessageContaining("give one of them");
		assertThat(names(read(two.resolve("fold1")))).containsExactly("anger/1.png", "joy/1.png");
	}

	@ParameterizedTest
	@CsvSource({ "Train_Set, Test_Set", "Training set, Test set", "train_data, test_data", "fer-train, fer-test", "CK+_Train_crop, CK+_Test_crop", "train/images, test/images",
			"CK+_Emotion/Train/CK+_Train_crop, CK+_Emotion/Test/CK+_Test_crop", "images/train, images/test", "train, eval" })
	void partsAreReadTogetherWhateverTheirNames(String train, String test, @TempDir Path parts) {
		new Tree(parts).pictures(train + "/anger/1.png", train + "/joy/1.png", test + "/anger/2.png");
		Dataset dataset = read(parts);
		assertThat(dataset.partCounts()).isEqualTo(Map.of(Part.TRAIN, 2, Part.TEST, 1));
		assertThat(dataset.hasFixedSplit()).isTrue();
		assertThat(dataset.leftOut()).isEmpty();
	}

	@Test
	void aPartInsideEachClassFolderCountsToo(@TempDir Path parts) {
		new Tree(parts).pictures("anger/train/1.png", "joy/train/1.png", "anger/test/2.png");
		assertThat(read(parts).partCounts()).isEqualTo(Map.of(Part.TRAIN, 2, Part.TEST, 1));
	}

	/** A set of this kind circulates: the archive holds everything twice. */
	@Test
	void aCopyInsideTheSetIsCountedNotRead(@TempDir Path doubled) {
		new Tree(doubled).pictures("train/anger/1.png", "validation/joy/1.png", "images/train/anger/1.png", "images/validation/joy/1.png");
		Dataset dataset = read(doubled);
		assertThat(names(dataset)).containsExactly("train/anger/1.png", "validation/joy/1.png");
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("image in class folders that are no part of the data set", 2, "images/train/anger/1.png"));
	}

	@Test
	void twoPlacesForOnePartAreForAPersonToChoose(@TempDir Path two) {
		new Tree(two).pictures("train/faces/anger/1.png", "train/crops/anger/1.png", "test/faces/joy/1.png");
		assertThatThrownBy(() -> read(two)).isInstanceOf(UserError.class).hasMessageContaining(two.resolve("train/crops").toString());
	}

	@Test
	void whatLiesBesideTheSetIsCounted(@TempDir Path around) {
		new Tree(around).pictures("set/anger/1.png", "set/joy/1.png", "more/a/b/c/1.png", "cover.png").text("labels.csv", "x").text("README", "x");
		assertThat(read(around).leftOut()).containsExactly(new LeftOut("image outside the data set", 2, "cover.png"),
				new LeftOut("table or archive that is no part of the data set", 1, "labels.csv"));
	}

	@Test
	void foldersWithUnknownNamesAreNamedAndCanBeMapped() throws IOException {
		new Tree(root).pictures("suprise/1.png", "suprise/2.png", "natural/1.png", "Ahegao/1.png");
		Dataset dataset = read();
		assertThat(dataset.unknownClasses()).containsExactly(new UnknownClass("suprise", 2), new UnknownClass("Ahegao", 1), new UnknownClass("natural", 1));
		assertThat(dataset.unknownClasses()).extracting(UnknownClass::guess).containsExactly(Optional.of(Expression.SURPRISE), Optional.empty(), Optional.of(Expression.NEUTRAL));
		Dataset mapped = new LayoutOpener(DatasetReaders.all()).open(root, new DatasetRequest(Optional.empty(), ClassMap.parse("Suprise=surprise, natural=neutral")), Progress.NONE);
		assertThat(mapped.classCounts()).containsEntry(Expression.SURPRISE, 3).containsEntry(Expression.NEUTRAL, 2);
		assertThat(mapped.unknownClasses()).containsExactly(new UnknownClass("Ahegao", 1));
	}

	@Test
	void aSetWhoseNamesAreAllUnknownCanBeMapped(@TempDir Path numbered) throws IOException {
		new Tree(numbered).pictures("train/0/1.png", "train/1/1.png", "test/0/2.png");
		LayoutOpener opener = new LayoutOpener(DatasetReaders.all());
		assertThatThrownBy(() -> opener.open(numbered, DatasetRequest.AUTO, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("--map NAME=CLASS");
		Dataset mapped = opener.open(numbered, new DatasetRequest(Optional.empty(), ClassMap.parse("0=anger,1=fear")), Progress.NONE);
		assertThat(mapped.classCounts()).isEqualTo(Map.of(Expression.ANGER, 2, Expression.FEAR, 1));
		assertThat(mapped.hasFixedSplit()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Angry faces, ANGER", "Disgusted_faces, DISGUST", "fearful-faces, FEAR", "Happy Images, HAPPINESS", "sadness (1), SADNESS", "surprise!, SURPRISE", "0_neutral, NEUTRAL" })
	void fillersAroundANameOfAClassAreSeenThrough(String folder, Expression label, @TempDir Path set) {
		new Tree(set).pictures(folder + "/1.png", "contempt/1.png");
		assertThat(read(set).classCounts()).isEqualTo(Map.of(label, 1, Expression.CONTEMPT, 1));
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
