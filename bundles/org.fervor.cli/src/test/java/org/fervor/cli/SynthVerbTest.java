package org.fervor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.label.Expression;
import org.fervor.core.synth.FaceSheet;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthScope;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticActor;
import org.fervor.core.synth.SyntheticDatasets;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;

class SynthVerbTest {

	private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** Notes what it is asked for. */
	private final SyntheticDatasets datasets = new SyntheticDatasets() {
		@Override
		public void write(SynthSettings settings, Path folder, Progress progress) {
			if (folder.toString().equals("full")) {
				throw new UserError("full holds other files: name an empty folder");
			}
			asked.add(settings + " to " + folder);
		}

		@Override
		public List<SyntheticPicture> pictures(SynthSettings settings) {
			return Collections.nCopies(8, new SyntheticPicture() {
				@Override
				public String path() {
					return "a.png";
				}

				@Override
				public String subject() {
					return "a";
				}

				@Override
				public Expression expression() {
					return Expression.FEAR;
				}

				@Override
				public SyntheticFace take() {
					asked.add("a picture of " + settings.size() + " pixels");
					return null;
				}
			});
		}
	};

	private final SyntheticFaces faces = new SyntheticFaces() {
		@Override
		public SyntheticFace take(FaceWish wish) {
			throw new UnsupportedOperationException("no pictures here");
		}

		@Override
		public SyntheticActor actor(long person, int width, int height) {
			throw new UnsupportedOperationException("no actors here");
		}

		@Override
		public void writeSheet(FaceSheet sheet, long seed, Path file, Progress progress) {
			asked.add(sheet + " of seed " + seed + " to " + file);
		}
	};

	private int run(String... arguments) {
		Services services = new Services(null, null, null, List.of(), List.of(), null, null, null, null, datasets, faces, null);
		try (Interruption interruption = Interruption.watch()) {
			Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.detect(Map.of()));
			return FervorCommand.execute(new Session(services, console, interruption, Optional.empty()), arguments);
		}
	}

	@Test
	void optionsReachTheGenerator() {
		assertThat(run("synth", "--layout", "kdef", "--subjects", "6", "--size", "128", "--seed", "9", "--angles", "S,HL", "--sessions", "1", "set")).isEqualTo(ExitCode.DONE);
		assertThat(asked).containsExactly(new SynthSettings(SynthLayout.KDEF, 6, 128, 9, SynthScope.kdef(List.of("S", "HL"), 1)) + " to set");
	}

	@Test
	void withoutOptionsALayoutIsWrittenInFull() {
		assertThat(run("synth", "--layout", "ckplus", "set")).isEqualTo(ExitCode.DONE);
		assertThat(asked).containsExactly(new SynthSettings(SynthLayout.CKPLUS, 10, 256, 1, SynthScope.full(SynthLayout.CKPLUS)) + " to set");
	}

	@Test
	void impossibleSettingsGetOneLineBeforeAnyWork() {
		for (String[] wrong : new String[][] {{"--subjects", "0"}, {"--size", "10"}, {"--layout", "fer"}, {"--layout", "kdef", "--angles", "UP"}, {"--layout", "kdef", "--sessions", "3"},
				{"--per-person", "100"}, {"--sheet", "holidays"}}) {
			err.reset();
			List<String> arguments = new ArrayList<>(List.of("synth"));
			arguments.addAll(List.of(wrong));
			arguments.add("set");
			assertThat(run(arguments.toArray(String[]::new))).as(arguments.toString()).isEqualTo(ExitCode.FAILED);
			assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("fervor: ").hasLineCount(1).doesNotContain("unexpected");
		}
		assertThat(asked).isEmpty();
	}

	@Test
	void aFolderWithOtherFilesFailsWithOneLine() {
		assertThat(run("synth", "full")).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("fervor: full holds other files: name an empty folder" + System.lineSeparator());
	}

	@Test
	void aSheetIsOnePicture() {
		assertThat(run("synth", "--sheet", "poses", "--seed", "4", "poses.jpg")).isEqualTo(ExitCode.DONE);
		assertThat(asked).containsExactly("POSES of seed 4 to poses.jpg");
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("a sheet in ");
	}

	@Test
	void aMissingPartModelIsSaidBeforeAnyWork() {
		assertThat(run("bench", "synth", "--check", "--model", "nowhere.mat")).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.mat: there is no such file").hasLineCount(1);
	}

	@Test
	void benchTakesPicturesAndSaysHowFast() {
		assertThat(run("bench", "synth", "--quick", "--json")).isEqualTo(ExitCode.DONE);
		assertThat(asked).contains("a picture of 256 pixels").hasSize(10);
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"size\":256,").contains("\"images_per_second\":").doesNotContain("check");
	}
}
