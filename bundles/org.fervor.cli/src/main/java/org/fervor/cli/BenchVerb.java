package org.fervor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.experiment.Json;
import org.fervor.experiment.speed.NoiseImages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast this machine computes. */
@Command(name = "bench", description = "Measures how fast this machine computes.", subcommands = { BenchVerb.Train.class, BenchSynthVerb.class, TspmBench.class, InferenceBench.class, LiveBenchVerb.class })
final class BenchVerb extends Verb {

	@Override
	public Integer call() {
		console().message("fervor: name what to measure: bench train, bench synth, bench tspm, bench infer, bench live");
		return ExitCode.USAGE;
	}

	/** Training speed of the paper's networks. */
	@Command(name = "train", description = "Images per second of training, one run on one core: both networks at 48 and 96 pixels, batch 8 and 32.")
	static final class Train extends Verb {

		@Option(names = "--quick", description = "48 pixels and fewer images only.")
		private boolean quick;

		@Option(names = "--threads", paramLabel = "N", description = "Native threads of the one training (default: ${DEFAULT-VALUE}).", defaultValue = "1")
		private int threads;

		@Override
		public Integer call() {
			BackendInfo backend = services().compute.backend();
			console().message(backend.backend() + ", " + backend.blas() + ", oneDNN helpers " + (backend.helpers() ? "on" : "off") + ", " + threads + (threads == 1 ? " thread" : " threads"));
			ObjectNode node = Json.object();
			node.set("backend", Json.tree(backend));
			ArrayNode array = node.putArray("train");
			List<List<String>> rows = new ArrayList<>(List.of(List.of("images/s", "trainer", "median")));
			for (int size : quick ? List.of(48) : List.of(48, 96)) {
				for (Architecture architecture : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2())) {
					for (int batch : List.of(8, 32)) {
						session().interruption().check();
						Speed speed = measure(architecture, size, batch, progress());
						array.addObject().put("net", architecture.id()).put("size", size).put("batch", batch).put("images_per_second", speed.imagesPerSecond())
								.put("trainer", speed.trainer());
						rows.add(List.of(architecture.name() + " n" + size + " b" + batch, speed.trainer(), String.format(Locale.ROOT, "%.1f", speed.imagesPerSecond())));
					}
				}
			}
			if (json()) {
				console().json(node);
			} else {
				console().table(rows);
			}
			return ExitCode.DONE;
		}

		/** The first epoch warms up; the median of the others counts. */
		private Speed measure(Architecture architecture, int size, int batch, Progress progress) {
			int steps = (quick ? 5 : 15) * (architecture.id().equals("cnn1") ? 3 : 1) * 48 / size;
			TrainingImages images = NoiseImages.square(batch * Math.max(3, steps), size);
			Settings settings = Settings.defaults().with(TrainingParameters.BATCH, batch).with(TrainingParameters.EPOCHS, 6).with(TrainingParameters.THREADS, threads);
			TrainingImages few = NoiseImages.square(8, size);
			List<Double> speeds = new ArrayList<>();
			TrainingJob job = new TrainingJob(architecture, Shape.image(size), LabelSet.SEVEN, settings, 1, images, few, few);
			try (Network network = services().compute.train(job, r -> speeds.add(r.imagesPerSecond()), progress)) {
				List<Double> warm = speeds.subList(1, speeds.size()).stream().sorted().toList();
				return new Speed(warm.get(warm.size() / 2), network.notes().getOrDefault("trainer", "?"));
			}
		}
	}

	private record Speed(double imagesPerSecond, String trainer) {
	}
}
