package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sfew1ReaderTest extends PictureTreeContract {

	@Override
	DatasetReader reader() {
		return new Sfew1Reader();
	}

	@Override
	void write(Tree tree) {
		tree.pictures("Angry/Airheads_000519240_00000005.png", "Angry/Airheads_000519240_00000013.png", "Fear/21_000122486_00000028.png",
				"Surprise/Pretty_In_Pink_010203040_00000001.png");
	}

	@Test
	void theClipIsTheSequenceAndNobodyIsNamed() {
		Dataset dataset = read();
		assertThat(dataset.classCounts()).isEqualTo(Map.of(Expression.ANGER, 2, Expression.FEAR, 1, Expression.SURPRISE, 1));
		assertThat(dataset.subjects()).isZero();
		assertThat(dataset.sequences()).isEqualTo(3);
		assertThat(sample(dataset, "Surprise/Pretty_In_Pink_010203040_00000001.png").sequence()).isEqualTo("Pretty_In_Pink_010203040");
		assertThat(dataset.hasFixedSplit()).isFalse();
	}

	/** Three of the 675 names of the authors are like these. */
	@Test
	void oddNamesOfTheAuthorsTellTheirClipToo() {
		new Tree(root).pictures("Fear/OceansThirteen-010640960_00000014.png", "Fear/IAmSam_001234567__00000012.png", "Fear/IAmSam_001234567_00000013.png");
		Dataset dataset = read();
		assertThat(sample(dataset, "Fear/OceansThirteen-010640960_00000014.png").sequence()).isEqualTo("OceansThirteen_010640960");
		assertThat(sample(dataset, "Fear/IAmSam_001234567__00000012.png").sequence()).isEqualTo(sample(dataset, "Fear/IAmSam_001234567_00000013.png").sequence())
				.isEqualTo("IAmSam_001234567");
	}

	@Test
	void aNameThatTellsNoClipIsCountedSoThatASplitBySequenceWorks() {
		new Tree(root).pictures("Fear/me.png");
		assertThat(read().leftOut()).containsExactly(new LeftOut("name that tells no clip", 1, "Fear/me.png"));
		assertThat(read().samples()).noneMatch(s -> s.sequence().isEmpty());
	}

	@Test
	void theAuthorsSetsAreHalves(@TempDir Path sets) {
		new Tree(sets).pictures("Set1/Angry/Airheads_000519240_00000005.png", "Set2/Angry/21_000122486_00000028.png");
		Dataset dataset = read(sets);
		assertThat(dataset.hasFixedSplit()).isTrue();
		assertThat(sample(dataset, "Set1/Angry/Airheads_000519240_00000005.png").part()).isEqualTo(Part.TRAIN);
	}
}
