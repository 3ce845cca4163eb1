package org.fervor.ui.lab.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {

	@TempDir
	private Path folder;
	private Path path;
	private DocumentFile file;

	@BeforeEach
	void opened() throws IOException {
		path = Files.writeString(folder.resolve("a.cnn"), "opened");
		file = new DocumentFile(path);
		file.read();
	}

	@Test
	void aFileThatAnotherProgramWroteHasChangedUntilItIsRead() throws Exception {
		assertThat(file.changed()).isFalse();
		Files.writeString(path, "OPENED");
		assertThat(file.changed()).as("of the same length, perhaps in the same second").isTrue();
		file.read();
		assertThat(file.changed()).isFalse();
	}

	@Test
	void whatIsWrittenHereIsNoChange() throws Exception {
		write("mine");
		assertThat(file.changed()).isFalse();
		assertThat(path).hasContent("mine");
	}

	@Test
	void aFileThatIsGoneIsWrittenAgain() throws Exception {
		Files.delete(path);
		assertThat(file.changed()).isFalse();
		write("mine");
		assertThat(path).hasContent("mine");
	}

	@Test
	void aFileOfWhichNothingIsKnownHasChanged() {
		assertThat(new DocumentFile(path).changed()).isTrue();
	}

	@Test
	void aFileThatCannotBeWrittenKeepsItsContent() throws Exception {
		DocumentFile below = new DocumentFile(path.resolve("b.cnn"));
		assertThatThrownBy(() -> below.write("mine".getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
		assertThat(path).hasContent("opened");
		assertThat(folder).isDirectoryNotContaining(f -> f.toString().endsWith(".part"));
	}

	@Test
	void theFileBehindALinkIsWrittenNotTheLink() throws Exception {
		Path link = Files.createSymbolicLink(folder.resolve("link.cnn"), path);
		DocumentFile linked = new DocumentFile(link);
		linked.read();
		linked.write("mine".getBytes(StandardCharsets.UTF_8));
		assertThat(Files.isSymbolicLink(link)).isTrue();
		assertThat(path).hasContent("mine");
	}

	@Test
	void whatIsNoRegularFileIsNotRead() {
		assertThatThrownBy(new DocumentFile(folder)::read).hasMessageContaining("not a regular file");
	}

	private void write(String text) throws IOException {
		file.write(text.getBytes(StandardCharsets.UTF_8));
	}
}
