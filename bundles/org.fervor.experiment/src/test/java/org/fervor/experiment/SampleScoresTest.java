package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.SampleScores.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What networks say of a few test images after each epoch. */
class SampleScoresTest {

	@TempDir
	private Path temporary;
	private FakeWorld world;

	@BeforeEach
	void prepare() throws IOException {
		world = new FakeWorld(temporary.resolve("data"));
		world.write(16, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
	}

	@Test
	void everyNetworkSaysAfterEachEpochWhatItThinksOfTheSameFaces() {
		SampleScores samples = run("run", "kfold:2:subject", 5).samples().orElseThrow();

		assertThat(samples.labels().expressions()).containsExactly(Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
		assertThat(files(samples, "cnn1")).hasSize(24).isEqualTo(files(samples, "cnn2"));
		assertThat(samples.rows()).hasSize(24 * 2 * 3).extracting(Row::key).doesNotHaveDuplicates();
		assertThat(samples.rows()).extracting(Row::epoch).containsOnly(1, 2, 3);
		assertThat(samples.rows()).extracting(Row::fold).containsOnly(0, 1);
	}

	@Test
	void theScoresAreThoseOfTheImageThatIsNamed() {
		SampleScores samples = run("run", "kfold:2:subject", 5).samples().orElseThrow();
		assertThat(samples.rows()).allSatisfy(row -> {
			assertThat(row.file()).contains("/" + samples.labels().get(row.truth()).id() + "-");
			assertThat(row.scores().get(row.truth())).isEqualTo(0.5);
			assertThat(row.scores().stream().filter(s -> s == 0.5)).hasSize(1);
		});
	}

	@Test
	void classesHaveTheirEqualShareAndAllFacesAreTestFacesOfTheirFold() {
		StoredRun run = run("run", "kfold:2:subject", 5);
		List<Row> last = run.samples().orElseThrow().rows().stream().filter(r -> r.network().equals("cnn1") && r.epoch() == 3).toList();

		assertThat(last.stream().collect(Collectors.groupingBy(Row::truth, Collectors.counting())).values()).containsExactly(8L, 8L, 8L);
		List<String> tested = SplitTable.read(run.folder().split()).stream().filter(r -> !r.training()).map(r -> r.fold() + " " + r.file()).toList();
		assertThat(tested).containsAll(last.stream().map(r -> r.fold() + " " + r.file()).toList());
	}

	@Test
	void theSeedDecidesWhichFacesAreWatched() {
		Set<String> five = files(run("five", "subject", 5).samples().orElseThrow(), "cnn1");
		assertThat(files(run("again", "subject", 5).samples().orElseThrow(), "cnn1")).isEqualTo(five);
		assertThat(files(run("six", "subject", 6).samples().orElseThrow(), "cnn1")).isNotEqualTo(five);
	}

	@Test
	void aRunThatWasKilledInTheMiddleOfALineEndsWithTheSameFile() throws IOException {
		StoredRun whole = run("whole", "kfold:2:subject", 5);
		world.failure = new UserError("killed");
		world.failing = "cnn2";
		world.failingEpoch = 3;
		assertThatThrownBy(() -> run("half", "kfold:2:subject", 5)).hasMessage("killed");
		world.failure = null;
		Path half = temporary.resolve("half/samples.csv");
		// what a training that was finished wrote lies before the line that was cut, whichever of them was quicker here
		List<String> lines = Files.readAllLines(half);
		String written = lines.stream().sorted(Comparator.comparing(l -> l.startsWith("cnn2"))).collect(Collectors.joining("\n")) + "\n";
		assertThat(written).contains("cnn2,1,2,").doesNotContain("cnn2,1,3,");
		Files.writeString(half, written.substring(0, written.length() - 4));

		StoredRun resumed = world.runner(1).resume(temporary.resolve("half"), RunListener.SILENT, Progress.NONE);

		assertThat(resumed.folder().samples()).hasSameBinaryContentAs(whole.folder().samples());
	}

	@Test
	void howManyWorkSideBySideDoesNotShow() {
		StoredRun one = run("one", "kfold:3:subject", 5);
		StoredRun many = world.runner(3).run(List.of(plan("kfold:3:subject", 5, Map.of())), List.of(temporary.resolve("many")), RunListener.SILENT, Progress.NONE).get(0);
		assertThat(many.folder().samples()).hasSameBinaryContentAs(one.folder().samples());
	}

	@Test
	void epochsOfSmallerSizesAreCountedFirst() {
		RunPlan plan = plan("subject", 5, Map.of("progressive", "32:2,40:1"));
		SampleScores samples = world.runner(1).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0).samples().orElseThrow();
		assertThat(samples.rows()).filteredOn(r -> r.network().equals("cnn1")).extracting(Row::epoch).containsOnly(1, 2, 3, 4, 5, 6);
		assertThat(samples.rows()).extracting(Row::key).doesNotHaveDuplicates();
	}

	@Test
	void theFileIsSealed() throws IOException {
		StoredRun run = run("run", "subject", 5);
		Files.writeString(run.folder().samples(), Files.readString(run.folder().samples()).replaceFirst("0\\.500000", "0.900000"));
		assertThat(RunChecksums.check(run.folder().path()).wrong()).isEqualTo(Map.of("samples.csv", "changed"));
	}

	@Test
	void aDamagedFileIsNamedAndARunOfAnEarlierVersionHasNone() throws IOException {
		StoredRun run = run("run", "subject", 5);
		Files.writeString(run.folder().samples(), "net,fold,epoch,file,label,anger,fear\ncnn1,1,one,a.png,anger,0.5,0.5\n");
		assertThatThrownBy(run::samples).isInstanceOf(UserError.class).hasMessageContaining("samples.csv is damaged").hasMessageContaining("remove it");
		Files.delete(run.folder().samples());
		assertThat(run.samples()).isEmpty();
	}

	private static Set<String> files(SampleScores samples, String network) {
		return samples.rows().stream().filter(r -> r.network().equals(network)).map(Row::file).collect(Collectors.toSet());
	}

	private StoredRun run(String folder, String split, int seed) {
		return world.runner(1).run(List.of(plan(split, seed, Map.of())), List.of(temporary.resolve(folder)), RunListener.SILENT, Progress.NONE).get(0);
	}

	private RunPlan plan(String split, int seed, Map<String, String> more) {
		Map<String, String> texts = new java.util.HashMap<>(Map.of("epochs", "3", "seed", String.valueOf(seed)));
		texts.putAll(more);
		return new RunPlan("test", temporary.resolve("data"), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse(split), List.of("sum"), List.of(),
				Settings.parse(ExperimentParameters.ALL, texts));
	}
}
