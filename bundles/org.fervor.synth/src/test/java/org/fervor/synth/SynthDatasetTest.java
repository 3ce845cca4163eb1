package org.fervor.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthScope;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthDatasetTest {

	private static final SynthSettings SMALL_KDEF = new SynthSettings(SynthLayout.KDEF, 2, 48, 7, SynthScope.kdef(List.of("S"), 1));

	@TempDir
	private Path folder;

	/** Stops after some pictures. */
	private record Stopper(AtomicInteger left) implements Progress {

		@Override
		public void step(String name, long total) {
			// only counts
		}

		@Override
		public void advance(long amount) {
			left.decrementAndGet();
		}

		@Override
		public boolean cancelled() {
			return left.get() <= 0;
		}
	}

	private static List<String> files(Path root) throws IOException {
		try (Stream<Path> walk = Files.walk(root)) {
			return walk.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
		}
	}

	private static Map<String, String> content(Path root) throws IOException {
		Map<String, String> content = new TreeMap<>();
		for (String file : files(root)) {
			content.put(file, java.util.Arrays.hashCode(Files.readAllBytes(root.resolve(file))) + "");
		}
		return content;
	}

	@Test
	void kdefFilesAreNamedAsTheDataSetNamesThem() throws IOException {
		new SynthDataset().write(SMALL_KDEF, folder, Progress.NONE);
		List<String> pictures = files(folder).stream().filter(file -> file.endsWith(".JPG")).toList();
		assertThat(pictures).hasSize(14).allMatch(file -> file.matches("A[FM]\\d\\d/A[FM]\\d\\d(AF|AN|DI|HA|NE|SA|SU)S\\.JPG"));
		assertThat(files(folder)).contains("fervor-synth.json", "landmarks.csv").hasSize(16);
		assertThat(ImageIO.read(folder.resolve(pictures.get(0)).toFile()).getHeight()).isEqualTo(48);
	}

	@Test
	void ckPlusHasSequencesWithEmotionLandmarkAndFacsFiles() throws IOException {
		new SynthDataset().write(new SynthSettings(SynthLayout.CKPLUS, 1, 40, 7, SynthScope.perPerson(2)), folder, Progress.NONE);
		List<String> all = files(folder);
		assertThat(all.stream().filter(file -> file.matches("cohn-kanade-images/S001/00[12]/S001_00[12]_\\d{8}\\.png")).count()).isBetween(14L, 24L);
		List<String> emotions = all.stream().filter(file -> file.startsWith("Emotion/")).toList();
		assertThat(emotions).hasSize(2).allMatch(file -> file.matches("Emotion/S001/00[12]/S001_00[12]_\\d{8}_emotion\\.txt"));
		assertThat(Files.readString(folder.resolve(emotions.get(0)))).isEqualTo("   1.0000000e+00\n");
		assertThat(all).contains(emotions.get(0).replace("Emotion/", "FACS/").replace("_emotion", "_facs"));
		List<String> points = all.stream().filter(file -> file.endsWith("_landmarks.txt")).toList();
		assertThat(points).hasSameSizeAs(all.stream().filter(file -> file.endsWith(".png")).toList());
		assertThat(Files.readAllLines(folder.resolve(points.get(0)))).hasSize(68);
		assertThat(ImageIO.read(folder.resolve(all.stream().filter(file -> file.endsWith(".png")).findFirst().orElseThrow()).toFile()).getWidth()).isEqualTo(40);
	}

	@Test
	void sfewPartsShareNobody() throws IOException {
		new SynthDataset().write(new SynthSettings(SynthLayout.SFEW, 3, 40, 7), folder, Progress.NONE);
		assertThat(files(folder).stream().filter(file -> file.endsWith(".png")))
				.allMatch(file -> file.matches("(Train|Val)/(Angry|Disgust|Fear|Happy|Neutral|Sad|Surprise)/[A-Za-z]+_\\d{9}_\\d{8}\\.png")).hasSize(21);
		List<String> truth = Files.readAllLines(folder.resolve("landmarks.csv"));
		assertThat(truth).hasSize(22).filteredOn(line -> line.startsWith("Val/")).hasSize(7).allMatch(line -> line.contains(",P003,"));
	}

	@Test
	void classFoldersHoldOnePicturePerPersonAndTake() throws IOException {
		new SynthDataset().write(new SynthSettings(SynthLayout.FOLDERS, 1, 40, 7, SynthScope.perPerson(2)), folder, Progress.NONE);
		assertThat(files(folder)).filteredOn(file -> file.endsWith(".png")).hasSize(14)
				.allMatch(file -> file.matches("(anger|disgust|fear|happiness|sadness|surprise|neutral)/s001_[12]\\.png"));
	}

	@Test
	void theSameSeedGivesTheSameBytesWhateverTheThreads() throws IOException {
		new SynthDataset(1).write(SMALL_KDEF, folder.resolve("one"), Progress.NONE);
		new SynthDataset(3).write(SMALL_KDEF, folder.resolve("three"), Progress.NONE);
		assertThat(content(folder.resolve("three"))).isEqualTo(content(folder.resolve("one")));
	}

	@Test
	void anInterruptedSetIsFinishedByTheNextCall() throws IOException {
		new SynthDataset().write(SMALL_KDEF, folder.resolve("whole"), Progress.NONE);
		Path cut = folder.resolve("cut");
		assertThatThrownBy(() -> new SynthDataset(1).write(SMALL_KDEF, cut, new Stopper(new AtomicInteger(4)))).isInstanceOf(CancelledByUser.class);
		List<String> before = files(cut).stream().filter(file -> file.endsWith(".JPG")).toList();
		assertThat(before).hasSize(4);
		assertThat(files(cut)).noneMatch(file -> file.endsWith(".unfinished"));
		var kept = Files.getLastModifiedTime(cut.resolve(before.get(0)));
		new SynthDataset().write(SMALL_KDEF, cut, Progress.NONE);
		assertThat(Files.getLastModifiedTime(cut.resolve(before.get(0)))).isEqualTo(kept);
		assertThat(content(cut)).isEqualTo(content(folder.resolve("whole")));
	}

	@Test
	void aFolderWithOtherFilesIsRefusedBeforeAnyWork() throws IOException {
		Files.writeString(folder.resolve("holiday.txt"), "sun");
		assertThatThrownBy(() -> new SynthDataset().write(SMALL_KDEF, folder, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("other files");
		assertThat(files(folder)).containsExactly("holiday.txt");
	}

	@Test
	void aSetOfOtherSettingsIsRefused() throws IOException {
		new SynthDataset().write(SMALL_KDEF, folder, Progress.NONE);
		SynthSettings other = new SynthSettings(SynthLayout.KDEF, 2, 48, 8, SMALL_KDEF.scope());
		assertThatThrownBy(() -> new SynthDataset().write(other, folder, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("other settings");
	}

	@Test
	void aFileInPlaceOfTheFolderIsRefused() throws IOException {
		Path file = Files.writeString(folder.resolve("out"), "no folder");
		assertThatThrownBy(() -> new SynthDataset().write(SMALL_KDEF, file, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("is a file");
	}

	@Test
	void picturesOnDemandAreThoseOfTheFiles() throws IOException {
		SynthSettings settings = new SynthSettings(SynthLayout.SFEW, 2, 40, 7);
		new SynthDataset().write(settings, folder, Progress.NONE);
		SyntheticPicture picture = new SynthDataset().pictures(settings).get(9);
		BufferedImage file = ImageIO.read(folder.resolve(picture.path()).toFile());
		SyntheticFace face = picture.take();
		for (int i = 0; i < 40; i++) {
			int rgb = face.image().value(i, i, 0) << 16 | face.image().value(i, i, 1) << 8 | face.image().value(i, i, 2);
			assertThat(file.getRGB(i, i) & 0xffffff).isEqualTo(rgb);
		}
		assertThat(picture.subject()).isEqualTo("P002");
		assertThat(picture.path()).contains("/" + Map.of("fear", "Fear", "disgust", "Disgust", "happiness", "Happy", "anger", "Angry").get(face.expression().id()) + "/");
	}

	@Test
	void greySequencesAreGreyOnDemandToo() {
		SynthSettings settings = new SynthSettings(SynthLayout.CKPLUS, 3, 40, 7, SynthScope.perPerson(1));
		assertThat(new SynthDataset().pictures(settings)).anySatisfy(picture -> {
			SyntheticFace face = picture.take();
			assertThat(face.image().channels()).isEqualTo(3);
			assertThat(face.image()).isEqualTo(face.image().toGrey().toRgb());
		});
	}
}
