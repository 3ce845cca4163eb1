package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

class Sfew2ReaderTest extends PictureTreeContract {

	private static final String A = "Airheads_000519240_00000005.png";
	private static final String B = "21_000122486_00000028.png";

	@Override
	DatasetReader reader() {
		return new Sfew2Reader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("Train/Angry/" + A, "Train/Happy/" + B, "Val/Angry/" + B);
	}

	@Test
	void trainIsForTrainingAndValIsHeldOut() {
		Dataset dataset = read();
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TRAIN, Part.TRAIN, Part.TEST);
		assertThat(dataset.classCounts()).isEqualTo(Map.of(Expression.ANGER, 2, Expression.HAPPINESS, 1));
		assertThat(sample(dataset, "Train/Angry/" + A).sequence()).isEqualTo("Airheads_000519240");
	}

	@Test
	void testHasNoLabels() {
		new Tree(root).pictures("Test/0001.png", "Test/0002.png");
		assertThat(read().leftOut()).containsExactly(new LeftOut("test picture without a label", 2, "Test/0001.png"));
	}

	@Test
	void alignedCopiesAreNotCountedTwice() {
		Dataset before = read();
		new Tree(root).pictures("Train_Aligned_Faces/Angry/" + A, "Val_Aligned_Faces/Angry/" + B, "Test_Aligned_Faces/0001.png");
		assertThat(read().samples()).isEqualTo(before.samples());
		assertThat(read().leftOut()).containsExactly(new LeftOut("aligned face; the whole picture is taken", 3, "Test_Aligned_Faces/0001.png"));
	}

	@Test
	void alignedFacesAreTakenWhereTheyAreAlone(@TempDir Path aligned) {
		new Tree(aligned).pictures("Train_Aligned_Faces/Angry/" + A, "Val_Aligned_Faces_new/Fear/" + B, "Test/0001.png", "Test_Aligned_Faces/0001.png");
		Dataset dataset = read(aligned);
		assertThat(names(dataset)).containsExactly("Train_Aligned_Faces/Angry/" + A, "Val_Aligned_Faces_new/Fear/" + B);
		assertThat(dataset.hasFixedSplit()).isTrue();
		assertThat(dataset.leftOut()).hasSize(2);
	}

	@Test
	void strayPicturesAreCounted() {
		new Tree(root).pictures("figure.png", "Train/" + A, "Train/Bored/" + A);
		assertThat(read().leftOut()).containsExactly(new LeftOut("folder name that is no class", 1, "Train/Bored/" + A),
				new LeftOut("picture outside Train, Val and Test", 1, "figure.png"), new LeftOut("picture outside the class folders", 1, "Train/" + A));
	}

	@Test
	void oneOfItsFoldersAloneIsNoSfew1() throws IOException {
		Dataset train = new LayoutOpener(DatasetReaders.all()).open(root.resolve("Train"), Optional.empty(), Progress.NONE);
		assertThat(train.layout()).isEqualTo("folders");
		assertThat(train.samples()).hasSize(2);
	}
}
