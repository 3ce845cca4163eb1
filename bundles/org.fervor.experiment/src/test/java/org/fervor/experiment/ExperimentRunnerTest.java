package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.ImageSize;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.compare.Inflation;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.experiment.compare.SeedBands;
import org.fervor.experiment.report.CompareReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunnerTest {

	@TempDir
	private Path temporary;
	private Path data;
	private FakeWorld world;

	@BeforeEach
	void prepare() throws IOException {
		data = temporary.resolve("data");
		world = new FakeWorld(data);
		world.write(4, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
	}

	@Test
	void aRunLeavesEveryFileThatAStrangerNeeds() throws IOException {
		StoredRun run = run("subject", "run");
		assertThat(names(run.folder().path())).containsExactlyInAnyOrder("plan.json", "provenance.json", "split.csv", "metrics.csv", "predictions.csv", "summary.json",
				"report.html", "log.txt", "samples.csv", "model-cnn1.zip", "model-cnn2.zip", "checksums.sha256");
		assertThat(run.provenance().state()).isEqualTo(RunState.COMPLETE);
		// every operation is named by now, and how the cores were shared out is a part of the plan
		RunPlan asked = plan("subject").with(List.of(new AugmentationChoice("brighter", Map.of())));
		assertThat(PlanJson.write(run.plan())).isEqualTo(PlanJson.write(asked.with(asked.settings().with(TrainingParameters.THREADS, 1))));
		assertThat(run.metrics()).hasSize(2 * 3);
	}

	@Test
	void facesThatComeCroppedAreUsedWholeAndThePlanSaysSo() throws IOException {
		world.size = new ImageSize(48, 48);
		List<String> told = new ArrayList<>();
		StoredRun run = world.runner(1).run(List.of(plan("subject")), List.of(temporary.resolve("run")), new RunListener() {
			@Override
			public void note(String line) {
				told.add(line);
			}
		}, Progress.NONE).get(0);
		assertThat(run.plan().settings().get(ExperimentParameters.DETECTOR)).isEqualTo("none");
		assertThat(told).anyMatch(line -> line.contains("cropped faces already (48 × 48 px)") && line.contains("--detector tspm"));
	}

	@Test
	void problemsOfTheImagesStandInSummaryAndReport() throws IOException {
		StoredRun run = run("subject", "run");
		assertThat(run.summary().orElseThrow().problems()).as("images of a single pixel").containsExactly(new ImageProblem("image of one colour", 24, "S0/anger-0.png"));
		assertThat(run.folder().report()).content().contains("24 × image of one colour, for instance S0/anger-0.png");
	}

	@Test
	void aDetectorThatWasNamedSearchesFacesThatComeCropped() throws IOException {
		world.size = new ImageSize(48, 48);
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject", "detector", "tspm")), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE))
				.hasMessageContaining("there is no detector 'tspm'"); // of this world: it was asked for
	}

	@Test
	void whatAugmentationCostsIsReportedForBothWays() throws IOException {
		assertThat(run("subject", "fixed").provenance().seconds()).containsKey("augmentation").doesNotContainKey("augmentation on the fly");
		assertThat(world.runner(1).run(List.of(plan("subject", "augment", "live")), List.of(temporary.resolve("live")), RunListener.SILENT, Progress.NONE).get(0).provenance().seconds()).containsKey("augmentation on the fly");
	}

	@Test
	void predictionsHaveOneRowPerTestImageAndNetworkOrRule() throws IOException {
		StoredRun run = run("subject", "run");
		List<String> lines = Files.readAllLines(run.folder().predictions());
		assertThat(lines.get(0)).isEqualTo("file,subject,label,net_or_rule,predicted,anger,fear,neutral");
		assertThat(lines).hasSize(1 + 12 * 4);
		assertThat(lines.get(1)).matches("S\\d/anger-0.png,S\\d,anger,cnn1,anger,0\\.5000000,0\\.0\\d+,0\\.0\\d+");
		assertThat(run.summary().orElseThrow().results()).extracting(RunSummary.Result::id).containsExactly("cnn1", "cnn2", "sum", "product");
		assertThat(run.summary().orElseThrow().results()).extracting(RunSummary.Result::accuracy).containsOnly(1.0);
	}

	@Test
	void theNumbersDoNotDependOnHowManyWork() throws IOException {
		List<RunPlan> plans = List.of(plan("random"), plan("kfold:4:subject"));
		List<StoredRun> one = world.runner(1).run(plans, List.of(temporary.resolve("a"), temporary.resolve("b")), RunListener.SILENT, Progress.NONE);
		List<StoredRun> three = world.runner(3).run(plans, List.of(temporary.resolve("c"), temporary.resolve("d")), RunListener.SILENT, Progress.NONE);
		for (int i = 0; i < 2; i++) {
			assertThat(three.get(i).folder().predictions()).hasSameBinaryContentAs(one.get(i).folder().predictions());
			assertThat(three.get(i).folder().split()).hasSameBinaryContentAs(one.get(i).folder().split());
			assertThat(three.get(i).folder().summary()).hasSameBinaryContentAs(one.get(i).folder().summary());
		}
	}

	@Test
	void everySplitCarriesItsBadge() throws IOException {
		assertThat(run("subject", "a").summary().orElseThrow().badge()).isEqualTo(ProtocolBadge.SUBJECT_DISJOINT);
		assertThat(run("random", "b").summary().orElseThrow().badge()).isEqualTo(ProtocolBadge.RANDOM);
		RunSummary folds = run("kfold:4:subject", "c").summary().orElseThrow();
		assertThat(folds.badge()).isEqualTo(ProtocolBadge.SUBJECT_DISJOINT);
		assertThat(folds.audit()).hasSize(4);
		assertThat(folds.test()).isEqualTo(24);
		assertThat(temporary.resolve("c").resolve("model-cnn2-fold4.zip")).exists();
	}

	@Test
	void anIdenticalCopyInTheOtherHalfSpoilsTheBadge() throws IOException {
		for (int s = 0; s < 4; s++) {
			Files.writeString(data.resolve("S" + s).resolve("anger-0.png"), "0 0 0");
		}
		assertThat(run("subject", "run").summary().orElseThrow().badge()).isEqualTo(ProtocolBadge.DUPLICATES);
	}

	@Test
	void unreadableAndFacelessPicturesAreCountedAndLeftOut() throws IOException {
		world.broken = "S1/anger-0.png";
		world.faceless = "S2/fear-1.png";
		RunSummary summary = run("subject", "run").summary().orElseThrow();
		assertThat(summary.faces()).isEqualTo(22);
		assertThat(summary.leftOut()).extracting("reason", "count", "example").containsExactlyInAnyOrder(
				org.assertj.core.groups.Tuple.tuple("unreadable picture", 1, "S1/anger-0.png"), org.assertj.core.groups.Tuple.tuple("no face found", 1, "S2/fear-1.png"));
		assertThat(Files.readString(temporary.resolve("run/report.html"))).contains("no face found").contains("S2/fear-1.png");
	}

	@Test
	void facelessPicturesAreKeptWhereAsked() throws IOException {
		world.faceless = "S2/anger-1.png";
		RunPlan plan = plan("subject", "keep-faceless", "true");
		StoredRun run = world.runner(2).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0);
		assertThat(run.summary().orElseThrow().faces()).isEqualTo(24);
		assertThat(Files.readString(run.folder().split())).contains("S2/anger-1.png").contains("no face found");
	}

	@Test
	void cancellingMarksTheRunAndKeepsWhatIsThere() throws IOException {
		AtomicLong units = new AtomicLong();
		Progress impatient = new Progress() {
			@Override
			public void step(String name, long total) {
				units.set(name.equals("train") ? 0 : Long.MIN_VALUE);
			}

			@Override
			public void advance(long amount) {
				units.addAndGet(amount);
			}

			@Override
			public boolean cancelled() {
				return units.get() > 0;
			}
		};
		Path folder = temporary.resolve("run");
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject")), List.of(folder), RunListener.SILENT, impatient)).isInstanceOf(CancelledByUser.class);
		StoredRun run = StoredRun.open(folder);
		assertThat(run.provenance().state()).isEqualTo(RunState.CANCELLED);
		assertThat(run.provenance().message()).isEqualTo("cancelled by the user");
		assertThat(run.summary()).isEmpty();
		assertThat(run.metrics()).hasSize(1);
	}

	@Test
	void aFailureMarksTheRunWithItsMessage() {
		world.failure = new UserError("the loss is not a number in epoch 2, batch 5");
		Path folder = temporary.resolve("run");
		assertThatThrownBy(() -> world.runner(2).run(List.of(plan("subject")), List.of(folder), RunListener.SILENT, Progress.NONE)).isSameAs(world.failure);
		assertThat(StoredRun.open(folder).provenance()).extracting(Provenance::state, Provenance::message).containsExactly(RunState.FAILED,
				"the loss is not a number in epoch 2, batch 5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kfold:500", "kfold:5:subject", "fixed" })
	void aSplitThatTheDataCannotGiveIsRefusedBeforeFacesAreSearchedAndLeavesNoFolder(String split) {
		Path folder = temporary.resolve("run");
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("random"), plan(split)), List.of(temporary.resolve("first"), folder), RunListener.SILENT, Progress.NONE))
				.isInstanceOf(UserError.class);
		assertThat(world.detected).hasValue(0);
		assertThat(folder).doesNotExist();
		assertThat(temporary.resolve("first")).doesNotExist();
	}

	@Test
	void aDataSetThatCannotBeReadLeavesNoFolder() {
		Path folder = temporary.resolve("run");
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject", "include", "*.jpg")), List.of(folder), RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class);
		assertThat(folder).doesNotExist();
	}

	@Test
	void namesOfClassesThatAreMappedAreAskedForOfTheReader() {
		world.runner(1).run(List.of(plan("subject", "map", "suprise=surprise")), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE);
		assertThat(world.asked.map()).isEqualTo(ClassMap.parse("suprise=surprise"));
		assertThat(StoredRun.open(temporary.resolve("run")).plan().settings().get(ExperimentParameters.MAP)).isEqualTo("suprise=surprise");
	}

	@Test
	void listenersHearEveryEpochAndTheEnd() {
		List<String> heard = java.util.Collections.synchronizedList(new ArrayList<>());
		world.runner(1).run(List.of(plan("subject")), List.of(temporary.resolve("run")), new RunListener() {
			@Override
			public void started(RunFolder folder, RunPlan plan) {
				heard.add("started " + plan.split().id());
			}

			@Override
			public void epochDone(RunFolder folder, MetricsRow row) {
				heard.add(row.network() + " " + row.result().epoch());
			}

			@Override
			public void ended(RunFolder folder, RunState state) {
				heard.add("ended " + state);
			}
		}, Progress.NONE);
		assertThat(heard).containsExactlyInAnyOrder("started subject", "cnn2 1", "cnn2 2", "cnn2 3", "cnn1 1", "cnn1 2", "cnn1 3", "ended COMPLETE");
		assertThat(heard).startsWith("started subject").endsWith("ended COMPLETE");
	}

	@Test
	void aDataSetOfOneClassIsRefused() throws IOException {
		Path single = temporary.resolve("single");
		new FakeWorld(single).write(3, 2, Expression.FEAR);
		RunPlan plan = new RunPlan("one", single, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("random"), List.of(), List.of(), Settings.defaults());
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("only one class (fear)");
	}

	@Test
	void aDataSetOfOneImageIsRefused() throws IOException {
		Path single = temporary.resolve("single");
		new FakeWorld(single).write(1, 1, Expression.FEAR);
		RunPlan plan = new RunPlan("one", single, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("random"), List.of(), List.of(), Settings.defaults());
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("only one class (fear)");
	}

	/** Ten folds of images, each person among them ten times over. */
	@Test
	void personsWhoStandInAllFoldsAreCountedAndSpoilTheBadge() throws IOException {
		StoredRun run = run("kfold:2", "run");
		RunSummary summary = run.summary().orElseThrow();
		assertThat(summary.badge()).isEqualTo(ProtocolBadge.RANDOM);
		assertThat(summary.audits()).hasSize(2).allSatisfy(audit -> assertThat(audit.sharedSubjects()).isEqualTo(4));
		assertThat(Files.readString(run.folder().report())).contains("4 persons");
	}

	@Test
	void askedForClassesMustBeThere() {
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject", "classes", "7")), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE))
				.isInstanceOf(UserError.class).hasMessageContaining("no images of disgust").hasMessageContaining("anger, fear, neutral");
	}

	@Test
	void aPatternChoosesImagesAndTheOthersAreCounted() {
		StoredRun run = world.runner(1).run(List.of(plan("random", "include", "*-0.png")), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0);
		assertThat(run.summary().orElseThrow().faces()).isEqualTo(12);
		assertThat(run.summary().orElseThrow().leftOut()).singleElement().extracting("count").isEqualTo(12);
		assertThatThrownBy(
				() -> world.runner(1).run(List.of(plan("random", "include", "*.jpg")), List.of(temporary.resolve("other")), RunListener.SILENT, Progress.NONE))
				.hasMessageContaining("no image's name matches '*.jpg'");
	}

	@Test
	void anExistingRunIsNeverOverwritten() throws IOException {
		run("subject", "run");
		assertThatThrownBy(() -> run("subject", "run")).isInstanceOf(UserError.class).hasMessageContaining("not empty");
		assertThat(StoredRun.open(temporary.resolve("run")).provenance().state()).isEqualTo(RunState.COMPLETE);
	}

	@Test
	void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
		Path file = Files.writeString(temporary.resolve("file"), "x");
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject")), List.of(file.resolve("run")), RunListener.SILENT, Progress.NONE))
				.isInstanceOf(UserError.class).hasMessageContaining(file.resolve("run").toString()).hasMessageContaining("--out");
	}

	@Test
	void anUnknownDetectorIsAnsweredWithTheOnesThereAre() {
		assertThatThrownBy(() -> world.runner(1).run(List.of(plan("subject", "detector", "psychic")), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE))
				.hasMessage("there is no detector 'psychic': auto, none");
	}

	@Test
	void aStoredSplitIsTakenAgainHoweverFilesAreCalled() throws IOException {
		StoredRun first = run("random", "a");
		StoredRun again = run("manifest:" + first.folder().split(), "b");
		assertThat(again.folder().predictions()).hasSameBinaryContentAs(first.folder().predictions());
		assertThat(again.summary().orElseThrow().badge()).isEqualTo(ProtocolBadge.RANDOM);
	}

	@Test
	void rulesThatAreFittedLearnFromHeldBackTrainingImagesOnly() throws IOException {
		world.write(8, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
		RunPlan plan = new RunPlan("fitted", data, List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("kfold:2:subject"),
				List.of("median", "weighted", "logpool:fit", "stacking", "weighted:1,3"), List.of(), Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "2")));
		StoredRun run = world.runner(2).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0);
		RunSummary summary = run.summary().orElseThrow();
		assertThat(summary.results()).extracting(RunSummary.Result::id).containsExactly("cnn1", "cnn2", "median", "weighted", "logpool:fit", "stacking", "weighted:1,3");
		assertThat(summary.fusion().fitted()).extracting(FusionSummary.Fitted::rule).containsExactly("weighted", "weighted", "logpool:fit", "logpool:fit", "stacking", "stacking");
		assertThat(summary.fusion().fitted().get(0).numbers()[0]).hasSize(2);
		assertThat(run.metrics()).as("inner trainings leave no curves").hasSize(2 * 2 * 2);
		assertThat(names(run.folder().path())).filteredOn(n -> n.startsWith("model")).hasSize(4);
	}

	@Test
	void aSummarySaysHowSureItsNumbersAre() throws IOException {
		world.wrongFrames = true;
		RunSummary summary = run("subject", "run").summary().orElseThrow();
		assertThat(summary.sampling()).isEqualTo(new RunSummary.Sampling("person", 2, 1000));
		RunSummary.Result result = summary.result("cnn1").orElseThrow();
		assertThat(result.accuracy()).isEqualTo(0.5);
		assertThat(result.accuracyInterval().contains(0.5)).isTrue();
		assertThat(result.topTwo()).isBetween(0.5, 1.0);
		assertThat(result.calibration().bins()).satisfies(bins -> assertThat(bins.stream().mapToInt(b -> b.count()).sum()).isEqualTo(12));
		assertThat(summary.fusion().oracle()).isEqualTo(0.5);
		assertThat(summary.fusion().pairs()).singleElement().satisfies(p -> assertThat(p.doubleFault()).isEqualTo(0.5));
		assertThat(summary.fusion().rules()).allSatisfy(g -> {
			assertThat(g.outcome()).isEqualTo(RuleComparison.Outcome.SAME);
			assertThat(g.sameAs()).isEqualTo("cnn1");
			assertThat(g.mcnemarP()).isEqualTo(1);
		});
	}

	@Test
	void aFinishedRunIsSealedAndEveryLaterChangeIsNamed() throws IOException {
		Path folder = run("subject", "run").folder().path();
		assertThat(RunChecksums.check(folder).clean()).isTrue();
		Files.writeString(folder.resolve("predictions.csv"), Files.readString(folder.resolve("predictions.csv")).replaceFirst("0\\.5", "0.6"));
		Files.delete(folder.resolve("metrics.csv"));
		Files.writeString(folder.resolve("notes.txt"), "mine");
		Files.writeString(folder.resolve("report.html"), "written again");
		RunChecksums.Findings findings = RunChecksums.check(folder);
		assertThat(findings.wrong()).isEqualTo(Map.of("predictions.csv", "changed", "metrics.csv", "missing"));
		assertThat(findings.unknown()).containsExactly("notes.txt");
	}

	@Test
	void aClassThatTheSplitKeepsFromTrainingIsNamedBeforeAnythingIsTrained() throws IOException {
		Path sparse = temporary.resolve("sparse");
		FakeWorld few = new FakeWorld(sparse);
		few.write(4, 1, Expression.ANGER, Expression.FEAR);
		few.write(1, 3, Expression.CONTEMPT);
		RunPlan plan = new RunPlan("sparse", sparse, List.of(PaperNetworks.cnn1()), SplitProtocol.parse("loso"), List.of(), List.of(), Settings.defaults());
		assertThatThrownBy(() -> few.runner(1).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE)).isInstanceOf(UserError.class)
				.hasMessageContaining("'loso' leaves the training part of 'subject S0' without an image of contempt");
	}

	@Test
	void aComparisonShowsOnlyWhatDiffersAndTestsOnTheSameImages() throws IOException {
		StoredRun a = world.runner(2).run(List.of(plan("subject")), List.of(temporary.resolve("a")), RunListener.SILENT, Progress.NONE).get(0);
		world.wrongFrames = true;
		StoredRun b = world.runner(2).run(List.of(plan("subject", "learning-rate", "0.01")), List.of(temporary.resolve("b")), RunListener.SILENT, Progress.NONE).get(0);
		RunComparison comparison = RunComparison.of(List.of(a, b));
		assertThat(comparison.differences()).extracting(RunComparison.Difference::key).containsExactly("plan.settings.learning-rate");
		assertThat(comparison.differences().get(0).values()).containsExactly("0.001", "0.01");
		assertThat(comparison.tests()).extracting(RunComparison.PairedTest::second).containsExactly("b: cnn1", "b: cnn2", "b: sum", "b: product");
		RunComparison.PairedTest test = comparison.tests().get(0);
		assertThat(test.images()).isEqualTo(12);
		assertThat(test.gain()).isEqualTo(-0.5);
		assertThat(test.onlyFirst()).isEqualTo(6);
		assertThat(test.mcnemarP()).isCloseTo(2 / 64.0, org.assertj.core.api.Assertions.within(1e-12));
		assertThat(RunComparison.of(List.of(a, run("random", "c"))).tests()).as("other test images").isEmpty();
		CompareReport.write(comparison, temporary.resolve("c.html"));
		CompareReport.write(comparison, temporary.resolve("c.csv"));
		CompareReport.write(comparison, temporary.resolve("c.json"));
		assertThat(Files.readString(temporary.resolve("c.html"))).contains("plan.settings.learning-rate").contains("p = 0.125").doesNotContain("<script").doesNotContain("NaN");
		assertThat(Files.readAllLines(temporary.resolve("c.csv"))).contains("difference,plan.settings.learning-rate,b,subject-disjoint,0.01,,,,,")
				.anyMatch(l -> l.startsWith("gain,a: cnn1,b: cnn1,,-0.5,"));
		assertThat(Files.readString(temporary.resolve("c.json"))).contains("\"mcnemar_p\" : 0.03125");
		assertThatThrownBy(() -> CompareReport.write(comparison, temporary.resolve("c.pdf"))).isInstanceOf(UserError.class).hasMessageContaining(".html, .csv or .json");
	}

	@Test
	void severalSeedsGiveBandsAndTheGapOfEachSeed() throws IOException {
		List<StoredRun> runs = new ArrayList<>();
		for (int seed = 1; seed <= 3; seed++) {
			world.wrongFrames = seed == 2;
			runs.addAll(world.runner(2).run(List.of(plan("subject", "seed", "" + seed), plan("random", "seed", "" + seed)),
					List.of(temporary.resolve("s" + seed), temporary.resolve("r" + seed)), RunListener.SILENT, Progress.NONE));
		}
		List<SeedBands> bands = SeedBands.among(runs);
		assertThat(bands).extracting(SeedBands::split).containsExactly("subject", "random");
		assertThat(bands.get(0).seeds()).containsExactly(1L, 2L, 3L);
		assertThat(bands.get(0).rows().get(0).accuracy().mean()).isCloseTo(2.5 / 3, org.assertj.core.api.Assertions.within(1e-9));
		assertThat(bands.get(0).rows().get(0).accuracy().least()).isEqualTo(0.5);
		assertThat(Inflation.measured(runs).seeds()).isEqualTo(3);
		org.fervor.experiment.report.HtmlReport.write(runs, temporary.resolve("report.html"));
		assertThat(Files.readString(temporary.resolve("report.html"))).contains("3 seeds · subject").contains("The best of several seeds is no result");
	}

	@Test
	void theInflationMeterFindsThePairThatDiffersOnlyInItsSplit() throws IOException {
		List<StoredRun> runs = world.runner(2).run(List.of(plan("subject"), plan("random")), List.of(temporary.resolve("a"), temporary.resolve("b")), RunListener.SILENT,
				Progress.NONE);
		Inflation inflation = Inflation.measured(runs);
		assertThat(inflation.flattering()).isEqualTo("random");
		assertThat(inflation.honest()).isEqualTo("subject");
		assertThat(inflation.rows()).extracting(Inflation.Row::id).containsExactly("cnn1", "cnn2", "sum", "product");
		assertThat(inflation.rows()).allSatisfy(r -> assertThat(r.gap()).isZero());
		StoredRun otherSeed = world.runner(2).run(List.of(plan("random", "seed", "9")), List.of(temporary.resolve("c")), RunListener.SILENT, Progress.NONE).get(0);
		assertThat(Inflation.among(List.of(runs.get(0), otherSeed))).isEmpty();
		assertThatThrownBy(() -> Inflation.measured(List.of(runs.get(0), otherSeed))).isInstanceOf(UserError.class).hasMessageContaining("subject-disjoint");
	}

	private StoredRun run(String split, String folder) {
		return world.runner(2).run(List.of(plan(split)), List.of(temporary.resolve(folder)), RunListener.SILENT, Progress.NONE).get(0);
	}

	private RunPlan plan(String split, String... settings) {
		Map<String, String> texts = new java.util.HashMap<>(Map.of("epochs", "3", "seed", "5"));
		for (int i = 0; i < settings.length; i += 2) {
			texts.put(settings[i], settings[i + 1]);
		}
		return new RunPlan("test <run>", data, List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse(split), List.of("sum", "product"), List.of(),
				Settings.parse(ExperimentParameters.ALL, texts));
	}

	private static List<String> names(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList();
		}
	}
}
