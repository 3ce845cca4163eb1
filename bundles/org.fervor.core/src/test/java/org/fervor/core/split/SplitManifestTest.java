package org.fervor.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.fervor.core.text.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitManifestTest {

	@TempDir
	private Path folder;

	@Test
	void anImageThatTwoFoldsTestIsRefused() {
		assertThatThrownBy(() -> stored("hash,fold,part\nh-a,1,train\nh-b,1,test\nh-a,2,test\nh-b,2,test\n").divide(samples("a", "b"), s -> "h-" + s.name(), 1)).isInstanceOf(UserError.class)
				.hasMessageContaining("h-b").hasMessageContaining("in the test part of folds 1 and 2").hasMessageContaining("remove one of its rows");
	}

	@Test
	void doubledQuotationMarksCommasAndLineEndsInCellsAreRead() throws IOException {
		assertThat(CsvText.rows("a,\"x \"\"y\"\", z\"\r\n\"two\nlines\",\"\"\"\"\n,\n")).containsExactly(List.of("a", "x \"y\", z"), List.of("two\nlines", "\""), List.of("", ""));
		SplitProtocol split = stored("hash,fold,part\n\"h-\"\"q\"\"\",1,train\nh-b,1,test\n");
		assertThat(split.divide(samples("\"q\"", "b"), s -> "h-" + s.name(), 1)).containsExactly(new Fold("stored split", List.of(0), List.of(1)));
	}

	@Test
	void anUnclosedQuotationMarkIsNamedWithItsLine() {
		assertThatThrownBy(() -> stored("hash,fold,part\n\"h-a,1,train\n").divide(samples("a"), s -> "h-" + s.name(), 1)).isInstanceOf(UserError.class)
				.hasMessageContaining("the quotation mark in line 2 is not closed");
	}

	@Test
	void picturesAreKnownByTheirContentWhateverTheirNames() throws IOException {
		SplitProtocol split = stored("file,hash,label,fold,part,warnings\n\"x,1.png\",h-b,fear,1,train,\"no \"\"good\"\" face, really\"\ny.png,h-a,fear,1,test,\nz.png,h-c,fear,1,test,\n");
		assertThat(split.divide(samples("a", "b", "c", "d"), s -> "h-" + s.name(), 1)).containsExactly(new Fold("stored split", List.of(1), List.of(0, 2)));
	}

	@Test
	void foldsStayApart() throws IOException {
		SplitProtocol split = stored("hash,fold,part\nh-a,1,train\nh-b,1,test\nh-a,2,test\nh-b,2,train\n");
		assertThat(split.divide(samples("a", "b"), s -> "h-" + s.name(), 1)).extracting(Fold::test).containsExactly(List.of(1), List.of(0));
	}

	@Test
	void thePathKeepsItsLettersAndTheIdIsReadBack() throws IOException {
		SplitProtocol split = stored("hash,fold,part\n");
		assertThat(split.id()).isEqualTo("manifest:" + folder.resolve("Split.csv"));
		assertThat(SplitProtocol.parse(split.id())).isEqualTo(split);
		assertThat(split.fileName()).isEqualTo("manifest");
		assertThat(SplitProtocol.parse("kfold:10:subject").fileName()).isEqualTo("kfold-10-subject");
	}

	@Test
	void whatIsWrongWithATableIsSaidWithItsRow() throws IOException {
		refused("hash,fold\nh-a,1\n", "no column 'part'");
		refused("hash,fold,part\nh-a,one,train\n", "row 2");
		refused("hash,fold,part\nh-a,1,train\nh-a,1,test\n", "row 3");
		refused("hash,fold,part\nh-a,1,train\nh-x,1,test\n", "1 pictures that are not among the 2 faces");
		refused("hash,fold,part\nh-a,1,train\nh-b,1,train\n", "for training and for testing");
		refused("", "no column 'hash'");
		Files.delete(folder.resolve("Split.csv"));
		assertThatThrownBy(() -> SplitProtocol.parse("manifest:" + folder.resolve("Split.csv")).divide(samples("a"), Sample::name, 1)).isInstanceOf(UserError.class)
				.hasMessageContaining("no such file");
	}

	private void refused(String table, String words) throws IOException {
		SplitProtocol split = stored(table);
		assertThatThrownBy(() -> split.divide(samples("a", "b"), s -> "h-" + s.name(), 1)).isInstanceOf(UserError.class).hasMessageContaining(words);
	}

	private SplitProtocol stored(String table) throws IOException {
		return SplitProtocol.parse("manifest:" + Files.writeString(folder.resolve("Split.csv"), table));
	}

	static List<Sample> samples(String... names) {
		return java.util.Arrays.stream(names).map(n -> new Sample(new ImageSource.PictureFile(Path.of(n), n), Expression.FEAR, "", "", Part.NONE)).toList();
	}
}
