package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every reader promises, on a small tree of its layout. */
abstract class DatasetReaderContract {

	@TempDir
	private Path folder;

	/** The root of a small tree of the layout. */
	Path root;

	abstract DatasetReader reader();

	/** Writes a small tree with at least two classes and nothing to leave out. */
	abstract void write(Tree tree);

	@BeforeEach
	void writeTree() throws IOException {
		root = Files.createDirectories(folder.resolve("above/root"));
		write(new Tree(root));
	}

	Dataset read() {
		return read(root);
	}

	Dataset read(Path path) {
		try {
			return reader().read(path, Progress.NONE);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	static List<String> names(Dataset dataset) {
		return dataset.samples().stream().map(Sample::name).toList();
	}

	static Sample sample(Dataset dataset, String name) {
		return dataset.samples().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is none of " + names(dataset)));
	}

	@Test
	void itIsTheSurestOfAllReaders() throws IOException {
		Dataset opened = new LayoutOpener(DatasetReaders.all()).open(root, Optional.empty(), Progress.NONE);
		assertThat(opened.layout()).isEqualTo(reader().id());
		assertThat(opened).isEqualTo(read());
	}

	@Test
	void itIsListedOnceWithItsId() {
		assertThat(DatasetReaders.all()).filteredOn(r -> r.id().equals(reader().id())).hasSize(1).hasOnlyElementsOfType(reader().getClass());
	}

	@Test
	void samplesAreSortedByTheirUniqueNames() {
		assertThat(names(read())).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
	}

	@Test
	void namesAreRelativeAndUseSlashes() {
		Dataset dataset = read();
		for (Sample sample : dataset.samples()) {
			assertThat(sample.name()).doesNotStartWith("/").doesNotContain("\\").doesNotContain("..");
			if (sample.image() instanceof ImageSource.PictureFile picture) {
				assertThat(dataset.root().resolve(sample.name())).isEqualTo(picture.file());
			}
		}
	}

	@Test
	void thereIsNothingToLeaveOut() {
		assertThat(read().leftOut()).isEmpty();
	}

	@Test
	void theFolderAboveGivesTheSame() {
		assertThat(read(root.getParent())).isEqualTo(read());
	}

	@Test
	void aRelativePathGivesTheSame() {
		assertThat(read(Path.of("").toAbsolutePath().relativize(root))).isEqualTo(read());
	}

	@Test
	void litterOfOperatingSystemsIsNotEvenCounted() throws IOException {
		Dataset before = read();
		try (Stream<Path> folders = Files.walk(root).filter(Files::isDirectory).toList().stream()) {
			folders.forEach(f -> new Tree(f).pictures(".DS_Store", "Thumbs.db", "desktop.ini", "._a.png", "__MACOSX/a/._b.png", ".hidden/c.png"));
		}
		assertThat(read()).isEqualTo(before);
		assertThat(new LayoutOpener(DatasetReaders.all()).open(root, Optional.empty(), Progress.NONE)).isEqualTo(before);
	}

	@Test
	void cancelStopsIt() {
		Progress cancelled = new Progress() {
			@Override
			public void step(String name, long total) {
				// not looked at
			}

			@Override
			public void advance(long amount) {
				// not looked at
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> reader().read(root, cancelled)).isInstanceOf(CancelledByUser.class);
	}

	@Test
	void nothingIsRecognisedInAnEmptyFolder(@TempDir Path empty) throws IOException {
		assertThat(reader().recognise(empty)).isZero();
		assertThatThrownBy(() -> read(empty)).isInstanceOf(UserError.class).hasMessageContaining(empty.toString()).hasMessageContaining("expected")
				.hasMessageContaining("the folder is empty");
	}

	@Test
	void otherPicturesAreRefusedWithWhatWasSeen(@TempDir Path other) throws IOException {
		new Tree(other).pictures("holiday/beach.jpg", "dog.png");
		assertThat(reader().recognise(other)).isZero();
		assertThatThrownBy(() -> read(other)).isInstanceOf(UserError.class).hasMessageContaining("this does not look like " + reader().title())
				.hasMessageContaining("folders holiday").hasMessageContaining("1 picture such as dog.png");
	}

	@Test
	void aMissingFolderIsNamed() throws IOException {
		Path missing = folder.resolve("nowhere-near-it");
		assertThat(reader().recognise(missing)).isZero();
		assertThatThrownBy(() -> read(missing)).isInstanceOf(UserError.class).hasMessage(missing + ": there is no such folder; check the spelling");
	}

	@Test
	void aPictureInPlaceOfAFolderIsRefused() {
		Path file = folder.resolve("picture.png");
		new Tree(folder).pictures("picture.png");
		assertThatThrownBy(() -> read(file)).isInstanceOf(UserError.class).hasMessageStartingWith(file + ": this is a file");
	}
}
