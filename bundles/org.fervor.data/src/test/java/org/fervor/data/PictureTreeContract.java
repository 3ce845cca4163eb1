package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.LeftOut;
import org.junit.jupiter.api.Test;

/** What every reader of picture files promises besides. */
abstract class PictureTreeContract extends DatasetReaderContract {

	private static Path firstPicture(Dataset dataset) {
		return dataset.samples().get(0).image().file();
	}

	@Test
	void anEmptyPictureIsLeftOut() throws IOException {
		Dataset before = read();
		Files.write(firstPicture(before), new byte[0]);
		Dataset after = read();
		assertThat(after.samples()).isEqualTo(before.samples().subList(1, before.samples().size()));
		assertThat(after.leftOut()).containsExactly(new LeftOut("empty file", 1, names(before).get(0)));
	}

	@Test
	void aLinkThatLeadsBackIsNotFollowed() throws IOException {
		Dataset before = read();
		Path folder = firstPicture(before).getParent();
		Files.createSymbolicLink(folder.resolve("back"), folder);
		Dataset after = read();
		assertThat(after.samples()).isEqualTo(before.samples());
		assertThat(after.leftOut()).extracting(LeftOut::reason).containsExactly("symbolic link that leads back");
	}

	@Test
	void linksThatLeadToEachOtherAreCounted() throws IOException {
		Dataset before = read();
		Path folder = firstPicture(before).getParent();
		Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
		Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
		Dataset after = read();
		assertThat(after.samples()).isEqualTo(before.samples());
		assertThat(after.leftOut()).containsExactly(new LeftOut("symbolic link that leads nowhere", 2, before.root().relativize(folder.resolve("one")).toString()));
	}

	@Test
	void aPipeIsCountedNotOpened() throws Exception {
		Dataset before = read();
		Path folder = firstPicture(before).getParent();
		assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString(), root.resolve("pipe.csv").toString()).start().waitFor() == 0, "no pipes can be made here");
		Dataset after = read();
		assertThat(after.samples()).isEqualTo(before.samples());
		assertThat(after.leftOut()).extracting(LeftOut::reason).containsExactly("no regular file, such as a pipe or a device");
	}

	@Test
	void aFolderThatMayNotBeReadIsCounted() throws IOException {
		Dataset before = read();
		Path closed = Files.createDirectory(firstPicture(before).resolveSibling("closed"));
		new Tree(closed).pictures("x.png");
		Files.setPosixFilePermissions(closed, java.util.Set.of());
		boolean readable = Files.isReadable(closed);
		try {
			assumeFalse(readable, "the superuser may read everything");
			Dataset after = read();
			assertThat(after.samples()).isEqualTo(before.samples());
			assertThat(after.leftOut()).extracting(LeftOut::reason).containsExactly("file or folder that may not be read");
		} finally {
			Files.setPosixFilePermissions(closed, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void aLinkThatLeadsNowhereIsCounted() throws IOException {
		Dataset before = read();
		Path folder = firstPicture(before).getParent();
		Files.createSymbolicLink(folder.resolve("gone.png"), folder.resolve("nothing.png"));
		Dataset after = read();
		assertThat(after.samples()).isEqualTo(before.samples());
		assertThat(after.leftOut()).extracting(LeftOut::reason).containsExactly("symbolic link that leads nowhere");
	}

	@Test
	void aLinkedFolderIsReadLikeAnyOther() throws IOException {
		Dataset before = read();
		Path folder = firstPicture(before).getParent();
		Path elsewhere = Files.move(folder, root.resolveSibling("elsewhere"));
		Files.createSymbolicLink(folder, elsewhere);
		assertThat(read()).isEqualTo(before);
	}
}
