package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.io.FolderLock;
import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go on, begin from others, and choose an epoch. */
class ResumeTest {

	@TempDir
	private Path temporary;
	private Path data;
	private FakeWorld world;

	@BeforeEach
	void prepare() throws IOException {
		data = temporary.resolve("data");
		world = new FakeWorld(data);
		world.write(8, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
	}

	@Test
	void aRunThatStoppedHalfWayEndsWithTheSameFiles() throws IOException {
		StoredRun whole = run(plan("subject"), "whole");
		interrupted("half");

		StoredRun resumed = world.runner(1).resume(temporary.resolve("half"), RunListener.SILENT, Progress.NONE);

		assertThat(resumed.provenance().state()).isEqualTo(RunState.COMPLETE);
		assertThat(resumed.folder().predictions()).hasSameBinaryContentAs(whole.folder().predictions());
		assertThat(resumed.folder().summary()).hasSameBinaryContentAs(whole.folder().summary());
		assertThat(resumed.metrics()).hasSameSizeAs(whole.metrics()).doesNotHaveDuplicates();
		assertThat(resumed.folder().path().resolve(".lock")).doesNotExist();
	}

	@Test
	void aTornLastLineOfTheMetricsIsDropped() throws IOException {
		interrupted("half");
		Path metrics = temporary.resolve("half/metrics.csv");
		Files.writeString(metrics, Files.readString(metrics) + "subject,cnn2,1,0.5");

		assertThat(world.runner(1).resume(temporary.resolve("half"), RunListener.SILENT, Progress.NONE).metrics()).hasSize(2 * 3);
	}

	@Test
	void aCompleteRunIsNotRunAgain() {
		StoredRun whole = run(plan("subject"), "whole");
		List<String> notes = new ArrayList<>();
		int trained = world.jobs.size();
		StoredRun resumed = world.runner(1).resume(temporary.resolve("whole"), new RunListener() {
			@Override
			public void note(String line) {
				notes.add(line);
			}
		}, Progress.NONE);
		assertThat(resumed.provenance()).isEqualTo(whole.provenance());
		assertThat(notes).singleElement().asString().contains("is complete: there is nothing left to do");
		assertThat(world.jobs).hasSize(trained);
	}

	@Test
	void aRunWhoseChecksumsCannotBeWrittenIsNotCompleteAndCanBeResumed() throws IOException {
		Path folder = temporary.resolve("unsealed");
		RunListener blocking = new RunListener() {
			@Override
			public void started(RunFolder started, RunPlan plan) {
				try {
					Files.createDirectory(started.path().resolve("checksums.sha256"));
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			}
		};
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject")), List.of(folder), blocking, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("checksums.sha256");
		assertThat(StoredRun.open(folder).provenance().state()).isEqualTo(RunState.FAILED);
		Files.delete(folder.resolve("checksums.sha256"));
		assertThat(world.runner(1).resume(folder, RunListener.SILENT, Progress.NONE).provenance().state()).isEqualTo(RunState.COMPLETE);
		assertThat(RunChecksums.check(folder).clean()).isTrue();
	}

	@Test
	void whatAKilledProgramLeftUnfinishedIsSwept() throws IOException {
		interrupted("half");
		Path checkpoints = Files.createDirectories(temporary.resolve("half/checkpoints"));
		List<Path> left = List.of(temporary.resolve("half/.summary.json." + java.util.UUID.randomUUID() + ".part"), checkpoints.resolve(".cnn1-48px.zip." + java.util.UUID.randomUUID() + ".part"));
		for (Path part : left) {
			Files.setLastModifiedTime(Files.createFile(part), java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(java.time.Duration.ofDays(2))));
		}
		world.runner(1).resume(temporary.resolve("half"), RunListener.SILENT, Progress.NONE);
		assertThat(left).allSatisfy(part -> assertThat(part).doesNotExist());
	}

	@Test
	void aRunWhoseDataChangedIsRefused() throws IOException {
		interrupted("half");
		Files.writeString(data.resolve("S0/anger-0.png"), "0 7 7");
		assertThatThrownBy(() -> world.runner(1).resume(temporary.resolve("half"), RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("has changed since");
	}

	@Test
	void aRunThatAnotherProgramWorksOnIsRefused() throws IOException {
		interrupted("half");
		try (FolderLock other = FolderLock.take(temporary.resolve("half"), RunFolder.LOCK, "the run")) {
			assertThatThrownBy(() -> world.runner(1).resume(temporary.resolve("half"), RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class)
					.hasMessageContaining("another job of this program");
		}
	}

	@Test
	void aNewFolderThatAnotherProgramHasJustTakenIsRefusedAndLeftToIt() {
		Path taken = temporary.resolve("taken");
		try (FolderLock other = FolderLock.take(taken, RunFolder.LOCK, "the run")) {
			assertThatThrownBy(() -> run(plan("subject"), "taken")).isInstanceOf(UserError.class).hasMessageContaining("another job of this program");
			assertThat(taken.resolve("provenance.json")).doesNotExist();
		}
		assertThat(run(plan("subject"), "taken").summary()).isPresent();
	}

	@Test
	void theValidationPartKeepsPersonsTogetherAndIsNoTestImage() {
		run(plan("subject", "select", "validation", "validation-share", "0.25"), "run");
		TrainingJob job = world.jobs.get(0);
		assertThat(job.validation().size()).isEqualTo(6);
		assertThat(job.train().size() / 2 + job.validation().size()).isEqualTo(24);
		assertThat(job.heldOut().size()).isEqualTo(24);
	}

	@Test
	void weightsChosenOnTestImagesAreMarked() {
		StoredRun run = run(plan("subject", "select", "test"), "run");
		assertThat(run.provenance().cautions()).singleElement().asString().contains("chosen on the test images");
		assertThat(run.summary().orElseThrow().badge()).isEqualTo(ProtocolBadge.CHOSEN_ON_TEST);
		assertThat(run.folder().report()).content().contains("The weights were chosen on the test images");
		assertThat(run(plan("subject"), "honest").provenance().cautions()).isEmpty();
	}

	@Test
	void weightsThatHaveSeenTestImagesAreMarked() {
		StoredRun first = run(plan("subject"), "first");
		String from = first.folder().path().toString();
		List<String> notes = new ArrayList<>();
		StoredRun other = world.runner(1).run(List.of(plan("random", "from", from, "seed", "9")), List.of(temporary.resolve("other")), new RunListener() {
			@Override
			public void note(String line) {
				notes.add(line);
			}
		}, Progress.NONE).get(0);

		assertThat(other.provenance().cautions()).singleElement().asString().contains("test images were training images of " + from);
		assertThat(notes).containsAll(other.provenance().cautions());
		assertThat(world.jobs.get(world.jobs.size() - 1).start()).isInstanceOf(Start.FromModel.class);
		assertThat(run(plan("subject", "from", from), "same").provenance().cautions()).isEmpty();
	}

	@Test
	void aProgressiveRunTrainsSmallSizesFirstAndCarriesTheWeights() {
		StoredRun run = run(plan("subject", "progressive", "32:2,40:1"), "run");
		List<TrainingJob> cnn1 = world.jobs.stream().filter(j -> j.architecture().id().equals("cnn1")).toList();
		assertThat(cnn1).extracting(j -> j.input().width()).containsExactly(32, 40, 48);
		assertThat(cnn1.get(0).start()).isEqualTo(Start.FRESH);
		assertThat(cnn1.get(2).start()).isEqualTo(new Start.FromModel(temporary.resolve("run/checkpoints/cnn1-40px.zip")));
		assertThat(run.metrics().stream().filter(r -> r.network().equals("cnn1")).map(r -> r.result().epoch())).containsExactly(1, 2, 3, 4, 5, 6);
		assertThatThrownBy(() -> run(plan("subject", "progressive", "64:2"), "wrong")).isInstanceOf(UserError.class).hasMessageContaining("64 is not below 48");
		assertThatThrownBy(() -> run(plan("subject", "progressive", "fast"), "wrong")).isInstanceOf(UserError.class).hasMessageContaining("48:100,64:50");
		assertThatThrownBy(() -> run(plan("subject", "progressive", "16:2"), "wrong")).isInstanceOf(UserError.class).hasMessageContaining("at 16 pixels CNN_1");
	}

	@Test
	void aRunToStartFromMustBeThere() {
		assertThatThrownBy(() -> run(plan("subject", "from", "/nowhere"), "run")).isInstanceOf(UserError.class).hasMessageContaining("/nowhere");
	}

	private void interrupted(String name) {
		world.failure = new UserError("killed");
		world.failing = "cnn2";
		assertThatThrownBy(() -> run(plan("subject"), name)).hasMessage("killed");
		world.failure = null;
	}

	private StoredRun run(RunPlan plan, String folder) {
		return world.runner(1).run(List.of(plan), List.of(temporary.resolve(folder)), RunListener.SILENT, Progress.NONE).get(0);
	}

	private RunPlan plan(String split, String... settings) {
		Map<String, String> texts = new java.util.HashMap<>(Map.of("epochs", "3", "seed", "5"));
		for (int i = 0; i < settings.length; i += 2) {
			texts.put(settings[i], settings[i + 1]);
		}
		return new RunPlan("test", data, List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse(split), List.of("sum"), List.of(),
				Settings.parse(ExperimentParameters.ALL, texts));
	}
}
