package org.fervor.ui.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;

/** Run folders as a run leaves them before it is complete. */
public final class TestRuns {

	public static final LabelSet LABELS = LabelSet.of(Expression.ANGER, Expression.FEAR);
	private static final String HEADER = "run,net,epoch,loss,accuracy,macro_f1,held_out_loss,held_out_accuracy,held_out_macro_f1,fold,learning_rate,images_per_second,seconds_left,held_out_confusion";

	private TestRuns() {
	}

	/**
	 * Writes a run of both networks of the paper, 30 epochs.
	 *
	 * @param name    of the folder; also decides when it began
	 * @param metrics net, epoch, loss, accuracy, macro-F1, the same three held out, fold
	 */
	public static Path write(Path runs, String name, long seed, String... metrics) throws IOException {
		Path folder = Files.createDirectories(runs.resolve(name));
		Files.writeString(folder.resolve("plan.json"), """
				{ "format" : 1, "name" : "demo", "data" : "/faces", "split" : "subject", "fusions" : [ "sum" ],
				  "networks" : [ %s, %s ], "augmentations" : [ ], "settings" : { "seed" : "%d", "epochs" : "30" } }
				""".formatted(network("CNN_1"), network("CNN_2"), seed));
		Files.writeString(folder.resolve("provenance.json"), """
				{ "state" : "RUNNING", "message" : "", "started" : "%s", "finished" : "", "fervor" : "", "java" : "", "system" : "", "cores" : 1,
				  "backend" : { "backend" : "", "blas" : "", "helpers" : false, "threads" : 1, "problem" : "" }, "data" : "", "seconds" : { }, "trainers" : { }, "cautions" : [ ] }
				""".formatted(name.matches("\\d{4}-\\d{2}") ? name + "-01T00:00:00Z" : "2026-01-01T00:00:00Z"));
		Files.writeString(folder.resolve("metrics.csv"), HEADER + "\n" + Arrays.stream(metrics).map(m -> "subject," + m + ",0.001,100,90,1 1/0 2\n").collect(Collectors.joining()));
		return folder;
	}

	private static String network(String name) {
		return "{ \"name\" : \"" + name + "\", \"layers\" : [ \"output\" ] }";
	}
}
