package org.fervor.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Settings;
import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.experiment.Json;
import org.fervor.experiment.synth.CheckRow;
import org.fervor.experiment.synth.ExpressionCheck;
import org.fervor.experiment.synth.PartModelCheck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Speed of the synthetic faces, and whether they are good enough. */
@Command(name = "synth", description = "Synthetic faces per second; with --check also whether they can stand in for real ones (some minutes).")
final class BenchSynthVerb extends Verb {

	private static final int SIZE = 256;
	private static final double LEAST_SPEED = 25;
	private static final int FACES = 200;
	private static final int QUICK_FACES = 60;

	@Option(names = "--quick", description = "Fewer faces, persons and epochs: a first impression, not the bars' figures.")
	private boolean quick;

	@Option(names = "--check", description = "Measure against the bars; exit code 1 if one is missed.")
	private boolean check;

	@Option(names = "--model", paramLabel = "FILE", description = "The published part model face_p146_small.mat, which knows only real people; without it its rows are left out.")
	private Path model;

	@Option(names = "--seed", paramLabel = "S", description = "Seed of the faces (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private long seed;

	@Override
	public Integer call() {
		if (model != null) {
			existing(model);
		}
		Speed speed = speed();
		List<CheckRow> rows = new ArrayList<>(List.of(CheckRow.atLeast("images/s at " + SIZE + "x" + SIZE + " on two free cores", speed.twoCores(), LEAST_SPEED)));
		if (check) {
			partModel(rows);
			ExpressionCheck.Scale scale = quick ? ExpressionCheck.Scale.QUICK : ExpressionCheck.Scale.FULL;
			rows.addAll(new ExpressionCheck(services().syntheticSets, services().compute, services().cropper).run(scale, seed, progress()).rows());
		}
		show(speed, rows);
		return !check || rows.stream().allMatch(CheckRow::passed) ? ExitCode.DONE : ExitCode.FAILED;
	}

	private void partModel(List<CheckRow> rows) {
		if (model == null) {
			console().message("the rows of the part model are left out: name the published model with --model FILE");
			return;
		}
		FaceDetectorFactory factory = services().detector("tspm");
		Settings settings = Settings.defaults().with(DetectorParameters.PART_MODEL, model.toAbsolutePath().toString());
		try (FaceDetector detector = factory.create(settings)) {
			rows.addAll(new PartModelCheck(services().syntheticSets, detector).run(quick ? QUICK_FACES : FACES, seed, progress()));
		}
	}

	/** How fast pictures came, and how fast they would come on two cores that do nothing else. */
	private record Speed(double seen, double twoCores) {
	}

	/** Pictures of a few persons, half of them taken in a studio; each person is prepared within the measured time, on all processors. */
	private Speed speed() {
		List<SyntheticPicture> pictures = services().syntheticSets.pictures(new SynthSettings(SynthLayout.FOLDERS, quick ? 6 : 20, SIZE, seed));
		// the first ones warm up
		pictures.subList(0, pictures.size() / 4).parallelStream().forEach(SyntheticPicture::take);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		LongAdder busy = new LongAdder();
		long start = System.nanoTime();
		pictures.parallelStream().forEach(picture -> {
			session().interruption().check();
			long before = threads.getCurrentThreadCpuTime();
			picture.take();
			busy.add(threads.getCurrentThreadCpuTime() - before);
		});
		return new Speed(pictures.size() / ((System.nanoTime() - start) / 1e9), 2 * pictures.size() / (busy.sum() / 1e9));
	}

	private void show(Speed speed, List<CheckRow> rows) {
		if (json()) {
			ObjectNode node = Json.object().put("size", SIZE).put("threads", Runtime.getRuntime().availableProcessors()).put("images_per_second", speed.seen())
					.put("images_per_second_two_free_cores", speed.twoCores());
			if (check) {
				ArrayNode array = node.put("passed", rows.stream().allMatch(CheckRow::passed)).putArray("check");
				rows.forEach(r -> add(array.addObject(), r));
			}
			console().json(node);
			return;
		}
		console().message(String.format(Locale.ROOT, "%.1f images/s just now on %d processors", speed.seen(), Runtime.getRuntime().availableProcessors()));
		List<List<String>> table = new ArrayList<>(List.of(List.of("synthetic faces", "value", "bar", check ? "verdict" : "")));
		rows.forEach(r -> table.add(List.of(r.name(), figure(r.value()), bar(r), check ? r.passed() ? "passed" : "MISSED" : "")));
		console().table(table);
	}

	private static void add(ObjectNode node, CheckRow row) {
		node.put("name", row.name()).put("value", row.value());
		if (Double.isFinite(row.least())) {
			node.put("least", row.least());
		}
		if (Double.isFinite(row.most())) {
			node.put("most", row.most());
		}
		node.put("passed", row.passed());
	}

	private static String figure(double value) {
		return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
	}

	private static String bar(CheckRow row) {
		if (Double.isFinite(row.least()) && Double.isFinite(row.most())) {
			return figure(row.least()) + " to " + figure(row.most());
		}
		return Double.isFinite(row.least()) ? ">= " + figure(row.least()) : "<= " + figure(row.most());
	}
}
