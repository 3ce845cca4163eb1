package org.fervor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.experiment.Json;
import org.fervor.experiment.speed.NoiseImages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Time from a crop to a fused answer, and images per second in batches. */
@Command(name = "infer", description = "Time from a crop to a fused answer of both networks, and images per second in batches of 8 and 32, one core.")
final class InferenceBench extends Verb {

	private static final double MILLION = 1e6;

	@Option(names = "--quick", description = "48 pixels and fewer repetitions only.")
	private boolean quick;

	@Override
	public Integer call() {
		ObjectNode node = Json.object();
		node.set("backend", Json.tree(services().compute.backend()));
		ArrayNode latencies = node.putArray("latency");
		ArrayNode speeds = node.putArray("throughput");
		List<List<String>> rows = new ArrayList<>(List.of(List.of("", "p50", "p95", "")));
		for (int size : quick ? List.of(48) : List.of(48, 96)) {
			List<Network> networks = List.of(network(PaperNetworks.cnn1(), size), network(PaperNetworks.cnn2(), size));
			try {
				for (Network network : networks) {
					latency(network.architecture().id(), size, List.of(network), latencies, rows);
				}
				latency("cnn1+cnn2, sum", size, networks, latencies, rows);
				networks.forEach(n -> List.of(8, 32).forEach(batch -> throughput(n, size, batch, speeds, rows)));
			} finally {
				networks.forEach(Network::close);
			}
		}
		if (json()) {
			console().json(node);
		} else {
			console().table(rows);
		}
		return ExitCode.DONE;
	}

	/** Weights do not matter here: one short epoch makes a network. */
	private Network network(Architecture architecture, int size) {
		TrainingImages few = NoiseImages.square(8, size);
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, 1);
		return services().compute.train(new TrainingJob(architecture, Shape.image(size), LabelSet.SEVEN, settings, 1, few, few, few), TrainingListener.SILENT, Progress.NONE);
	}

	private void latency(String name, int size, List<Network> networks, ArrayNode array, List<List<String>> rows) {
		int count = quick ? 60 : 200;
		List<PixelImage> face = List.of(NoiseImages.square(1, size).image(0, 1));
		double[] milliseconds = new double[count];
		for (int i = -count / 4; i < count; i++) {
			session().interruption().check();
			long start = System.nanoTime();
			List<Scores> scores = networks.stream().map(n -> n.score(face)).toList();
			if (scores.size() > 1) {
				Scores.fuse(FusionRule.named("sum"), scores);
			}
			if (i >= 0) {
				milliseconds[i] = (System.nanoTime() - start) / MILLION;
			}
		}
		Arrays.sort(milliseconds);
		double median = milliseconds[count / 2];
		double late = milliseconds[count * 95 / 100];
		array.addObject().put("net", name).put("size", size).put("p50_ms", median).put("p95_ms", late);
		rows.add(List.of(name + " n" + size + " b1", number("%.2f ms", median), number("%.2f ms", late), ""));
	}

	private void throughput(Network network, int size, int batch, ArrayNode array, List<List<String>> rows) {
		TrainingImages images = NoiseImages.square(batch, size);
		List<PixelImage> list = java.util.stream.IntStream.range(0, batch).mapToObj(i -> images.image(i, 1)).toList();
		double[] speeds = new double[quick ? 5 : 15];
		network.score(list);
		for (int i = 0; i < speeds.length; i++) {
			session().interruption().check();
			long start = System.nanoTime();
			network.score(list);
			speeds[i] = batch * 1e9 / (System.nanoTime() - start);
		}
		Arrays.sort(speeds);
		double median = speeds[speeds.length / 2];
		array.addObject().put("net", network.architecture().id()).put("size", size).put("batch", batch).put("images_per_second", median);
		rows.add(List.of(network.architecture().id() + " n" + size + " b" + batch, "", "", number("%.0f images/s", median)));
	}

	private static String number(String format, double value) {
		return String.format(Locale.ROOT, format, value);
	}
}
