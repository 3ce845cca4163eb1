package org.fervor.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionRule;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.live.decide.Decider;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.ExpressionModel;
import org.fervor.live.pipeline.LivePipeline;
import org.fervor.live.pipeline.PipelineListener;
import org.fervor.live.pipeline.Stage;
import org.fervor.live.pipeline.StageTimes;
import org.fervor.live.pipeline.Trackers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Speed of the way from a frame to a decision. The weights of the networks do not matter for that, so fresh ones are used. */
@Command(name = "live", description = "Frames per second from frame to decision on a 640x480 clip, with both networks: one and three faces, each stage's p50 and p95, latency in real time, load and memory.")
final class LiveBenchVerb extends Verb {

	private static final int WARM_UP = 20;
	private static final int MEMORY_FRAMES = 10_000;

	@Option(names = "--quick", description = "Fewer frames, and memory over fewer.")
	private boolean quick;

	@Option(names = "--detector", paramLabel = "auto|tspm|cascade", description = "How faces are found (default: ${DEFAULT-VALUE}).", defaultValue = "auto")
	private String detector;

	@Option(names = "--samples", paramLabel = "DIR", description = "Folder with faces in the KDEF layout (default: the installed samples).")
	private Path samples;

	@Override
	public Integer call() throws InterruptedException {
		Path faces = samples != null ? existing(samples) : session().install().map(i -> i.resolve("sample-workspaces").resolve("first-steps").resolve("KDEF")).filter(Files::isDirectory)
				.orElseThrow(() -> new UserError("the sample workspace is missing from this installation; give faces with --samples"));
		ObjectNode node = Json.object().put("detector", detector);
		ArrayNode array = node.putArray("live");
		List<List<String>> rows = new ArrayList<>(List.of(List.of("640x480", "fps", "p50 ms", "p95 ms", "of one core")));
		BenchClip one = new BenchClip(faces, 1, services().images, services().cropper);
		BenchClip three = new BenchClip(faces, 3, services().images, services().cropper);
		int frames = quick ? 200 : 600;
		run("one face, 96 px, as fast as it goes", one, 96, frames, 0, array, rows);
		run("three faces, 96 px, as fast as it goes", three, 96, frames / 2, 0, array, rows);
		run("one face, 96 px, 30 fps", one, 96, frames, 30, array, rows);
		run("three faces, 96 px, 30 fps", three, 96, frames / 2, 30, array, rows);
		run("one face, 48 px, 15 fps", one, 48, frames / 2, 15, array, rows);
		memory(one, node, rows);
		if (json()) {
			console().json(node);
		} else {
			console().table(rows);
		}
		return ExitCode.DONE;
	}

	private void run(String name, BenchClip clip, int size, int frames, double rate, ArrayNode array, List<List<String>> rows) throws InterruptedException {
		Outcome outcome = outcome(clip.source(WARM_UP + frames, rate), size, rate == 0);
		ObjectNode entry = array.addObject().put("what", name).put("frames_per_second", outcome.perSecond()).put("left_out", outcome.leftOut()).put("faces_found", outcome.facesFound())
				.put("cpu_share_of_one_core", outcome.cpuShare());
		ObjectNode stages = entry.putObject("stage_ms");
		rows.add(List.of(name, number(outcome.perSecond()), "", "", String.format(Locale.ROOT, "%.0f %%", 100 * outcome.cpuShare())));
		outcome.times().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(t -> t.getKey() != Stage.GRAB).forEach(t -> {
			stages.putObject(t.getKey().id()).put("p50", t.getValue().p50()).put("p95", t.getValue().p95());
			rows.add(List.of("  " + t.getKey().id(), "", number(t.getValue().p50()), number(t.getValue().p95()), ""));
		});
		rows.add(List.of(String.format(Locale.ROOT, "  faces per frame %.2f, frames left out %d", outcome.facesFound(), outcome.leftOut()), "", "", "", ""));
	}

