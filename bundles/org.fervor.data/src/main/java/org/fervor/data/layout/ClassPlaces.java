package org.fervor.data.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where class folders lie below a home, and which of these places are parts of one data set: {@code train} and {@code test}, {@code train/images} and {@code test/images}, or
 * the home itself. What is nested deeper beside these is another set or a copy, and not taken. Two places of which neither is the one are for a person to choose between.
 *
 * @param taken    the parts of the data set, by the folders around their class folders
 * @param rivals   two or more places between which nothing decides; empty where the data set is one
 */
record ClassPlaces(Set<String> taken, List<String> rivals) {

	static ClassPlaces of(Collection<String> places, ClassRules rules) {
		Map<String, List<String>> byWord = new TreeMap<>();
		Map<String, Optional<SplitName>> splits = new TreeMap<>();
		places.forEach(p -> splits.put(p, SplitName.ofFolders(Arrays.asList(p.split("/")), rules::split)));
		boolean parts = splits.values().stream().flatMap(Optional::stream).map(SplitName::part).distinct().count() > 1 || !places.contains("");
		boolean anyPart = parts && splits.values().stream().anyMatch(Optional::isPresent);
		splits.forEach((place, split) -> {
			if (!anyPart || split.isPresent()) {
				byWord.computeIfAbsent(anyPart ? split.get().word() : "", w -> new ArrayList<>()).add(place);
			}
		});
		Set<String> taken = new HashSet<>();
		for (List<String> same : byWord.values()) {
			int nearest = same.stream().mapToInt(ClassPlaces::depth).min().orElseThrow();
			List<String> near = same.stream().filter(p -> depth(p) == nearest).toList();
			if (near.size() > 1) {
				return new ClassPlaces(Set.of(), near);
			}
			taken.addAll(near);
		}
		return new ClassPlaces(taken, List.of());
	}

	/** The innermost taken place that a picture without a class folder lies in. */
	Optional<String> around(String picture) {
		return taken.stream().filter(p -> p.isEmpty() || picture.startsWith(p + "/")).max(Comparator.comparingInt(String::length));
	}

	private static int depth(String place) {
		return place.isEmpty() ? 0 : place.split("/").length;
	}
}
