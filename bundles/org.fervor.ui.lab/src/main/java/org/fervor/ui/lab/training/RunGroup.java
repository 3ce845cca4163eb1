package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.text.Messages;

/**
 * A run, or runs that differ in nothing but their seed.
 *
 * @param key     its own, as long as it has the same members' plan
 * @param members the newest first
 */
record RunGroup(String key, List<RunCurves> members) {

	RunGroup {
		members = List.copyOf(members);
	}

	/** @param seedsTogether whether runs that differ in nothing but their seed are one group */
	static List<RunGroup> of(List<RunCurves> runs, boolean seedsTogether) {
		Map<String, List<RunCurves>> groups = new LinkedHashMap<>();
		Function<RunCurves, String> key = r -> seedsTogether ? r.family() : r.row().folder().toString();
		runs.forEach(r -> groups.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
		List<RunGroup> all = new ArrayList<>();
		groups.forEach((k, members) -> {
			boolean seeds = members.stream().map(m -> m.row().run().plan().seed()).distinct().count() > 1;
			if (seeds) {
				all.add(new RunGroup(k, members));
			} else {
				// the same run twice is no band of seeds
				members.forEach(m -> all.add(new RunGroup(m.row().folder().toString(), List.of(m))));
			}
		});
		return all;
	}

	RunCurves first() {
		return members.get(0);
	}

	RunRow row() {
		return first().row();
	}

	String title() {
		return members.size() == 1 ? row().title() : NLS.bind(Messages.training_seeds, row().title(), members.size());
	}

	String state() {
		return members.stream().filter(m -> m.row().live()).findFirst().orElse(first()).state();
	}

	boolean live() {
		return members.stream().anyMatch(m -> m.row().live());
	}

	List<Path> folders() {
		return members.stream().map(m -> m.row().folder()).toList();
	}
}
