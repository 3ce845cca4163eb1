package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CkPlusReaderTest extends PictureTreeContract {

	private static final String IMAGES = "cohn-kanade-images/S005/001/S005_001_0000000";

	@Override
	DatasetReader reader() {
		return new CkPlusReader();
	}

	/** Exactly the frames that are taken cannot be had without a neutral one, so the contract's tree has sequences of one frame. */
	@Override
	void write(Tree tree) {
		sequence(tree, "S005", "001", 1, "   3.0000000e+00\n");
		sequence(tree, "S010", "002", 1, "   7.0000000e+00\n");
		sequence(tree, "S010", "004", 1, "   2.0000000e+00\n");
	}

	private static void sequence(Tree tree, String subject, String number, int frames, String label) {
		String place = subject + "/" + number + "/" + subject + "_" + number + "_";
		for (int i = 1; i <= frames; i++) {
			tree.pictures("cohn-kanade-images/" + place + String.format("%08d.png", i));
		}
		tree.text("Emotion/" + place + String.format("%08d_emotion.txt", frames), label);
	}

	@Test
	void theLastThreeFramesShowTheExpression() {
		sequence(new Tree(root), "S005", "001", 7, "   3.0000000e+00\n");
		Dataset dataset = read();
		assertThat(names(dataset)).filteredOn(n -> n.startsWith(IMAGES)).containsExactly(IMAGES + "5.png", IMAGES + "6.png", IMAGES + "7.png");
		assertThat(sample(dataset, IMAGES + "5.png").label()).isEqualTo(Expression.DISGUST);
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("frame before the last 3 of a sequence", 3, IMAGES + "2.png"),
				new LeftOut("neutral first frame of a sequence", 1, IMAGES + "1.png"));
	}

	@Test
	void subjectsAndSequencesComeFromTheNames() {
		Dataset dataset = read();
		Sample sample = sample(dataset, "cohn-kanade-images/S010/004/S010_004_00000001.png");
		assertThat(sample.subject()).isEqualTo("S010");
		assertThat(sample.sequence()).isEqualTo("S010_004");
		assertThat(sample.part()).isEqualTo(Part.NONE);
		assertThat(dataset.subjects()).isEqualTo(2);
		assertThat(dataset.sequences()).isEqualTo(3);
		assertThat(dataset.classCounts()).containsOnlyKeys(Expression.DISGUST, Expression.SURPRISE, Expression.CONTEMPT);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 2", "4, 3", "20, 3" })
	void theFirstFrameOfAShortSequenceIsStillNeutral(int frames, int peaks) {
		sequence(new Tree(root), "S130", "009", frames, "1");
		assertThat(read().classCounts()).containsEntry(Expression.ANGER, peaks);
	}

	@Test
	void framesAreOrderedByNumberNotByName() {
		Tree tree = new Tree(root).text("Emotion/S501/001/S501_001_10_emotion.txt", "1");
		for (int i = 6; i <= 10; i++) {
			tree.pictures("cohn-kanade-images/S501/001/S501_001_" + i + ".png");
		}
		assertThat(read().samples()).filteredOn(s -> s.label() == Expression.ANGER).extracting(s -> s.name().substring(s.name().lastIndexOf('_')))
				.containsExactly("_10.png", "_8.png", "_9.png");
	}

	@Test
	void unlabelledSequencesAreCounted() {
		new Tree(root).pictures("cohn-kanade-images/S005/002/S005_002_00000001.png", "cohn-kanade-images/S005/002/S005_002_00000002.png").folder("Emotion/S005/002");
		assertThat(read().leftOut()).containsExactly(new LeftOut("frame of an unlabelled sequence", 2, "cohn-kanade-images/S005/002/S005_002_00000001.png"));
	}

	@Test
	void aSequenceWithoutItsPeakIsLeftOut() throws IOException {
		sequence(new Tree(root), "S005", "001", 7, "   3.0000000e+00\n");
		sequence(new Tree(root), "S005", "003", 7, "   3.0000000e+00\n");
		Files.delete(root.resolve(IMAGES + "7.png"));
		Dataset dataset = read();
		assertThat(names(dataset)).filteredOn(n -> n.startsWith(IMAGES)).isEmpty();
		assertThat(dataset.leftOut()).contains(new LeftOut("frame of a sequence whose peak, which its label names, is missing", 6, IMAGES + "1.png"));
		assertThat(dataset.sequences()).isEqualTo(3);
	}

	@Test
	void framesAfterThePeakAreNotTakenForIt() {
		sequence(new Tree(root), "S005", "001", 4, "   3.0000000e+00\n");
		new Tree(root).pictures(IMAGES + "5.png", IMAGES + "6.png");
		Dataset dataset = read();
		assertThat(names(dataset)).filteredOn(n -> n.startsWith(IMAGES)).containsExactly(IMAGES + "2.png", IMAGES + "3.png", IMAGES + "4.png");
		assertThat(dataset.leftOut()).contains(new LeftOut("frame after the peak of a sequence", 2, IMAGES + "5.png"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFF   3.0000000e+00\r\n", "3", "   3,0000000e+00\n" })
	void aLabelIsReadHoweverItWasWritten(String label) {
		sequence(new Tree(root), "S005", "001", 1, label);
		assertThat(sample(read(), IMAGES + "1.png").label()).isEqualTo(Expression.DISGUST);
		assertThat(read().leftOut()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "happy", "", "NaN", "8.0000000e+00", "-1", "1.5" })
	void aLabelOfGarbageIsNamed(String garbage) {
		sequence(new Tree(root), "S999", "001", 2, garbage);
		assertThat(read().leftOut()).containsExactly(new LeftOut("frame of an unlabelled sequence", 2, "cohn-kanade-images/S999/001/S999_001_00000001.png"),
				new LeftOut("label file that is not understood", 1, "Emotion/S999/001/S999_001_00000002_emotion.txt"));
	}

	@Test
	void aLabelWithoutItsSequenceIsCounted() {
		new Tree(root).text("Emotion/S777/003/S777_003_00000009_emotion.txt", "1").pictures("cohn-kanade-images/contact-sheet.png");
		assertThat(read().leftOut()).containsExactly(new LeftOut("label without a sequence", 1, "S777_003"),
				new LeftOut("name of another form", 1, "cohn-kanade-images/contact-sheet.png"));
	}

	@Test
	void theFoldersInsideLeadToTheWhole() {
		assertThat(read(root.resolve("cohn-kanade-images"))).isEqualTo(read());
		assertThat(read(root.resolve("Emotion"))).isEqualTo(read());
	}

	@Test
	void theFoldersOfTheArchivesAreSeenThrough() throws IOException {
		Files.createDirectories(root.resolve("extended-cohn-kanade-images"));
		Files.createDirectories(root.resolve("Emotion_labels"));
		Files.move(root.resolve("cohn-kanade-images"), root.resolve("extended-cohn-kanade-images/cohn-kanade-images"));
		Files.move(root.resolve("Emotion"), root.resolve("Emotion_labels/Emotion"));
		assertThat(read().samples()).hasSize(3);
		assertThat(read(root.resolve("extended-cohn-kanade-images/cohn-kanade-images"))).isEqualTo(read());
	}

	@Test
	void picturesWithoutTheLabelsGetARemedy() throws IOException {
		Files.move(root.resolve("Emotion"), root.resolve("FACS"));
		assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessage(root + ": the pictures of CK+ are here but not its labels; put the folder Emotion beside "
				+ "cohn-kanade-images");
	}

	@Test
	void theNeutralReadingTakesTheFirstFramesToo() throws IOException {
		sequence(new Tree(root), "S005", "001", 7, "   3.0000000e+00\n");
		Dataset dataset = new LayoutOpener(DatasetReaders.all()).open(root, Optional.of("ckplus-neutral"), Progress.NONE);
		assertThat(sample(dataset, IMAGES + "1.png").label()).isEqualTo(Expression.NEUTRAL);
		assertThat(dataset.classCounts()).containsEntry(Expression.NEUTRAL, 1).containsEntry(Expression.DISGUST, 3);
	}
}
