package org.fervor.core.data;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;

/**
 * A data set as its files name it; no pixel has been read.
 *
 * @param layout  id of the reader
 * @param root    the folder or file that was opened
 * @param samples sorted by name
 * @param leftOut what was not taken
 */
public record Dataset(String layout, Path root, List<Sample> samples, List<LeftOut> leftOut) {

	public Dataset {
		samples = List.copyOf(samples);
		leftOut = List.copyOf(leftOut);
	}

	/** How many samples each class has; classes without any are absent. */
	public Map<Expression, Integer> classCounts() {
		Map<Expression, Integer> counts = new EnumMap<>(Expression.class);
		samples.forEach(s -> counts.merge(s.label(), 1, Integer::sum));
		return counts;
	}

	/** How many different subjects are named. */
	public int subjects() {
		return (int) samples.stream().map(Sample::subject).filter(s -> !s.isEmpty()).distinct().count();
	}

	/** How many different sequences are named. */
	public int sequences() {
		return (int) samples.stream().map(Sample::sequence).filter(s -> !s.isEmpty()).distinct().count();
	}

	/** Whether the authors fixed a training and a test half. */
	public boolean hasFixedSplit() {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		samples.forEach(s -> parts.add(s.part()));
		return parts.contains(Part.TRAIN) && parts.contains(Part.TEST);
	}

	/** The classes that occur. */
	public LabelSet labels() {
		return LabelSet.of(classCounts().keySet());
	}

	/** Only the samples of the given classes; the others are counted as left out. */
	public Dataset restrictedTo(LabelSet labels) {
		List<Sample> kept = samples.stream().filter(s -> labels.contains(s.label())).toList();
		if (kept.size() == samples.size()) {
			return this;
		}
		List<LeftOut> more = new java.util.ArrayList<>(leftOut);
		Sample first = samples.stream().filter(s -> !labels.contains(s.label())).findFirst().orElseThrow();
		more.add(new LeftOut("class not asked for", samples.size() - kept.size(), first.name()));
		return new Dataset(layout, root, kept, more);
	}
}
