package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fervor.ui.look.Look;

/** The colours of curves. A network of a run keeps its colour when runs are ticked, unticked, added or deleted, and over a restart. Knows no widget. */
final class CurveColours {

	/** A network of a run. */
	private record Owner(Path run, String network) {
	}

	private final Map<Owner, Integer> given = new LinkedHashMap<>();

	/**
	 * The colour of a network of a run, from 0. A new one is, as far as there are enough, one that no run has; else one that no run on the screen has; else one that the fewest have.
	 *
	 * @param drawn whether a run is on the screen
	 */
	int of(Path run, String network, Predicate<Path> drawn) {
		return given.computeIfAbsent(new Owner(run, network), owner -> {
			Map<Integer, Integer> uses = new HashMap<>();
			given.forEach((other, colour) -> uses.merge(colour, drawn.test(other.run()) ? given.size() : 1, Integer::sum));
			return IntStream.range(0, Look.SERIES).boxed().min(java.util.Comparator.comparing(c -> uses.getOrDefault(c, 0))).orElseThrow();
		});
	}

	/** For {@link #restore}: a line for each network of each run. @param there whether a run is there still */
	String text(Predicate<Path> there) {
		return given.entrySet().stream().filter(e -> there.test(e.getKey().run())).map(e -> e.getValue() + "\t" + e.getKey().network() + "\t" + e.getKey().run())
				.collect(Collectors.joining("\n"));
	}

	/** Takes colours from a text that {@link #text} made; lines that are none are passed over. */
	void restore(String text) {
		text.lines().map(l -> l.split("\t", 3)).filter(l -> l.length == 3 && l[0].matches("\\d{1,3}"))
				.forEach(l -> given.put(new Owner(Path.of(l[2]), l[1]), Integer.parseInt(l[0]) % Look.SERIES));
	}
}
