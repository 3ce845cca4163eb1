package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fervor.core.face.FaceCropper;
import org.fervor.core.label.Expression;
import org.fervor.core.task.Progress;
import org.fervor.experiment.report.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperExperimentsTest {

	private static final Path FOLDER = Path.of("../../sample-workspaces/paper");

	@TempDir
	private Path temporary;

	@Test
	void everyExperimentOfThePaperCanBePlannedOnOnesOwnData() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<Path> experiments = files.filter(f -> f.toString().endsWith(".experiment")).toList();
			assertThat(experiments).hasSize(17);
			for (Path file : experiments) {
				assertThat(ExperimentDocuments.plans(file, Map.of("data", "/my/data", "size", "64"))).as(file.toString()).isNotEmpty()
						.allSatisfy(p -> assertThat(p.data()).isEqualTo(Path.of("/my/data"))).allSatisfy(p -> assertThat(p.settings().get(FaceCropper.SIZE)).isEqualTo(64));
				assertThat(ExperimentDocuments.plans(file, Map.of()).get(0).data().toString()).contains("data");
			}
		}
	}

	@Test
	void thePapersFiguresStandBesideOursWithBothProtocols() throws IOException {
		Path data = temporary.resolve("data");
		FakeWorld world = new FakeWorld(data);
		world.layout = "kdef";
		world.write(4, 2, Expression.ANGER, Expression.FEAR, Expression.NEUTRAL);
		List<RunPlan> plans = ExperimentDocuments.plans(FOLDER.resolve("sizes-kdef.experiment"), Map.of("data", data.toString(), "epochs", "1", "detector", "auto", "include", ""));
		List<StoredRun> runs = world.runner(2).run(plans, List.of(temporary.resolve("a"), temporary.resolve("b")), RunListener.SILENT, Progress.NONE);
		Path report = temporary.resolve("report.html");
		HtmlReport.write(runs, report);
		String page = Files.readString(report);
		String table = page.substring(page.indexOf("Beside the paper&#39;s figures for KDEF".replace("&#39;", "'")));
		assertThat(row(table, "CNN_2", "96 px")).contains("77.27 %").contains("random halves").contains("100.0 %").contains("subject-disjoint");
		assertThat(row(table, "CNN_2", "64 px")).contains("75.85 %").doesNotContain("100.0 %");
		assertThat(row(table, "product fusion, 10-fold", "96 px")).contains("83.27 %").doesNotContain("100.0 %");
		assertThat(table).contains("Hussein, HOG + cuttlefish");
	}

	/** A figure's row and those of our further runs. */
	private static String row(String table, String title, String size) {
		int start = table.indexOf("<tr><th>" + title + "</th>\n<td>" + size);
		int end = start + 1;
		do {
			end = table.indexOf("<tr><th>", end + 1);
		} while (table.startsWith("<tr><th></th>", end));
		return table.substring(start, end);
	}
}
