package org.fervor.live.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.metrics.Temperature;
import org.fervor.core.score.Scores;

/** The temperatures that a run's own test scores call for: of each network and each rule of fusion, by the names they have in {@code predictions.csv}. */
public final class RunTemperatures {

	/** What a model's note of a temperature begins with; the name of the network or rule follows. */
	public static final String NOTE = "temperature.";

	private static final String FILE = "predictions.csv";
	/** Columns before the scores: file, subject, label, net_or_rule, predicted. Only the first two may hold commas, so columns are counted from the end. */
	private static final int BEFORE = 5;

	private RunTemperatures() {
	}

	/** @return empty where the folder holds no predictions that can be read */
	public static Map<String, Double> of(Path run) {
		Map<String, List<double[]>> scores = new HashMap<>();
		Map<String, List<Integer>> truths = new HashMap<>();
		try {
			List<String> lines = Files.isRegularFile(run.resolve(FILE)) ? Files.readAllLines(run.resolve(FILE)) : List.of();
			String[] header = lines.isEmpty() ? new String[0] : lines.get(0).split(",");
			int classes = header.length - BEFORE;
			List<String> labels = classes < 2 ? List.of() : List.of(header).subList(BEFORE, header.length);
			for (String line : classes < 2 ? List.<String>of() : lines.subList(1, lines.size())) {
				String[] cells = line.split(",");
				int label = labels.indexOf(cells[cells.length - classes - 3]);
				if (label >= 0) {
					String name = cells[cells.length - classes - 2];
					truths.computeIfAbsent(name, n -> new ArrayList<>()).add(label);
					scores.computeIfAbsent(name, n -> new ArrayList<>())
							.add(Arrays.stream(cells, cells.length - classes, cells.length).mapToDouble(Double::parseDouble).toArray());
				}
			}
		} catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
			// a table that somebody changed: scores are taken as they come
			return Map.of();
		}
		Map<String, Double> temperatures = new HashMap<>();
		scores.forEach((name, rows) -> temperatures.put(name, Temperature.of(truths.get(name).stream().mapToInt(Integer::intValue).toArray(), new Scores(rows))));
		return temperatures;
	}
}
