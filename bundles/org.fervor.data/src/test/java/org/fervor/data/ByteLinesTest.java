package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteLinesTest {

	/** The lines are those of the text, and each is where it says it is. */
	@Property(tries = 200)
	void linesAreWhereTheySay(@ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> lengths, @ForAll @IntRange(max = 2) int system, @ForAll boolean endOfLastLine)
			throws IOException {
		String end = List.of("\n", "\r\n", "\r").get(system);
		List<String> lines = lengths.stream().map("x"::repeat).toList();
		String text = String.join(end, lines) + (endOfLastLine && !lines.isEmpty() ? end : "");
		Path file = Files.writeString(Files.createTempFile("lines", ".csv"), text);
		try (ByteLines read = new ByteLines(file, 0)) {
			for (String line : text.lines().toList()) {
				assertThat(read.next()).isTrue();
				assertThat(new String(read.bytes(), 0, read.kept(), StandardCharsets.UTF_8)).isEqualTo(line);
				assertThat(text.substring((int) read.offset())).startsWith(line);
			}
			assertThat(read.next()).isFalse();
		} finally {
			Files.delete(file);
		}
	}

	@Test
	void anEndlessLineIsNotKeptWhole(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("long.csv"), new byte[3 * ByteLines.LONGEST]);
		try (ByteLines read = new ByteLines(file, 0)) {
			assertThat(read.next()).isTrue();
			assertThat(read.kept()).isEqualTo(ByteLines.LONGEST);
			assertThat(read.next()).isFalse();
		}
	}
}