	private record Outcome(double perSecond, long leftOut, double facesFound, double cpuShare, Map<Stage, StageTimes.Spread> times) {
	}

	private Outcome outcome(FrameSource source, int size, boolean everyFrame) throws InterruptedException {
		session().interruption().check();
		Counter counter = new Counter();
		ExpressionModel model = model(size);
		try (LivePipeline pipeline = LivePipeline.of(source, () -> source, Trackers.named(detector, services().detectors, withPartModel(Settings.defaults())), model,
				new Decider(LabelSet.SEVEN, Settings.defaults()), 4, everyFrame, counter).start()) {
			while (!counter.over.await(200, TimeUnit.MILLISECONDS)) {
				session().interruption().check();
			}
			if (!counter.end.equals("the source has ended")) {
				throw new UserError(counter.end);
			}
			if (counter.frames.get() < WARM_UP + 2) {
				throw new UserError("this machine is too busy to measure: of " + counter.frames.get() + " frames none was left after the warm-up; close other programs");
			}
			double seconds = (counter.last - counter.first) / 1e9;
			return new Outcome((counter.frames.get() - 1 - WARM_UP) / seconds, pipeline.leftOut(), (double) counter.faces.get() / counter.frames.get(),
					(counter.cpuLast - counter.cpuFirst) / 1e9 / seconds, pipeline.times().spreads());
		}
	}

	private void memory(BenchClip clip, ObjectNode node, List<List<String>> rows) throws InterruptedException {
		int frames = quick ? 1000 : MEMORY_FRAMES;
		outcome(clip.source(WARM_UP + 300, 0), 96, true);
		long before = resident();
		outcome(clip.source(WARM_UP + frames, 0), 96, true);
		long after = resident();
		node.putObject("memory").put("frames", frames).put("resident_before", before).put("resident_after", after);
		rows.add(List.of(String.format(Locale.ROOT, "memory over %d frames: %d MiB before, %d MiB after", frames, before >> 20, after >> 20), "", "", "", ""));
	}

	/** Memory of the process, native and Java, after a collection; 0 where the system does not tell. */
	private static long resident() {
		System.gc();
		try {
			return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmRSS:")).map(l -> l.replaceAll("\\D", "")).mapToLong(Long::parseLong).sum() << 10;
		} catch (IOException e) {
			return 0;
		}
	}

	/** Both of the paper's networks after one step. */
	private ExpressionModel model(int size) {
		List<Network> networks = new ArrayList<>();
		for (Architecture architecture : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2())) {
			TrainingImages few = TrainingImages.fixed(List.of(PixelImage.black(size, size, 3), PixelImage.black(size, size, 3)), new int[] { 0, 1 });
			Settings settings = Settings.defaults().with(TrainingParameters.BATCH, 2).with(TrainingParameters.EPOCHS, 1);
			networks.add(services().compute.train(new TrainingJob(architecture, Shape.image(size), LabelSet.SEVEN, settings, 1, few, few, few), TrainingListener.SILENT, Progress.NONE));
		}
		return new ExpressionModel(networks, FusionRule.PRODUCT, services().cropper);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/** Counts frames and the time between the end of the warm-up and the last one. */
	private static final class Counter implements PipelineListener {
		private final CountDownLatch over = new CountDownLatch(1);
		private final AtomicLong frames = new AtomicLong();
		private final AtomicLong faces = new AtomicLong();
		private volatile long first;
		private volatile long last;
		private volatile long cpuFirst;
		private volatile long cpuLast;
		private volatile String end = "";

		@Override
		public void analysed(AnalysedFrame frame) {
			faces.addAndGet(frame.faces().size());
			last = System.nanoTime();
			cpuLast = cpu();
			if (frames.incrementAndGet() == WARM_UP + 1) {
				first = last;
				cpuFirst = cpuLast;
			}
		}

		private static long cpu() {
			return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		}

		@Override
		public void said(String message) {
			// the clip is never black
		}

		@Override
		public void ended(String reason) {
			end = reason;
			over.countDown();
		}
	}
}
