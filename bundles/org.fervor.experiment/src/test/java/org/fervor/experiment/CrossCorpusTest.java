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
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.report.CrossReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossCorpusTest {

	@TempDir
	private Path temporary;
	private FakeWorld world;

	@BeforeEach
	void writeOne() throws IOException {
		world = new FakeWorld(temporary.resolve("first"));
		world.write(4, 2, Expression.ANGER, Expression.FEAR, Expression.DISGUST);
	}

	@Test
	void everyPairOfDataSetsIsTestedWithItsClassesMapped() throws IOException {
		FakeWorld other = other(100, Expression.ANGER, Expression.FEAR, Expression.CONTEMPT);
		List<StoredRun> runs = List.of(run(world, "first", "subject"), run(other, "second", "subject"));
		CrossCorpus.Matrix matrix = world.crossCorpus().measure(runs, Map.of(), Progress.NONE);
		assertThat(matrix.corpora()).containsExactly("first", "second");
		assertThat(matrix.cells()).hasSize(4 * 4);
		CrossCorpus.Cell cell = cell(matrix, "first", "second");
		assertThat(cell.tested()).isEqualTo(16);
		assertThat(cell.unmapped()).as("contempt is unknown").isEqualTo(8);
		assertThat(cell.classes()).isEqualTo(2);
		assertThat(cell.accuracy()).isEqualTo(1);
		assertThat(cell.badge()).isEqualTo(ProtocolBadge.SUBJECT_DISJOINT);
		assertThat(cell(matrix, "first", "first").tested()).isEqualTo(12);
		CrossCorpus.Cell mapped = cell(world.crossCorpus().measure(runs, Map.of(Expression.CONTEMPT, Expression.DISGUST), Progress.NONE), "first", "second");
		assertThat(mapped.tested()).isEqualTo(24);
		assertThat(mapped.map()).isEqualTo("contempt=disgust");
	}

	@Test
	void theSameImagesInTwoDataSetsAreFound() throws IOException {
		FakeWorld copy = other(0, Expression.ANGER, Expression.FEAR, Expression.DISGUST);
		CrossCorpus.Matrix matrix = world.crossCorpus().measure(List.of(run(world, "first", "subject"), run(copy, "second", "subject")), Map.of(), Progress.NONE);
		assertThat(cell(matrix, "first", "second").badge()).isEqualTo(ProtocolBadge.DUPLICATES);
	}

	@Test
	void theMatrixIsWrittenAsPageAndTable() throws IOException {
		FakeWorld other = other(100, Expression.ANGER, Expression.FEAR);
		CrossCorpus.Matrix matrix = world.crossCorpus().measure(List.of(run(world, "first", "subject"), run(other, "second", "subject")), Map.of(), Progress.NONE);
		CrossReport.write(matrix, temporary);
		assertThat(temporary.resolve("cross.html")).content().contains("trained on ↓ tested on →").contains("subject-disjoint").doesNotContain("NaN").doesNotContain("<script");
		assertThat(Files.readAllLines(temporary.resolve("cross.csv"))).hasSize(1 + 16).contains("cnn1,first,second,1.0,1.0,1.0,1.0,2,16,0,,subject-disjoint");
	}

	@Test
	void runsOfSeveralFoldsAndStrangersWithoutCommonClassesAreRefused() throws IOException {
		StoredRun first = run(world, "first", "subject");
		StoredRun folds = run(other(100, Expression.ANGER, Expression.FEAR), "second", "kfold:2:subject");
		assertThatThrownBy(() -> world.crossCorpus().measure(List.of(first, folds), Map.of(), Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("2 folds");
		FakeWorld third = world.elsewhere(temporary.resolve("third"));
		third.write(4, 2, Expression.NEUTRAL, Expression.ANGER);
		StoredRun strangers = run(third, "third", "subject");
		assertThatThrownBy(() -> world.crossCorpus().measure(List.of(first, strangers), Map.of(), Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("--map");
	}

	/** @param shift added to the pictures' content, so that they are other files */
	private FakeWorld other(int shift, Expression... expressions) throws IOException {
		Path folder = temporary.resolve("second");
		FakeWorld other = world.elsewhere(folder);
		other.write(4, 2, expressions);
		if (shift > 0) {
			try (var files = Files.walk(folder)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					Files.writeString(file, Files.readString(file) + " " + shift);
				}
			}
		}
		return other;
	}

	private StoredRun run(FakeWorld where, String name, String split) {
		RunPlan plan = new RunPlan(name, temporary.resolve(name), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse(split), List.of("sum", "product"), List.of(),
				Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "1")));
		return where.runner(2).run(List.of(plan), List.of(temporary.resolve("run-" + name)), RunListener.SILENT, Progress.NONE).get(0);
	}

	private static CrossCorpus.Cell cell(CrossCorpus.Matrix matrix, String trained, String tested) {
		return matrix.cells().stream().filter(c -> c.recogniser().equals("cnn1") && c.trained().equals(trained) && c.test().equals(tested)).findFirst().orElseThrow();
	}
}
