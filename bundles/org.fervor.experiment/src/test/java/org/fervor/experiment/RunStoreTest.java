package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.fervor.core.io.FolderLock;
import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.report.HtmlReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

	@TempDir
	private Path temporary;
	private RunStore store;
	private RunPlan plan;

	@BeforeEach
	void runOnce() throws IOException {
		Path data = temporary.resolve("data");
		FakeWorld world = new FakeWorld(data);
		world.write(4, 1, Expression.ANGER, Expression.FEAR);
		plan = new RunPlan("A <b>bold</b> name", data, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("subject"), List.of(), List.of(),
				Settings.defaults().with(org.fervor.core.compute.TrainingParameters.EPOCHS, 2));
		store = new RunStore(temporary.resolve("runs"));
		world.runner(1).run(List.of(plan), List.of(store.newFolder(plan, FakeWorld.CLOCK)), RunListener.SILENT, Progress.NONE);
	}

	@Test
	void foldersAreNamedByExperimentSplitAndTimeAndNeverTwice() {
		assertThat(store.runs()).singleElement().extracting(StoredRun::name).asString().matches("a-b-bold-b-name-subject-2026010[12]-\\d{6}");
		assertThat(store.newFolder(plan, FakeWorld.CLOCK).getFileName().toString()).endsWith("-2");
	}

	@Test
	void aDamagedRunDoesNotHideTheOthers() throws IOException {
		Path damaged = Files.createDirectories(store.root().resolve("damaged"));
		Files.writeString(damaged.resolve("plan.json"), "{ \"format\": 1, ");
		assertThat(store.runs()).hasSize(1);
		assertThatThrownBy(() -> StoredRun.open(damaged)).isInstanceOf(UserError.class).hasMessageContaining("plan.json is damaged at line 1");
	}

	@Test
	void aRunThatWasKilledReadsInterruptedAndOneThatIsWorkedOnReadsRunning() throws IOException {
		StoredRun run = store.runs().get(0);
		Files.writeString(run.folder().provenance(), Files.readString(run.folder().provenance()).replace("COMPLETE", "RUNNING"));
		try (FolderLock lock = FolderLock.take(run.folder().path(), RunFolder.LOCK, "the run")) {
			assertThat(StoredRun.open(run.folder().path()).provenance().state()).isEqualTo(RunState.RUNNING);
		}
		assertThat(store.runs().get(0).provenance().state()).isEqualTo(RunState.INTERRUPTED);
		assertThat(store.runs().get(0).provenance().message()).contains("resume it");
	}

	@Test
	void aFolderWithoutAPlanIsNoRun() {
		assertThatThrownBy(() -> StoredRun.open(temporary)).isInstanceOf(UserError.class).hasMessageContaining("no run folder");
	}

	@Test
	void aPlanOfAnotherFormatSaysSo() throws IOException {
		StoredRun run = store.runs().get(0);
		Files.writeString(run.folder().plan(), Files.readString(run.folder().plan()).replace("\"format\" : 1", "\"format\" : 99"));
		assertThatThrownBy(() -> StoredRun.open(run.folder().path())).hasMessageContaining("format 99");
	}

	@Test
	void aMetricsLineThatWasCutOffIsLeftOut() throws IOException {
		StoredRun run = store.runs().get(0);
		Files.writeString(run.folder().metrics(), "subject,cnn1,3,0.5", StandardOpenOption.APPEND);
		assertThat(run.metrics()).hasSize(2);
	}

	@Test
	void confusionsOfEveryEpochAreKept() {
		StoredRun run = store.runs().get(0);
		assertThat(run.metrics()).hasSize(2).allSatisfy(row -> assertThat(row.result().heldOut().confusion()).isEqualTo(FakeWorld.CONFUSION));
		assertThat(run.metrics().get(0).result().train().confusion()).isEmpty();
	}

	@Test
	void whatTheRunToldStandsInItsLog() {
		assertThat(store.runs().get(0).log()).first().asString().matches("2026-01-0.T.*Z 8 faces of 2 classes; found by .*");
		assertThat(store.runs().get(0).log()).last().asString().endsWith("Z complete");
	}

	@Test
	void classesAndTestImagesAreKnownBeforeTheRunIsOver() throws IOException {
		StoredRun whole = store.runs().get(0);
		Files.delete(whole.folder().summary());
		StoredRun half = store.runs().get(0);
		assertThat(half.labels()).isEqualTo(whole.labels()).hasValue(org.fervor.core.label.LabelSet.of(Expression.ANGER, Expression.FEAR));
		assertThat(half.testImages()).hasSize(4);
		Files.delete(whole.folder().split());
		assertThat(half.labels()).isEmpty();
		assertThat(half.testImages()).isEmpty();
	}

	@Test
	void theReportStandsAloneAndEscapesWhatComesFromOutside() throws IOException {
		Path report = temporary.resolve("report.html");
		HtmlReport.write(store.runs(), report);
		String html = Files.readString(report);
		assertThat(html).contains("A &lt;b&gt;bold&lt;/b&gt; name").doesNotContain("<b>bold").doesNotContain("<script").doesNotContain("src=").contains("subject-disjoint")
				.contains("<svg").contains("CNN_1").contains("<td class='hit deep'").doesNotContain("NaN");
	}

	@Test
	void aReportOfAnIncompleteRunSaysSo() throws IOException {
		StoredRun run = store.runs().get(0);
		Files.delete(run.folder().summary());
		Files.writeString(run.folder().provenance(), Files.readString(run.folder().provenance()).replace("COMPLETE", "RUNNING"));
		Path report = temporary.resolve("report.html");
		HtmlReport.write(List.of(StoredRun.open(run.folder().path())), report);
		assertThat(Files.readString(report)).contains("This run is incomplete (interrupted): the program ended before the run did; resume it").contains("no results yet");
	}
}
