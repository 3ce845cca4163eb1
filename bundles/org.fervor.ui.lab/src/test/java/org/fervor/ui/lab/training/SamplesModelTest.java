package org.fervor.ui.lab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.lab.run.RunLibrary;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.TestRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesModelTest {

	@TempDir
	private Path runs;
	private final RunLibrary library = new RunLibrary();
	private final SamplesModel model = new SamplesModel();

	@Test
	void facesStandClassByClassAndEachNetworkSaysWhatItTakesThemFor() throws IOException {
		write("one", "cnn1,1,1,b.png,fear,0.9,0.1", "cnn1,1,1,a.png,fear,0.2,0.8", "cnn1,1,1,c.png,anger,0.55,0.45", "cnn2,1,1,a.png,fear,0.6,0.4");
		read();
		assertThat(model.files()).containsExactly("c.png", "a.png", "b.png");
		assertThat(model.truth("c.png")).isEqualTo(Expression.ANGER);
		assertThat(model.answer("a.png", "cnn1")).hasValue(new SamplesModel.Answer(1, Expression.FEAR, 0.8, true));
		assertThat(model.answer("b.png", "cnn1")).hasValue(new SamplesModel.Answer(1, Expression.ANGER, 0.9, false));
		assertThat(model.answer("b.png", "cnn2")).isEmpty();
		assertThat(model.standing("cnn1")).isEqualTo("CNN_1: 2 of 3 right");
		assertThat(model.standing("cnn2")).isEqualTo("CNN_2: 0 of 1 right");
	}

	@Test
	void theTipHasTheFirstGuessesOfEachNetwork() throws IOException {
		write("one", "cnn1,1,4,a.png,fear,0.2,0.8", "cnn2,1,2,a.png,fear,0.61,0.39");
		read();
		assertThat(model.tip("a.png")).isEqualTo("a.png: fear\nCNN_1 after epoch 4: fear 80 %, anger 20 %\nCNN_2 after epoch 2: anger 61 %, fear 39 %");
	}

	@Test
	void theNewestEpochIsFollowedUntilAnotherIsChosen() throws IOException {
		write("one", "cnn1,1,1,a.png,fear,0.6,0.4");
		read();
		assertThat(model.answer("a.png", "cnn1").orElseThrow().right()).isFalse();
		write("one", "cnn1,1,1,a.png,fear,0.6,0.4", "cnn1,1,2,a.png,fear,0.1,0.9");
		read();
		assertThat(model.epoch()).isEqualTo(2);
		assertThat(model.answer("a.png", "cnn1").orElseThrow().right()).isTrue();
		model.epoch(1);
		write("one", "cnn1,1,1,a.png,fear,0.6,0.4", "cnn1,1,2,a.png,fear,0.1,0.9", "cnn1,1,3,a.png,fear,0.1,0.9");
		read();
		assertThat(model.epoch()).isEqualTo(1);
		assertThat(model.answer("a.png", "cnn1").orElseThrow().epoch()).isEqualTo(1);
		model.epoch(3);
		assertThat(model.epoch()).isEqualTo(model.epochs()).isEqualTo(3);
	}

	@Test
	void aNetworkThatHasNotComeSoFarStandsWhereItIs() throws IOException {
		write("one", "cnn1,1,1,a.png,fear,0.6,0.4", "cnn1,1,2,a.png,fear,0.1,0.9", "cnn2,1,1,a.png,fear,0.7,0.3");
		read();
		assertThat(model.answer("a.png", "cnn2").orElseThrow().epoch()).isEqualTo(1);
	}

	@Test
	void theCourseIsTheScoreOfTheTrueClassWithGapsWhereAnEpochIsMissing() throws IOException {
		write("one", "cnn1,1,3,a.png,fear,0.1,0.9", "cnn1,1,1,a.png,fear,0.6,0.4");
		read();
		assertThat(model.course("a.png", "cnn1")).containsExactly(0.4, Double.NaN, 0.9);
		assertThat(model.course("a.png", "cnn2")).isEmpty();
	}

	@Test
	void aLineThatIsStillBeingWrittenDoesNotCountYet() throws IOException {
		Path folder = write("one", "cnn1,1,1,a.png,fear,0.6,0.4");
		Files.writeString(folder.resolve("samples.csv"), Files.readString(folder.resolve("samples.csv")) + "cnn1,1,2,a.png,fear,0.1,0.");
		read();
		assertThat(model.epochs()).isEqualTo(1);
	}

	@Test
	void aRunOfAnEarlierVersionHasNone() throws IOException {
		TestRuns.write(runs, "one", 1, "cnn1,1,1,0,0,1,0,0,1");
		read();
		assertThat(model.files()).isEmpty();
		assertThat(model.epochs()).isZero();
		assertThat(model.choices()).hasSize(1);
	}

	@Test
	void theRunThatWasChosenStaysWhenAnotherIsDrawnAsWell() throws IOException {
		write("2026-01", "cnn1,1,1,old.png,fear,0.6,0.4");
		read();
		write("2026-02", "cnn1,1,1,new.png,fear,0.6,0.4", "cnn1,1,2,new.png,fear,0.6,0.4");
		read();
		assertThat(model.files()).containsExactly("old.png");
		model.choose(0);
		assertThat(model.files()).containsExactly("new.png");
		assertThat(model.epoch()).isEqualTo(2);
	}

	private Path write(String name, String... samples) throws IOException {
		Path folder = TestRuns.write(runs, name, 1);
		Files.writeString(folder.resolve("samples.csv"), "net,fold,epoch,file,label,anger,fear\n" + String.join("", Arrays.stream(samples).map(s -> s + "\n").toList()));
		return folder;
	}

	private void read() {
		List<StoredRun> stored = library.runs(List.of(runs));
		model.offer(stored.stream()
				.map(r -> new SamplesModel.Choice(new RunCurves(new RunRow(r, false), library.family(r), library.metrics(r)), library.samples(r).map(SampleHistory::of))).toList());
	}
}
