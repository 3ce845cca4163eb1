package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.experiment.cache.FaceCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs give the same with and without the cache of faces. */
class CachedRunTest {

	private static final Expression[] CLASSES = { Expression.HAPPINESS, Expression.SADNESS, Expression.SURPRISE };

	@TempDir
	private Path temporary;
	private Path data;
	private FakeWorld world;
	private int runs;
	private final List<String> notes = new ArrayList<>();

	@BeforeEach
	void write() throws IOException {
		data = Files.createDirectories(temporary.resolve("data"));
		world = new FakeWorld(data);
		world.write(5, 2, CLASSES);
	}

	private Path run(ExperimentRunner runner) {
		Settings settings = Settings.defaults().with(ExperimentParameters.SEED, 7L).with(TrainingParameters.EPOCHS, 2);
		RunPlan plan = new RunPlan("test", data, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("subject"), List.of(), List.of(), settings);
		Path folder = temporary.resolve("run " + ++runs);
		notes.clear();
		world.detected.set(0);
		runner.run(List.of(plan), List.of(folder), new RunListener() {
			@Override
			public void note(String line) {
				notes.add(line);
			}
		}, Progress.NONE);
		return folder;
	}

	private ExperimentRunner cached() {
		return world.runner(2).with(FaceCache.in(temporary.resolve("cache"), 1 << 20));
	}

	/** Every file of a run but those that hold times, and the log, which tells of the cache. */
	private static Map<String, String> content(Path run) throws IOException {
		Map<String, String> content = new TreeMap<>();
		try (Stream<Path> files = Files.walk(run)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = run.relativize(file).toString();
				if (!List.of("provenance.json", "checksums.sha256", "report.html", "log.txt").contains(name)) {
					content.put(name, ContentHash.of(Files.readAllBytes(file)));
				}
			}
		}
		return content;
	}

	@Test
	void aSecondRunLooksForNothingAndGivesTheSameBytes() throws IOException {
		Map<String, String> without = content(run(world.runner(2)));
		assertThat(without).containsKeys("predictions.csv", "metrics.csv", "split.csv", "summary.json");
		Map<String, String> first = content(run(cached()));
		assertThat(world.detected.get()).isEqualTo(30);
		assertThat(notes).noneMatch(n -> n.contains("from the cache"));
		Map<String, String> second = content(run(cached()));
		assertThat(world.detected.get()).isZero();
		assertThat(notes).contains("faces: 30 from the cache");
		assertThat(first).isEqualTo(without);
		assertThat(second).isEqualTo(without);
	}

	@Test
	void onlyWhatIsNewIsLookedFor() throws IOException {
		run(cached());
		Files.writeString(data.resolve("S1").resolve("sadness-0.png"), Expression.SADNESS.ordinal() + " 1 changed");
		run(cached());
		assertThat(world.detected.get()).isEqualTo(1);
		assertThat(notes).contains("faces: 29 from the cache");
		world.fingerprint = "another model";
		run(cached());
		assertThat(world.detected.get()).isEqualTo(30);
	}

	@Test
	void damagedPiecesAreMadeAnew() throws IOException {
		Map<String, String> first = content(run(cached()));
		try (Stream<Path> files = Files.walk(temporary.resolve("cache"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.write(file, "damaged".getBytes());
			}
		}
		assertThat(content(run(cached()))).isEqualTo(first);
		assertThat(world.detected.get()).isEqualTo(30);
		run(cached());
		assertThat(world.detected.get()).isZero();
	}

	@Test
	void correctedLandmarksCountAtOnceAlthoughTheFaceIsKnown() throws IOException {
		run(cached());
		Path picture = data.resolve("S1").resolve("sadness-0.png");
		Landmarks corrected = new Landmarks(LandmarkScheme.PROFILE_39, Stream.iterate(0, i -> i + 1).limit(39).map(i -> new Point(i % 2, i / 38.0)).toList());
		LandmarkSidecar.of(data).correct(picture, ContentHash.of(new ImageSource.PictureFile(picture, "x")), corrected);
		run(cached());
		assertThat(world.detected.get()).isZero();
		assertThat(notes).contains("warning: 1 × landmarks set by hand");
	}
}
