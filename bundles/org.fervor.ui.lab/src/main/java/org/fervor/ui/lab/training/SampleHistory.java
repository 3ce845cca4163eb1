package org.fervor.ui.lab.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.experiment.SampleScores;
import org.fervor.experiment.SampleScores.Row;

/**
 * What the networks of a run said of some test images, by image and network, over the epochs.
 *
 * @param files names of the images, class by class
 * @param rows  image → network → what it said, by epoch
 */
record SampleHistory(LabelSet labels, List<String> files, Map<String, Map<String, List<Row>>> rows) {

	static SampleHistory of(SampleScores scores) {
		Map<String, Map<String, List<Row>>> rows = scores.rows().stream().sorted(Comparator.comparingInt(Row::epoch))
				.collect(Collectors.groupingBy(Row::file, Collectors.groupingBy(Row::network)));
		List<String> files = scores.rows().stream().sorted(Comparator.comparingInt(Row::truth).thenComparing(Row::file)).map(Row::file).distinct().toList();
		return new SampleHistory(scores.labels(), files, rows);
	}

	/** The last epoch that some network has said something after; 0 where none has. */
	int epochs() {
		return rows.values().stream().flatMap(n -> n.values().stream()).mapToInt(r -> r.get(r.size() - 1).epoch()).max().orElse(0);
	}

	/** The class of an image. */
	Expression truth(String file) {
		return labels.get(rows.get(file).values().iterator().next().get(0).truth());
	}

	/** What a network said after an epoch, or last before it; empty where it has not begun. */
	Optional<Row> at(String file, String network, int epoch) {
		return course(file, network).stream().filter(r -> r.epoch() <= epoch).reduce((a, b) -> b);
	}

	/** All that a network said of an image, by epoch. */
	List<Row> course(String file, String network) {
		return rows.get(file).getOrDefault(network, List.of());
	}
}
