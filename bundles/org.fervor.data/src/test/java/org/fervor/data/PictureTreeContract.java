package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

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
