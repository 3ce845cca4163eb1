package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fervor.core.io.Reasons;
import org.fervor.core.label.Expression;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.experiment.report.HtmlReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of runs and documents, damaged in every way: each reads as before or as one sentence that names the file. */
class DamagedFilesTest {

	/** Per file. Seeds from 0; a seed that has found a fault stays below this number. */
	private static final int SEEDS = 60;

	@TempDir
	private Path temporary;
	private Path whole;

	/** What may go wrong in a program that reads damaged files: something that is a sentence. */
	@FunctionalInterface
	private interface Reading {
		void run() throws IOException;
	}

	@BeforeEach
	void runOnce() throws IOException {
		FakeWorld world = new FakeWorld(temporary.resolve("data"));
		world.write(6, 1, Expression.ANGER, Expression.FEAR);
		RunPlan plan = new RunPlan("Damage, \"quoted\"", temporary.resolve("data"), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("kfold:2:subject"),
				List.of("sum", "weighted"), List.of(), Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "2", "augment", "none")));
		whole = world.runner(1).run(List.of(plan), List.of(temporary.resolve("runs/run")), RunListener.SILENT, Progress.NONE).get(0).folder().path();
	}

	@Test
	void noDamageOfARunFolderIsUnexpected() throws IOException {
		Path other = copy(whole, temporary.resolve("runs/other"));
		for (String name : List.of("plan.json", "provenance.json", "summary.json", "metrics.csv", "samples.csv", "split.csv", "predictions.csv", "checksums.sha256", "log.txt")) {
			byte[] content = Files.readAllBytes(whole.resolve(name));
			for (int seed = 0; seed < SEEDS; seed++) {
				Files.write(other.resolve(name), Mutations.of(content, seed));
				read(name + ", seed " + seed, () -> all(other));
			}
			Files.write(other.resolve(name), content);
		}
	}

	/** What views, reports and the command line read of a run; parts that fail do not keep the others from being read. */
	private void all(Path folder) throws IOException {
		StoredRun run = StoredRun.open(folder);
		List<Reading> readings = List.of(run::metrics, run::samples, run::testImages, run::labels, run::log, run::family, () -> HtmlReport.write(List.of(run), temporary.resolve("r.html")),
				() -> RunComparison.of(List.of(run, StoredRun.open(whole))), () -> RunChecksums.check(folder), () -> new RunStore(folder.getParent()).runs(),
				() -> RunModels.of(folder, 1), () -> SweepTableReading.of(run, temporary), () -> RunFolder.reopen(run));
		UserError first = null;
		for (Reading reading : readings) {
			try {
				reading.run();
			} catch (UserError e) {
				first = first == null ? e : first;
			}
		}
		if (first != null) {
			throw first;
		}
	}

	/** The table of a sweep over one run. */
	private static final class SweepTableReading {
		static void of(StoredRun run, Path folder) throws IOException {
			new SweepTable(List.of(run), List.of(Map.of())).write(folder);
		}
	}

	@Test
	void noDamageOfADocumentIsUnexpected() throws IOException {
		Path folder = Files.createDirectory(temporary.resolve("documents"));
		for (Architecture network : List.of(PaperNetworks.cnn1(), ComparisonNetworks.resNet50(), ComparisonNetworks.inceptionV3())) {
			Path file = folder.resolve("n.cnn");
			DocumentFiles.write(ArchitectureDocuments.toDocument(network), file);
			byte[] content = Files.readAllBytes(file);
			for (int seed = 0; seed < SEEDS; seed++) {
				Files.write(file, Mutations.of(content, seed));
				read(network.id() + ", seed " + seed, () -> ArchitectureDocuments.read(file));
			}
		}
		Path file = folder.resolve("e.experiment");
		DocumentFiles.write(ExperimentDocuments.of(StoredRun.open(whole).plan(), folder), file);
		byte[] content = Files.readAllBytes(file);
		for (int seed = 0; seed < 4 * SEEDS; seed++) {
			Files.write(file, Mutations.of(content, seed));
			read("experiment, seed " + seed, () -> ExperimentDocuments.plans(file, Map.of()));
		}
	}

	@Test
	void noDamageOfAQueueOrASidecarIsUnexpected() throws IOException {
		Path data = temporary.resolve("data");
		RunQueue queue = new RunQueue(temporary.resolve("workspace"));
		queue.add(temporary.resolve("a.experiment"), Map.of("epochs", "3"));
		Path tags = TagSidecar.of(data).file();
		Files.writeString(tags, "{ \"format\": 1, \"pictures\": [ { \"picture\": \"a.png\", \"tags\": [\"glasses\", \"größer\"] } ] }");
		Path landmarks = LandmarkSidecar.of(data).file();
		Files.writeString(landmarks, "{ \"format\": 1, \"pictures\": [ { \"file\": \"a.png\", \"sha256\": \"0\", \"points\": [" + "[1, 2],".repeat(67) + "[3, 4]] } ] }");
		Path table = Files.writeString(Files.createDirectory(temporary.resolve("annotated")).resolve("landmarks.csv"),
				"file,subject,yaw,points," + String.join(",", Stream.iterate(0, i -> i + 1).limit(39).map(i -> "x" + i + ",y" + i).toList()) + "\na.png,S1,0,39," + "1,".repeat(77) + "1\n");
		Map<Path, Reading> readings = Map.of(temporary.resolve("workspace/queue.json"), queue::entries, tags, () -> TagSidecar.of(data).all(), landmarks, () -> LandmarkSidecar.of(data).size(),
				table, () -> AnnotatedPictures.below(List.of(table.getParent())));
		for (Map.Entry<Path, Reading> entry : readings.entrySet()) {
			byte[] content = Files.readAllBytes(entry.getKey());
			for (int seed = 0; seed < SEEDS; seed++) {
				Files.write(entry.getKey(), Mutations.of(content, seed));
				read(entry.getKey().getFileName() + ", seed " + seed, entry.getValue());
			}
			Files.write(entry.getKey(), content);
		}
	}

	private static void read(String what, Reading reading) {
		try {
			reading.run();
		} catch (UserError e) {
			assertThat(e.getMessage()).as(what).doesNotContain("\n", "Exception", "uri 'null'").doesNotContain("(null)").hasSizeLessThan(2000);
		} catch (IOException | RuntimeException | StackOverflowError e) {
			if (Reasons.sentence(e).isEmpty()) {
				fail(what + " is unexpected: " + e, e);
			}
		}
	}

	@Test
	void readingRunsAndWritingReportsContactsNoOne() throws IOException {
		try (LoopbackWatch watch = new LoopbackWatch()) {
			for (String name : List.of("plan.json", "provenance.json", "summary.json", "split.csv", "predictions.csv", "log.txt")) {
				Path file = whole.resolve(name);
				// every text that a file of the run holds may be an address
				Files.writeString(file, Files.readString(file).replace("S0", watch.url("S0")).replace("Damage", watch.url("name")).replace(temporary.resolve("data").toString(), watch.url("data")));
			}
			StoredRun run = StoredRun.open(whole);
			Path report = temporary.resolve("report.html");
			HtmlReport.write(List.of(run), report);
			RunComparison.of(List.of(run, run));
			run.testImages();
			assertThat(Files.readString(report)).doesNotContain("src=", "<link", "@import", "url(http").doesNotContainPattern("href='?\"?http");
			watch.assertUntouched();
		}
	}

	@Test
	void anUnclosedQuoteIsNamed() throws IOException {
		Path metrics = whole.resolve("metrics.csv");
		Files.writeString(metrics, Files.readString(metrics).replaceFirst("cnn1", "\"cnn1"));
		assertThatThrownBy(() -> StoredRun.open(whole).metrics()).isInstanceOf(UserError.class).hasMessage(metrics + " is damaged (a quotation mark is not closed); restore it, or delete the line that is wrong");
		Path landmarks = Files.writeString(Files.createDirectory(temporary.resolve("annotated")).resolve("landmarks.csv"), "file,x0,y0\n\"a.png,1,2\n");
		assertThatThrownBy(() -> AnnotatedPictures.below(List.of(landmarks.getParent()))).isInstanceOf(UserError.class).hasMessageContaining("landmarks.csv is damaged (a quotation mark is not closed)");
	}

	@Test
	void aMissingTextOfTheProvenanceIsNamed() throws IOException {
		Path file = whole.resolve("provenance.json");
		String text = Files.readString(file);
		for (String key : List.of("started", "state", "message", "backend", "seconds")) {
			Files.writeString(file, text.replaceFirst("\"" + key + "\" :", "\"other\" :"));
			assertThatThrownBy(() -> StoredRun.open(whole)).as(key).isInstanceOf(UserError.class).hasMessageContaining(file.toString()).hasMessageContaining("missing").hasMessageEndingWith("restore it");
		}
	}

	@Test
	void tagsInAnotherEncodingAreNamed() throws IOException {
		Path data = temporary.resolve("data");
		Path file = TagSidecar.of(data).file();
		Files.write(file, "{ \"format\": 1, \"pictures\": [ { \"picture\": \"a\", \"tags\": [\"größer\"] } ] }".getBytes(StandardCharsets.ISO_8859_1));
		assertThatThrownBy(() -> TagSidecar.of(data)).isInstanceOf(UserError.class).hasMessage(file + " is not text in UTF-8; save it in that encoding, or restore it");
	}

	private static Path copy(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
		return to;
	}
}
