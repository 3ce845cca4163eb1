package org.fervor.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, ''", "UTF-16LE, \uFEFF", "UTF-16BE, ''", "UTF-16BE, \uFEFF", "ISO-8859-1, ''" })
	void textIsTheSameHoweverItIsEncoded(String charset, String mark) throws IOException {
		String text = "train_00001.jpg 5\r\ngr\u00f6\u00dfe.jpg 2\rlast.jpg 1\n";
		Path file = Files.write(folder.resolve("list.txt"), (mark + text).getBytes(charset));
		assertThat(TextFile.read(file, 1000)).isEqualTo(text);
		assertThat(TextFile.lines(file, 1000)).containsExactly("train_00001.jpg 5", "gr\u00f6\u00dfe.jpg 2", "last.jpg 1");
		try (BufferedReader reader = TextFile.reader(file)) {
			assertThat(reader.lines()).containsExactly("train_00001.jpg 5", "gr\u00f6\u00dfe.jpg 2", "last.jpg 1");
		}
	}

	@Test
	void aCharacterThatTheSampleCutsIsStillUtf8() throws IOException {
		String text = "x".repeat(TextFile.SAMPLE - 1) + "\u00e9\n";
		Path file = Files.writeString(folder.resolve("long.txt"), text);
		assertThat(TextFile.encoding(file).charset()).isEqualTo(StandardCharsets.UTF_8);
		try (BufferedReader reader = TextFile.reader(file)) {
			assertThat(reader.readLine()).endsWith("x\u00e9");
		}
	}

	@Test
	void anEmptyFileIsAnEmptyText() throws IOException {
		Path file = Files.createFile(folder.resolve("empty.txt"));
		assertThat(TextFile.read(file, 10)).isEmpty();
		assertThat(TextFile.encoding(file).oneByte()).isTrue();
	}

	@Test
	void aFileThatIsFarTooLongIsRefused() throws IOException {
		Path file = Files.writeString(folder.resolve("long.txt"), "12345678901");
		assertThatThrownBy(() -> TextFile.read(file, 10)).isInstanceOf(UserError.class).hasMessageContaining(file + " is larger than");
	}
}
