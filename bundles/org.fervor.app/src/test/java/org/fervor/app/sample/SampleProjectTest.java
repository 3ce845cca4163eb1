package org.fervor.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {

	@TempDir
	private Path folder;

	@Test
	void filesAreCopiedWithTheirFoldersAndTheUsersOwnStay() throws Exception {
		Path source = Files.createDirectories(folder.resolve("source").resolve("KDEF").resolve("AF01"));
		Files.writeString(source.resolve("a.jpg"), "sample");
		Files.writeString(source.resolve("b.jpg"), "sample");
		Path target = Files.createDirectories(folder.resolve("target").resolve("KDEF").resolve("AF01"));
		Files.writeString(target.resolve("a.jpg"), "mine");

		SampleProject.copy(folder.resolve("source"), folder.resolve("target"), Progress.NONE);

		assertThat(target.resolve("a.jpg")).hasContent("mine");
		assertThat(target.resolve("b.jpg")).hasContent("sample");
	}

	@Test
	void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
		Files.createDirectories(folder.resolve("source"));
		Files.writeString(folder.resolve("source").resolve("a"), "sample");
		Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
		assertThatThrownBy(() -> SampleProject.copy(folder.resolve("source"), blocked, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("blocked");
	}
}
