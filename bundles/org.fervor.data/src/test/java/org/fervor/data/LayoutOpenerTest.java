package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.data.scan.Peek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DatasetOpenerTest {

	@TempDir
	private Path folder;
	private final LayoutOpener opener = new LayoutOpener(DatasetReaders.all());

	private Dataset open(Path path, String layout) throws IOException {
		return opener.open(path, Optional.ofNullable(layout), Progress.NONE);
	}

	private void refuses(Path path, String layout, String... words) {
		assertThatThrownBy(() -> open(path, layout)).isInstanceOf(UserError.class).hasMessageContainingAll(words).hasMessageNotContaining("\n");
	}

	@Test
	void autoLooksForItself() throws IOException {
		new Tree(folder).pictures("anger/1.png", "joy/1.png");
		assertThat(open(folder, "auto")).isEqualTo(open(folder, null)).isEqualTo(open(folder, "folders"));
	}

	@Test
	void aNamedLayoutIsForced() throws IOException {
		new Tree(folder).pictures("anger/S010_004_00000017.png", "joy/S011_004_00000017.png");
		assertThat(open(folder, null).layout()).isEqualTo("ckplus48");
		assertThat(open(folder, "folders").layout()).isEqualTo("folders");
		refuses(folder, "kdef", folder + ": this does not look like KDEF, expected KDEF/AF01/AF01ANS.JPG; seen: folders anger, joy");
	}

	@Test
	void anUnknownLayoutListsTheKnownOnes() {
		refuses(folder, "ck+", "ck+: there is no such layout; the layouts are affectnet, ckplus, ckplus-neutral, ckplus48, fer2013, folders, jaffe, kdef, rafdb, sfew1, sfew2");
	}

	@Test
	void aNearMissIsSuggested() {
		new Tree(folder).folder("KDEF/AF01");
		refuses(folder.resolve("KDFE"), null, folder.resolve("KDFE") + ": there is no such folder; did you mean " + folder.resolve("KDEF") + "?");
		refuses(folder.resolve("kedf/AF01"), null, "did you mean " + folder.resolve("KDEF/AF01") + "?");
		refuses(folder.resolve("CK+"), null, "there is no such folder; check the spelling");
	}

	@Test
	void anEmptyFolderIsCalledSo() {
		refuses(folder, null, folder + ": the folder is empty");
		new Tree(folder).text(".DS_Store", "x");
		refuses(folder, null, "the folder is empty");
	}

	@Test
	void nothingKnownSaysWhatWasSeenAndWhichLayoutsThereAre() {
		new Tree(folder).pictures("cats/1.png", "dogs/1.png", "cover.png").text("notes.txt", "");
		refuses(folder, null, "no layout of a data set is recognised", "seen: folders cats, dogs; 1 picture such as cover.png; 1 other file such as notes.txt",
				"ckplus (CK+ (original tree))", "--layout");
	}

	@Test
	void aFileIsNoFolder() {
		new Tree(folder).pictures("1.png");
		refuses(folder.resolve("1.png"), null, "1.png: this is a file; give the folder that holds the data set");
	}

	@Test
	void twoDatasetsInOneFolderAreNotChosenBetween() {
		new Tree(folder).pictures("KDEF/AF01/AF01ANS.JPG", "KDEF/AF02/AF02HAS.JPG", "jaffe/KA.AN1.39.tiff", "jaffe/KA.HA1.29.tiff");
		refuses(folder, null, "this could be JAFFE or KDEF; name one with --layout (jaffe, kdef), or give the folder of one of them");
	}

	@Test
	void anUnreadableFolderIsCalledSo() throws IOException {
		Path closed = Files.createDirectory(folder.resolve("closed"));
		Files.setPosixFilePermissions(closed, java.util.Set.of());
		assumeFalse(Files.isReadable(closed), "the superuser may read everything");
		refuses(closed, null, closed + ": you may not read it");
	}

	@Test
	void aTableThatMayNotBeReadIsCalledSo() throws IOException {
		new Tree(folder).text("fer2013.csv", "emotion,pixels,Usage\n");
		Path table = folder.resolve("fer2013.csv");
		Files.setPosixFilePermissions(table, java.util.Set.of());
		assumeFalse(Files.isReadable(table), "the superuser may read everything");
		refuses(folder, null, table + ": you may not read it");
	}

	@Test
	@Timeout(20)
	void aPipeIsNotWaitedFor() throws Exception {
		Path pipe = folder.resolve("table.csv");
		assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes can be made here");
		refuses(pipe, null, "table.csv: this is a file; give the folder that holds the data set");
	}

	@Test
	@Timeout(20)
	void recognisingIsQuickInAFolderOfManyFiles() throws IOException {
		Path crowd = Files.createDirectory(folder.resolve("crowd"));
		for (int i = 0; i < 20_000; i++) {
			Files.createFile(crowd.resolve("picture" + i + ".jpg"));
		}
		for (DatasetReader reader : DatasetReaders.all()) {
			assertThat(reader.recognise(crowd)).isZero();
		}
		assertThat(Peek.at(crowd).whole()).isFalse();
		assertThat(Peek.at(crowd).pictures()).hasSize(256);
	}
}
