package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RafDbReaderTest extends PictureTreeContract {

	private static final String LIST = "basic/EmoLabel/list_patition_label.txt";

	@Override
	DatasetReader reader() {
		return new RafDbReader();
	}

	@Override
	void write(Tree tree) {
		tree.text(LIST, "train_00001.jpg 5\ntrain_00002.jpg 1\ntest_0001.jpg 7\n").pictures("basic/Image/aligned/train_00001_aligned.jpg",
				"basic/Image/aligned/train_00002_aligned.jpg", "basic/Image/aligned/test_0001_aligned.jpg");
	}

	@Test
	void theListTellsTheClassAndTheNameThePart() {
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly("Image/aligned/test_0001_aligned.jpg", "Image/aligned/train_00001_aligned.jpg", "Image/aligned/train_00002_aligned.jpg");
		assertThat(dataset.samples()).extracting(Sample::label).containsExactly(Expression.NEUTRAL, Expression.SADNESS, Expression.SURPRISE);
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TEST, Part.TRAIN, Part.TRAIN);
	}

	@Test
	void theFoldersInsideLeadToTheWhole() {
		assertThat(read(root.resolve("basic"))).isEqualTo(read());
		assertThat(read(root.resolve("basic/Image/aligned"))).isEqualTo(read());
	}

	@Test
	void wholePicturesAreNotCountedTwice() {
		new Tree(root).pictures("basic/Image/original/train_00001.jpg");
		assertThat(read().samples()).hasSize(3);
		assertThat(read().leftOut()).containsExactly(new LeftOut("whole picture; the aligned face is taken", 1, "Image/original/train_00001.jpg"));
	}

	@Test
	void wholePicturesAreTakenWhereTheyAreAlone(@TempDir Path whole) {
		new Tree(whole).text("EmoLabel/list_partition_label.txt", "train_00001.jpg 5\n").pictures("Image/original/train_00001.jpg");
		assertThat(names(read(whole))).containsExactly("Image/original/train_00001.jpg");
	}

	@Test
	void rowsAndPicturesThatDoNotMeetAreCounted() {
		new Tree(root).text(LIST, "train_00001.jpg 5\r\ntrain_00009.jpg 2\r\n\r\ntrain_00002.jpg nine\r\nnonsense 5\r\n");
		assertThat(read().leftOut()).containsExactly(new LeftOut("label without a picture", 1, "train_00009.jpg"),
				new LeftOut("picture without a label", 2, "Image/aligned/test_0001_aligned.jpg"),
				new LeftOut("row that is not understood", 2, "list_patition_label.txt row 4"));
	}

	@Test
	void aByteOrderMarkCostsNoLabel() {
		new Tree(root).text(LIST, "\uFEFFtrain_00001.jpg\t5\r\ntrain_00002.jpg\t1\r\ntest_0001.jpg\t7\r\n");
		assertThat(read().leftOut()).isEmpty();
		assertThat(read().samples()).hasSize(3);
	}

	@Test
	void theListIsReadInUtf16Too() {
		new Tree(root).bytes(LIST, "\uFEFFtrain_00001.jpg 5\ntrain_00002.jpg 1\ntest_0001.jpg 7\n".getBytes(StandardCharsets.UTF_16LE));
		assertThat(read().samples()).hasSize(3);
	}

	@Test
	void aSecondLabelOfAPictureIsCalledSo() {
		new Tree(root).text(LIST, "train_00001.jpg 5\ntrain_00002.jpg 1\ntest_0001.jpg 7\ntrain_00001.jpg 3\n");
		assertThat(read().leftOut()).containsExactly(new LeftOut("second label of one picture; the first counts", 1, "train_00001.jpg"));
	}

	@Test
	void theCirculatedFoldersAreReadToo(@TempDir Path folders) throws IOException {
		new Tree(folders).pictures("DATASET/train/1/train_00002_aligned.jpg", "DATASET/test/7/test_0001_aligned.jpg");
		Dataset dataset = new LayoutOpener(DatasetReaders.all()).open(folders, Optional.empty(), Progress.NONE);
		assertThat(dataset.layout()).isEqualTo("rafdb");
		assertThat(dataset.classCounts()).isEqualTo(Map.of(Expression.SURPRISE, 1, Expression.NEUTRAL, 1));
		assertThat(dataset.hasFixedSplit()).isTrue();
	}
}
