package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunVerificationTest {

	@TempDir
	private Path temporary;
	private Path data;
	private FakeWorld world;
	private StoredRun run;

	@BeforeEach
	void runOnce() throws IOException {
		data = temporary.resolve("data");
		world = new FakeWorld(data);
		world.write(8, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
		RunPlan plan = new RunPlan("run", data, List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("kfold:2:subject"), List.of("sum", "stacking"), List.of(),
				Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "1")));
		run = world.runner(2).run(List.of(plan), List.of(temporary.resolve("run")), RunListener.SILENT, Progress.NONE).get(0);
	}

	@Test
	void anUntouchedRunMatches() throws IOException {
		RunVerification.Outcome outcome = verify(null);
		assertThat(outcome.match()).isTrue();
		assertThat(outcome.sealed()).isTrue();
		assertThat(outcome.compared()).isEqualTo(48 * 4);
		assertThat(outcome.largest()).isLessThan(1e-6);
		assertThat(outcome.labels()).isZero();
	}

	@Test
	void theDataSetMayHaveMovedAndItsFilesMayHaveOtherNames() throws IOException {
		Path moved = temporary.resolve("moved");
		Files.move(data, moved);
		Files.move(moved.resolve("S1"), moved.resolve("X1"));
		assertThatThrownBy(() -> verify(null)).isInstanceOf(UserError.class).hasMessageContaining("--data");
		assertThat(verify(moved).match()).isTrue();
	}

	@Test
	void aPredictionEditedByHandIsAMismatchAndTheFileIsNamed() throws IOException {
		Path predictions = run.folder().predictions();
		Files.writeString(predictions, Files.readString(predictions).replaceFirst("0\\.5000000", "0.9000000"));
		RunVerification.Outcome outcome = verify(null);
		assertThat(outcome.match()).isFalse();
		assertThat(outcome.files()).isEqualTo(Map.of("predictions.csv", "changed"));
		assertThat(outcome.largest()).isBetween(0.39, 0.41);
		assertThat(outcome.where()).contains("S0/anger-0.png, cnn1");
	}

	@Test
	void changedAndMissingImagesAreNamed() throws IOException {
		Files.writeString(data.resolve("S1/fear-0.png"), "2 9 9");
		Files.delete(data.resolve("S2/anger-1.png"));
		RunVerification.Outcome outcome = verify(null);
		assertThat(outcome.match()).isFalse();
		assertThat(outcome.images()).containsOnlyKeys("S1/fear-0.png", "S2/anger-1.png");
		assertThat(outcome.images().get("S1/fear-0.png")).isEqualTo("changed");
	}

	@Test
	void aFoldWhoseImagesAreAllGoneDoesNotHideTheOthers() throws IOException {
		List<SplitTable.Row> gone = SplitTable.read(run.folder().split()).stream().filter(r -> !r.training() && r.fold() == 1).toList();
		for (SplitTable.Row row : gone) {
			Files.delete(data.resolve(row.file()));
		}
		RunVerification.Outcome outcome = verify(null);
		assertThat(outcome.match()).isFalse();
		assertThat(outcome.images()).hasSize(gone.size());
		assertThat(outcome.compared()).isEqualTo((48 - gone.size()) * 4);
	}

	@Test
	void otherScoresAreAMismatch() throws IOException {
		world.wrongFrames = true;
		RunVerification.Outcome outcome = verify(null);
		assertThat(outcome.match()).isFalse();
		assertThat(outcome.labels()).isPositive();
		assertThat(outcome.files()).isEmpty();
	}

	@Test
	void anUnfinishedRunCannotBeVerified() throws IOException {
		Files.delete(run.folder().summary());
		run = StoredRun.open(run.folder().path());
		assertThatThrownBy(() -> verify(null)).isInstanceOf(UserError.class).hasMessageContaining("not complete");
	}

	private RunVerification.Outcome verify(Path where) throws IOException {
		return world.verification().verify(run, where, RunVerification.TOLERANCE, Progress.NONE);
	}
}
