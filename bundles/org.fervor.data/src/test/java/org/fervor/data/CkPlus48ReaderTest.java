package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;

class CkPlus48ReaderTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new CkPlus48Reader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("anger/S010_004_00000017.png", "anger/S010_004_00000018.png", "contempt/S138_008_00000007.png", "happy/S010_006_00000013.png",
				"sadness/S011_002_00000020.png");
	}

	@Test
	void subjectsAndSequencesComeFromTheNames() {
		Dataset dataset = read();
		assertThat(dataset.classCounts()).isEqualTo(Map.of(Expression.ANGER, 2, Expression.CONTEMPT, 1, Expression.HAPPINESS, 1, Expression.SADNESS, 1));
		assertThat(dataset.subjects()).isEqualTo(3);
		assertThat(dataset.sequences()).isEqualTo(4);
		assertThat(sample(dataset, "happy/S010_006_00000013.png").sequence()).isEqualTo("S010_006");
	}

	@Test
	void somebodysPartsAreTakenOver() throws IOException {
		Files.createDirectories(root.resolve("CK+_Train_crop"));
		Files.createDirectories(root.resolve("CK+_Test_crop"));
		Files.move(root.resolve("anger"), root.resolve("CK+_Train_crop/anger"));
		for (String other : new String[] { "contempt", "happy", "sadness" }) {
			Files.move(root.resolve(other), root.resolve("CK+_Test_crop/" + other));
		}
		assertThat(sample(read(), "CK+_Train_crop/anger/S010_004_00000017.png").part()).isEqualTo(Part.TRAIN);
		assertThat(sample(read(), "CK+_Test_crop/happy/S010_006_00000013.png").part()).isEqualTo(Part.TEST);
		assertThat(read().samples()).hasSize(5);
	}

	@Test
	void otherNamesAndFoldersAreCounted() {
		new Tree(root).pictures("anger/new.png", "maps/S010_004_00000017.png", "cover.png").text("README.md", "").folder("fear");
		assertThat(read().leftOut()).containsExactly(new LeftOut("class folder without pictures", 1, "fear"), new LeftOut("file of another kind", 1, "README.md"),
				new LeftOut("folder name that is no class", 1, "maps/S010_004_00000017.png"), new LeftOut("name of another form", 1, "anger/new.png"),
				new LeftOut("picture outside the class folders", 1, "cover.png"));
	}
}
