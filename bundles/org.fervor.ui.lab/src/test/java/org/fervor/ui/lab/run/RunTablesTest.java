package org.fervor.ui.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.fervor.core.io.FolderLock;
import org.fervor.core.task.Progress;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunFolder;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.RunVerification;
import org.fervor.experiment.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTablesTest {

	@TempDir
	private Path folder;

	@Test
	void whatHasNotChangedIsNotReadAgain() throws IOException {
		Path runs = folder.resolve("runs");
		Path run = TestRuns.write(runs, "one", 1, "cnn1,1,1,0,0,1,0,0,1");
		RunLibrary library = new RunLibrary();
		StoredRun first = library.runs(List.of(runs)).get(0);
		assertThat(library.runs(List.of(runs)).get(0)).isSameAs(first);
		assertThat(library.metrics(first)).isSameAs(library.metrics(first)).hasSize(1);
		TestRuns.write(runs, "one", 2, "cnn1,1,1,0,0,1,0,0,1", "cnn1,2,1,0,0,1,0,0,1");
		Files.setLastModifiedTime(run.resolve("plan.json"), FileTime.fromMillis(1));
		StoredRun second = library.runs(List.of(runs)).get(0);
		assertThat(second.plan().seed()).isEqualTo(2);
		assertThat(library.metrics(second)).hasSize(2);
	}

	@Test
	void runsOfOneCommandAreFoundAndDeletedOnesAreNot() throws IOException {
		Path runs = folder.resolve("runs");
		TestRuns.write(runs, "one", 1);
		TestRuns.write(runs.resolve("sweep"), "001-subject", 1);
		TestRuns.write(runs.resolve(".trash/runs"), "gone", 1);
		Files.createDirectories(runs.resolve("damaged"));
		Files.writeString(runs.resolve("damaged/plan.json"), "{");
		assertThat(new RunLibrary().runs(List.of(runs))).extracting(StoredRun::name).containsExactlyInAnyOrder("one", "001-subject");
	}

	@Test
	void anArchiveHoldsTheFilesOfTheRunButNoCheckpointsAndNoLock() throws IOException {
		Path run = TestRuns.write(folder.resolve("runs"), "one", 1);
		Files.createDirectories(run.resolve("checkpoints"));
		Files.writeString(run.resolve("checkpoints/last.zip"), "weights");
		Files.writeString(run.resolve(".lock"), "1");
		Path file = folder.resolve("out.zip");
		RunExport.zip(List.of(run), file, Progress.NONE);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertThat(zip.stream().map(Object::toString)).containsExactly("one/metrics.csv", "one/plan.json", "one/provenance.json");
		}
		assertThat(folder.resolve("out.zip.part")).doesNotExist();
	}

	@Test
	void anExperimentThatGoesOnFromARunStandsBesideTheRunsAndAsksForItsPlan() throws IOException {
		StoredRun run = StoredRun.open(TestRuns.write(folder.resolve("runs"), "one", 7));
		Path first = FineTune.write(run);
		Path second = FineTune.write(run);
		assertThat(first).isEqualTo(folder.resolve("demo-tuned.experiment"));
		assertThat(second).isEqualTo(folder.resolve("demo-tuned-2.experiment"));
		RunPlan plan = ExperimentDocuments.plans(first, Map.of()).get(0);
		assertThat(plan.settings().get(ExperimentParameters.FROM)).isEqualTo(run.folder().path().toString());
		assertThat(plan.with(run.plan().settings())).isEqualTo(new RunPlan(plan.name(), run.plan().data(), run.plan().networks(), run.plan().split(), run.plan().fusions(),
				run.plan().augmentations(), run.plan().settings()));
	}

	@Test
	void aTableForOtherProgramsQuotesWhatNeedsIt() throws IOException {
		RunsModel model = new RunsModel();
		model.show(List.of(new RunRow(StoredRun.open(TestRuns.write(folder, "one", 7)), false)));
		List<String> lines = model.csv().lines().toList();
		assertThat(lines).hasSize(2);
		assertThat(lines.get(0)).startsWith("Run,State,Accuracy (95 %),Macro-F1");
		assertThat(lines.get(1)).contains("\"CNN_1, CNN_2\",7,2026-01-01");
	}

	@Test
	void aRunReadsInterruptedAsSoonAsItsProgramIsGone() throws IOException {
		Path run = TestRuns.write(folder, "one", 7);
		RunLibrary library = new RunLibrary();
		try (FolderLock lock = FolderLock.take(run, RunFolder.LOCK, "the run")) {
			RunRow row = new RunRow(library.run(run), false);
			assertThat(row.state()).isEqualTo("running");
			assertThat(row.busy()).isTrue();
		}
		RunRow row = new RunRow(library.run(run), false);
		assertThat(row.state()).isEqualTo("interrupted");
		assertThat(row.busy()).isFalse();
	}

	@Test
	void aVerdictSaysWhatDiffersAndKeepsShort() {
		Map<String, String> wrong = new java.util.TreeMap<>();
		for (int i = 0; i < 7; i++) {
			wrong.put("image" + i, "changed");
		}
		String text = Verdicts.text("demo", new RunVerification.Outcome(false, false, Map.of("split.csv", "missing"), wrong, 10, 0.25, "", 3, 1e-3));
		assertThat(text).startsWith("demo: mismatch.").contains("split.csv: missing").contains("image3: changed").doesNotContain("image4").contains("And 3 more").contains("no checksums");
		assertThat(Verdicts.text("demo", new RunVerification.Outcome(true, true, Map.of(), Map.of(), 10, 1e-6, "", 0, 1e-3))).startsWith("demo: match.").doesNotContain("checksums");
	}

	@Test
	void lengthsOfTimeAreSaidAsPeopleDo() {
		assertThat(List.of(0.4, 59.0, 125.0, 7500.0, 300_000.0)).extracting(Durations::text).containsExactly("0 s", "59 s", "2:05 min", "2 h 5 min", "3 d 11 h");
	}
}
