package org.fervor.data.scan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.fervor.core.data.LeftOut;

/** Counts what was left out, by reason. The order of the calls does not show in the result. */
public final class Tally {

	private final Map<String, LeftOut> reasons = new TreeMap<>();

	/** Counts one more. */
	public void add(String reason, String example) {
		reasons.merge(reason, new LeftOut(reason, 1, example), Tally::sum);
	}

	/** By reason; the example is the first by name. */
	public List<LeftOut> toList() {
		return List.copyOf(reasons.values());
	}

	/** For a message: "empty file (3, such as a.png), …"; empty if nothing was left out. */
	public String inWords() {
		return reasons.values().stream().map(l -> l.reason() + " (" + l.count() + ", such as " + l.example() + ")").collect(Collectors.joining(", "));
	}

	private static LeftOut sum(LeftOut one, LeftOut other) {
		String example = one.example().compareTo(other.example()) <= 0 ? one.example() : other.example();
		return new LeftOut(one.reason(), one.count() + other.count(), example);
	}
}
