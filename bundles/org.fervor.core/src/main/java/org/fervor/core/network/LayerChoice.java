package org.fervor.core.network;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some layers of an architecture, as a setting names them. */
public final class LayerChoice {

	private LayerChoice() {
	}

	/**
	 * The places of the chosen layers.
	 *
	 * @param text empty for none; a number for so many from the first; or names ({@link Architecture#layerNames}) with commas, where {@code *} stands for anything
	 * @throws IllegalArgumentException if a name is none of the architecture's; the message lists them
	 */
	public static Set<Integer> parse(String text, Architecture architecture) {
		String choice = text.strip();
		if (choice.isEmpty()) {
			return Set.of();
		}
		if (choice.matches("\\d{1,6}")) {
			int count = Integer.parseInt(choice);
			if (count > architecture.layers().size()) {
				throw new IllegalArgumentException(architecture.name() + " has " + architecture.layers().size() + " layers, not " + count);
			}
			return IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
		}
		Set<Integer> places = new TreeSet<>();
		for (String name : choice.split(",")) {
			places.addAll(named(name.strip(), architecture));
		}
		return places;
	}

	private static List<Integer> named(String name, Architecture architecture) {
		String pattern = "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E";
		List<String> names = architecture.layerNames();
		List<Integer> places = IntStream.range(0, names.size()).filter(i -> names.get(i).matches(pattern)).boxed().toList();
		if (places.isEmpty()) {
			throw new IllegalArgumentException(architecture.name() + " has no layer '" + name + "': " + String.join(", ", names));
		}
		return places;
	}
}
