package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Fer2013TableTest extends DatasetReaderContract {

	private static final String HEADER = "emotion,pixels,Usage\n";
	private static final String PIXELS = pixels(2304);

	private static String pixels(int count) {
		return IntStream.range(0, count).mapToObj(i -> Integer.toString(i % 256)).collect(Collectors.joining(" "));
	}

	@Override
	DatasetReader reader() {
		return new Fer2013Reader();
	}

	@Override
	void write(Tree tree) {
		table(tree, HEADER + "0," + PIXELS + ",Training\n3," + PIXELS + ",PublicTest\n6," + PIXELS + ",PrivateTest\n");
	}

	private static void table(Tree tree, String content) {
		tree.text("fer2013.csv", content);
	}

	private Dataset read(String content) {
		table(new Tree(root), content);
		return read();
	}

	@Test
	void bothTestPartsAreHeldOutAndNamed() {
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly("PrivateTest/00003", "PublicTest/00002", "Training/00001");
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TEST, Part.TEST, Part.TRAIN);
		assertThat(dataset.samples()).extracting(Sample::label).containsExactly(Expression.NEUTRAL, Expression.HAPPINESS, Expression.ANGER);
	}

	@Test
	void theFileItselfGivesTheSame() {
		assertThat(read(root.resolve("fer2013.csv"))).isEqualTo(read());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void eachRowKnowsItsBytes(String end) throws IOException {
		List<String> rows = List.of("0," + PIXELS + ",Training", "4," + PIXELS + ",Training");
		Dataset dataset = read(HEADER.strip() + end + String.join(end, rows));
		for (int i = 0; i < rows.size(); i++) {
			ImageSource.CsvRow row = (ImageSource.CsvRow) dataset.samples().get(i).image();
			assertThat(row.width()).isEqualTo(48);
			assertThat(row.height()).isEqualTo(48);
			byte[] bytes = new byte[row.length()];
			try (RandomAccessFile file = new RandomAccessFile(row.file().toFile(), "r")) {
				file.seek(row.offset());
				file.readFully(bytes);
			}
			assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(rows.get(i));
		}
	}

	@Test
	void rowsThatAreWrongAreLeftOutByNumber() {
		Dataset dataset = read(HEADER + "0," + pixels(2303) + ",Training\n0," + PIXELS + ",Training\n\n7," + PIXELS + ",Training\n1," + PIXELS + ",Sometimes\n1,"
				+ PIXELS.replace(' ', ';') + ",Training\n1\n");
		assertThat(names(dataset)).containsExactly("Training/00002");
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("row with another Usage than Training, PublicTest or PrivateTest", 2, "fer2013.csv row 5"),
				new LeftOut("row with another class number than 0 to 6", 1, "fer2013.csv row 4"), new LeftOut("row without 2304 pixels", 2, "fer2013.csv row 1"));
	}

	@Test
	void columnsMayBeInAnotherOrder() {
		assertThat(names(read("\uFEFFemotion, Usage, pixels\n0,Training," + PIXELS + "\n"))).containsExactly("Training/00001");
	}

	@Test
	void quotesAreSeenThrough() {
		assertThat(names(read("\"emotion\",\"pixels\",\"Usage\"\n\"0\",\"" + PIXELS + "\",\"Training\"\n"))).containsExactly("Training/00001");
	}

	@Test
	void withoutUsageThereAreNoHalves() {
		Dataset dataset = read("emotion,pixels\n0," + PIXELS + "\n2," + PIXELS + "\n");
		assertThat(names(dataset)).containsExactly("00001", "00002");
		assertThat(dataset.samples()).extracting(Sample::part).containsOnly(Part.NONE);
	}

	/** The real table has 35,887 rows; anything but one pass over the bytes takes minutes. */
	@Test
	@Timeout(10)
	void eachByteIsLookedAtOnce() {
		assertThat(read(HEADER + ("0," + PIXELS + ",Training\n").repeat(600)).samples()).hasSize(600);
	}

	@Test
	void anotherHeaderIsQuoted() {
		Path file = root.resolve("fer2013.csv");
		table(new Tree(root), "name,age\nAda,36\n");
		assertThatThrownBy(() -> new LayoutOpener(DatasetReaders.all()).open(file, Optional.empty(), Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessage(file + ": the header is \"name,age\", expected emotion,pixels,Usage");
	}

	@Test
	void anEmptyTableIsNoDataset() {
		Path file = root.resolve("fer2013.csv");
		table(new Tree(root), "");
		assertThatThrownBy(() -> read(file)).isInstanceOf(UserError.class).hasMessageContaining("the header is \"\"");
		table(new Tree(root), HEADER);
		assertThatThrownBy(() -> read(file)).isInstanceOf(UserError.class).hasMessageContaining("no labelled picture of the layout fer2013");
	}
}
