package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;

class AffectNetArraysTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new AffectNetReader();
	}

	@Override
	void write(Tree tree) {
		labelled(tree, "train_set", "12", "1");
		labelled(tree, "train_set", "3", "7");
		labelled(tree, "val_set", "12", "0");
	}

	private static void labelled(Tree tree, String set, String picture, String expression) {
		tree.pictures(set + "/images/" + picture + ".jpg").bytes(set + "/annotations/" + picture + "_exp.npy", Npy.text(expression))
				.bytes(set + "/annotations/" + picture + "_val.npy", Npy.text("-0.5"));
	}

	@Test
	void theArraysTellTheClass() {
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly("train_set/images/12.jpg", "train_set/images/3.jpg", "val_set/images/12.jpg");
		assertThat(dataset.samples()).extracting(Sample::label).containsExactly(Expression.HAPPINESS, Expression.CONTEMPT, Expression.NEUTRAL);
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TRAIN, Part.TRAIN, Part.TEST);
	}

	@Test
	void labelsThatAreMissingOrBrokenAreCounted() {
		labelled(new Tree(root), "train_set", "4", "10");
		new Tree(root).pictures("train_set/images/5.jpg", "train_set/images/6.jpg").text("train_set/annotations/6_exp.npy", "garbage");
		assertThat(read().leftOut()).containsExactly(new LeftOut("label that is not understood", 1, "train_set/images/6.jpg"),
				new LeftOut("labelled 10, no face", 1, "train_set/images/4.jpg"), new LeftOut("picture without a label", 1, "train_set/images/5.jpg"));
	}

	@Test
	void aFolderInsideLeadsToTheWhole() {
		assertThat(read(root.resolve("train_set/images"))).isEqualTo(read());
	}
}
