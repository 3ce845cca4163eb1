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
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.data.UnknownClass;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.ClassMap;
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
	void theTwoTestPartsAreToldApart() {
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly("PrivateTest/00003", "PublicTest/00002", "Training/00001");
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TEST, Part.VALIDATION, Part.TRAIN);
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
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("row whose pixels are no whole numbers between blanks", 1, "fer2013.csv row 6"),
				new LeftOut("row with another Usage than Training, PublicTest or PrivateTest", 2, "fer2013.csv row 5"),
				new LeftOut("row with another class than 0 to 6", 1, "fer2013.csv row 4"), new LeftOut("row without 2304 pixels", 1, "fer2013.csv row 1"));
		assertThat(dataset.unknownClasses()).containsExactly(new UnknownClass("7", 1));
	}

	@Test
	void pixelsInAListAreCalledWhatTheyAre() {
		Dataset dataset = read(HEADER + "0," + PIXELS + ",Training\n0,\"[" + PIXELS.replace(" ", ", ") + "]\",Training\n");
		assertThat(dataset.leftOut()).containsExactly(new LeftOut("row whose pixels are no whole numbers between blanks", 1, "fer2013.csv row 2"));
	}

	@Test
	void greyValuesAboveTheBrightestAreCounted() {
		assertThat(read(HEADER + "0," + PIXELS + ",Training\n0,256" + PIXELS.substring(1) + ",Training\n").leftOut())
				.containsExactly(new LeftOut("row with a grey value above 255", 1, "fer2013.csv row 2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t" })
	void otherSeparatorsAreSeen(String separator) {
		assertThat(names(read((HEADER + "0," + PIXELS + ",Training\n").replace(",", separator)))).containsExactly("Training/00001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\uFEFF" })
	void aTableWithoutAHeaderBeginsWithAPicture(String mark) throws IOException {
		Dataset dataset = read(mark + "3," + PIXELS + ",Training\n4," + PIXELS + ",PrivateTest\n");
		assertThat(names(dataset)).containsExactly("PrivateTest/00002", "Training/00001");
		ImageSource.CsvRow first = (ImageSource.CsvRow) sample(dataset, "Training/00001").image();
		assertThat(first.offset()).isEqualTo(mark.getBytes(StandardCharsets.UTF_8).length);
	}

	@Test
	void namesOfClassesAreUnderstoodToo() {
		assertThat(read(HEADER + "happy," + PIXELS + ",Training\n").samples()).extracting(Sample::label).containsExactly(Expression.HAPPINESS);
	}

	@Test
	void aNumberOfAnotherClassCanBeMapped() throws IOException {
		table(new Tree(root), HEADER + "7," + PIXELS + ",Training\n6," + PIXELS + ",Training\n");
		Dataset dataset = new LayoutOpener(DatasetReaders.all()).open(root, new DatasetRequest(Optional.empty(), ClassMap.parse("7=contempt,neutral=sadness")), Progress.NONE);
		assertThat(dataset.samples()).extracting(Sample::label).containsExactly(Expression.CONTEMPT, Expression.SADNESS);
		assertThat(dataset.unknownClasses()).isEmpty();
	}

	@Test
	void aTableInUtf16IsCalledSo() {
		new Tree(root).bytes("fer2013.csv", ("\uFEFF" + HEADER + "0," + PIXELS + ",Training\n").getBytes(StandardCharsets.UTF_16LE));
		assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessageContaining("fer2013.csv is in UTF-16LE").hasMessageContaining("save it as UTF-8");
	}

	@Test
	void aTablePerPartIsReadAsOneSet() {
		Tree tree = new Tree(root).text("fer2013_Training.csv", HEADER + "0," + PIXELS + ",Training\n").text("fer2013_PublicTest.csv", "emotion,pixels\n1," + PIXELS + "\n")
				.text("fer2013_PrivateTest.csv", HEADER + "2," + PIXELS + ",PrivateTest\n");
		assertThat(tree.root().resolve("fer2013.csv").toFile().delete()).isTrue();
		Dataset dataset = read();
		assertThat(names(dataset)).containsExactly("fer2013_PrivateTest/PrivateTest/00001", "fer2013_PublicTest/00001", "fer2013_Training/Training/00001");
		assertThat(dataset.samples()).extracting(Sample::part).containsExactly(Part.TEST, Part.VALIDATION, Part.TRAIN);
		assertThat(dataset.root()).isEqualTo(root);
		assertThat(dataset.leftOut()).isEmpty();
	}

	@Test
	void twoTablesThatAreNoPartsAreForAPersonToChoose() {
		new Tree(root).text("ckextended.csv", HEADER + "0," + PIXELS + ",Training\n");
		assertThatThrownBy(this::read).isInstanceOf(UserError.class).hasMessageContaining("2 separate data sets").hasMessageContaining(root.resolve("ckextended.csv").toString())
				.hasMessageContaining(root.resolve("fer2013.csv").toString());
		assertThat(read(root.resolve("fer2013.csv")).samples()).hasSize(3);
	}

	@Test
	void otherTablesAndPicturesBesideTheTableAreCounted() {
		new Tree(root).text("fer2013new.csv", "Usage,Image name,neutral\n").pictures("faces/1.png").text("README", "x");
		assertThat(read().leftOut()).containsExactly(new LeftOut("image outside the data set", 1, "faces/1.png"),
				new LeftOut("table or archive that is no part of the data set", 1, "fer2013new.csv"));
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
