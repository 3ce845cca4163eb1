package org.fervor.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

	@TempDir
	private Path folder;

	@Test
	void everyEndingThatIsReadCountsInAnyCase() {
		assertThat(List.of("a.jpg", "a.JPEG", "a.jfif", "a.jpe", "a.png", "a.Tif", "a.TIFF", "a.bmp", "a.pgm", "a.ppm", "a.webp", "a.GIF")).allMatch(ImageFiles::isImage);
		assertThat(List.of("jpg", ".jpg", "a.txt", "a.jpg.zip", "a", "a.heic")).noneMatch(ImageFiles::isImage);
		assertThat(List.of("a.HEIC", "a.avif", "a.heif")).allMatch(ImageFiles::isForeign);
	}

	@Test
	void whatIsNoImageIsCountedByReason() throws IOException {
		for (String name : List.of("b.png", "a.jfif", "sub/c.webp", "z.txt", "sub/notes.md", "d.avif", ".hidden.png", "Thumbs.db", "__MACOSX/b.png")) {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.writeString(folder.resolve(name), "");
		}
		Files.createSymbolicLink(folder.resolve("gone.png"), folder.resolve("nowhere"));
		Files.createSymbolicLink(folder.resolve("sub/up"), folder);
		ImageFolder found = ImageFolder.list(folder, Integer.MAX_VALUE);
		assertThat(found.images()).containsExactly(folder.resolve("a.jfif"), folder.resolve("b.png"), folder.resolve("sub/c.webp"));
		assertThat(found.skipped()).isEqualTo(Map.of("not an image", new ImageFolder.Skipped(2, "sub/notes.md"), ImageFiles.FOREIGN, new ImageFolder.Skipped(1, "d.avif"),
				"symbolic link that leads nowhere", new ImageFolder.Skipped(1, "gone.png"), "symbolic link that leads back", new ImageFolder.Skipped(1, "sub/up")));
	}

	@Test
	void aFolderAloneIsListedWithoutThoseInIt() throws IOException {
		Files.createDirectories(folder.resolve("sub"));
		Files.writeString(folder.resolve("sub/c.png"), "");
		Files.writeString(folder.resolve("a.png"), "");
		ImageFolder found = ImageFolder.list(folder, 1);
		assertThat(found.images()).containsExactly(folder.resolve("a.png"));
		assertThat(found.skipped()).isEmpty();
	}

	@Test
	void aFolderThatIsNotThereIsAnError() {
		assertThatThrownBy(() -> ImageFolder.list(folder.resolve("gone"), 1)).isInstanceOf(NoSuchFileException.class);
	}
}
