package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;
import org.fervor.live.LiveParameters;
import org.fervor.live.pipeline.Stage;
import org.fervor.live.pipeline.StageTimes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Speed of the way from a frame to a decision, and whether its memory stays flat. */
@Command(name = "live", description = "Frames per second from frame to decision on a 640x480 clip, with both networks: one and three faces, each stage's p50 and p95, latency in real time, "
		+ "processor time per frame, memory.")
final class LiveBenchVerb extends Verb {

	private static final int SOAK_FRAMES = 10_000;
	private static final int SAMPLES = 10;
	private static final String PER_CENT = "%.0f %%";

	@Option(names = "--quick", description = "Fewer frames, and no look at memory: about half a minute on a quiet machine.")
	private boolean quick;

	@Option(names = "--soak", description = "Only memory, over 10,000 frames; exit code 1 if it grows.")
	private boolean soak;

	@Option(names = "--failing-songs", paramLabel = "MINUTES", description = "Only this: a session none of whose songs can be played, asked and steered all the time; exit code 1 if it stands still.")
	private Double failingSongs;

	@Option(names = "--detector", paramLabel = "auto|tspm|cascade", description = "How faces are found (default: ${DEFAULT-VALUE}).", defaultValue = "auto")
	private String detector;

	@Option(names = "--samples", paramLabel = "DIR", description = "Folder with faces in the KDEF layout (default: the installed samples).")
	private Path samples;

	private final ObjectNode node = Json.object();
	private final ArrayNode array = node.putArray("live");
	private final List<List<String>> rows = new ArrayList<>(List.of(List.of("640x480", "fps", "p50 ms", "p95 ms", "cpu ms", "of one core")));

	@Override
	public Integer call() throws InterruptedException, IOException {
		if (failingSongs != null) {
			if (!(failingSongs > 0)) {
				throw new UserError("--failing-songs must be more than 0 minutes");
			}
			return new SongSoak(this, failingSongs).run(withPartModel(Settings.defaults().with(LiveParameters.DETECTOR, detector)));
		}
		node.put("detector", detector);
		MemorySamples memory = new MemorySamples(services().compute::nativeBytes);
		BenchClip one = clip(1);
		if (!soak) {
			BenchClip three = clip(3);
			int frames = quick ? 150 : 600;
			run("one face, 96 px, as fast as it goes", one, 96, frames, 0);
			run("three faces, 96 px, as fast as it goes", three, 96, frames / 2, 0);
			run("one face, 96 px, 30 fps", one, 96, frames, 30);
			run("three faces, 96 px, 30 fps", three, 96, frames, 30);
			run("one face, 96 px, 60 fps", one, 96, frames, 60);
			run("one face, 48 px, 15 fps", one, 48, quick ? 75 : frames / 2, 15);
		}
		if (!quick || soak) {
			soak(one, memory, soak ? SOAK_FRAMES : SOAK_FRAMES / 10);
		}
		print(memory);
		return soak && !memory.flat() ? ExitCode.FAILED : ExitCode.DONE;
	}

	private BenchClip clip(int faces) {
		Path folder = samples != null ? existing(samples) : session().install().map(i -> i.resolve("sample-workspaces").resolve("first-steps").resolve("KDEF"))
				.filter(Files::isDirectory).orElseThrow(() -> new UserError("the sample workspace is missing from this installation; give faces with --samples"));
		return new BenchClip(folder, faces, services().images, services().cropper);
	}

	private void run(String name, BenchClip clip, int size, int frames, double rate) throws InterruptedException {
		console().message(name + " …");
		LiveBenchRun.Outcome outcome = LiveBenchRun.of(clip.source(LiveBenchRun.WARM_UP + frames, rate), size, detector, withPartModel(Settings.defaults()), rate == 0, services(), session(),
				n -> { });
		ObjectNode entry = array.addObject().put("what", name).put("frames_per_second", outcome.perSecond()).put("left_out", outcome.leftOut()).put("faces_found", outcome.facesFound())
				.put("cpu_ms_per_frame", outcome.processorMillis()).put("cpu_share_of_one_core", outcome.processorShare());
		ObjectNode stages = entry.putObject("stage_ms");
		rows.add(List.of(name, number(outcome.perSecond()), "", "", number(outcome.processorMillis()), String.format(Locale.ROOT, PER_CENT, 100 * outcome.processorShare())));
		double known = 0;
		for (Map.Entry<Stage, StageTimes.Spread> t : outcome.times().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
			StageTimes.Spread processor = outcome.processor().get(t.getKey());
			known += processor == null ? 0 : processor.mean();
			ObjectNode stage = stages.putObject(t.getKey().id()).put("p50", t.getValue().p50()).put("p95", t.getValue().p95());
			if (processor != null) {
				stage.put("cpu", processor.mean());
			}
			if (t.getKey() != Stage.GRAB) {
				rows.add(List.of("  " + t.getKey().id(), "", number(t.getValue().p50()), number(t.getValue().p95()), processor == null ? "" : number(processor.mean()), ""));
			}
		}
		rows.add(List.of("  in the background", "", "", "", number(Math.max(0, outcome.processorMillis() - known)), ""));
		rows.add(List.of(String.format(Locale.ROOT, "  faces per frame %.2f, frames left out %d", outcome.facesFound(), outcome.leftOut()), "", "", "", "", ""));
	}

	private void soak(BenchClip clip, MemorySamples memory, int frames) throws InterruptedException {
		console().message("memory over " + frames + " frames …");
		int every = frames / SAMPLES;
		LiveBenchRun.of(clip.source(LiveBenchRun.WARM_UP + frames, 0), 96, detector, withPartModel(Settings.defaults()), true, services(), session(), n -> {
			if (n >= every && n % every == 0) {
				memory.take(n);
			}
		});
		node.set("memory", memory.json());
		node.put("memory_flat", memory.flat());
	}

	private void print(MemorySamples memory) {
		if (json()) {
			console().json(node);
			return;
		}
		if (!soak) {
			console().table(rows);
		}
		if (!quick || soak) {
			console().table(memory.rows());
		}
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}
}
