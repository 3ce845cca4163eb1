package org.fervor.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPixelsTest {

	private static final String HEADER = "emotion,pixels,Usage\n";

	private final OpenCvImageReader reader = new OpenCvImageReader();

	@TempDir
	Path folder;

	@Test
	void theRowAtTheOffsetIsRead() throws Exception {
		PixelImage image = reader.read(row("0,1 2 3 4 5 6,Training\n", "3,250 0 255 7 8 9,PublicTest"));
		assertThat(image).isEqualTo(new PixelImage(3, 2, 1, new byte[] { (byte) 250, 0, (byte) 255, 7, 8, 9 }));
	}

	@Test
	void quotesAndAnotherOrderOfColumnsAreFine() throws Exception {
		assertThat(reader.read(row("", "PublicTest,\"1 2 3 4 5 6\"")).pixels()).containsExactly(1, 2, 3, 4, 5, 6);
	}

	@Test
	void otherSeparatorsOfColumnsAreSeen() throws Exception {
		assertThat(reader.read(row("", "3;1 2 3 4 5 6;Training")).pixels()).containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(reader.read(row("", "3\t1 2 3 4 5 6\tTraining")).pixels()).containsExactly(1, 2, 3, 4, 5, 6);
	}

	@Test
	void aWrongCountSaysHowMany() {
		assertUnreadable("0,10 20 30 40 50,Training", "the row holds 5 values instead of 3 x 2 = 6; mend or delete the row");
	}

	@Test
	void aValueThatIsNoByteIsShown() {
		assertUnreadable("0,10 20 256 40 50 60,Training", "'256' is no grey value from 0 to 255; mend or delete the row");
		assertUnreadable("0,10 20 x 40 50 60,Training", "'x' is no grey value from 0 to 255; mend or delete the row");
	}

	@Test
	void aMissingTableIsNamed() {
		ImageSource gone = new ImageSource.CsvRow(folder.resolve("gone.csv"), "row 1", 0, 10, 3, 2);
		assertThatThrownBy(() -> reader.read(gone)).isInstanceOf(UnreadableImage.class).hasMessageContaining("gone.csv").hasMessageContaining("there is no such file");
	}

	private void assertUnreadable(String line, String why) {
		assertThatThrownBy(() -> reader.read(row("", line))).isInstanceOf(UnreadableImage.class).hasMessageEndingWith("fer.csv (row): " + why);
	}

	private ImageSource row(String before, String line) throws IOException {
		Path file = Files.writeString(folder.resolve("fer.csv"), HEADER + before + line + "\n1,9 9 9 9 9 9,Training\n");
		return new ImageSource.CsvRow(file, "row", HEADER.length() + before.length(), line.length(), 3, 2);
	}
}
