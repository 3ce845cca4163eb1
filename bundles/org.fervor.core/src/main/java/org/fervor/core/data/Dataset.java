package org.fervor.core.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;

/**
 * A data set as its files name it; no pixel has been read.
 *
 * @param layout  id of the reader
 * @param root    the folder or file that was opened
 * @param samples sorted by name
 * @param leftOut what was not taken
 * @param unknownClasses names that stand where classes are named and are none, most images first; their images are counted in {@code leftOut}
 */
public record Dataset(String layout, Path root, List<Sample> samples, List<LeftOut> leftOut, List<UnknownClass> unknownClasses) {

	public Dataset {
		samples = List.copyOf(samples);
		leftOut = List.copyOf(leftOut);
		unknownClasses = List.copyOf(unknownClasses);
	}

	/** One whose names of classes are all known. */
	public Dataset(String layout, Path root, List<Sample> samples, List<LeftOut> leftOut) {
		this(layout, root, samples, leftOut, List.of());
	}

	/** The same with fewer samples. @param more why the others were not taken */
	public Dataset with(List<Sample> kept, LeftOut more) {
		List<LeftOut> all = new ArrayList<>(leftOut);
		all.add(more);
		return new Dataset(layout, root, kept, all, unknownClasses);
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

	/** How many samples each part of the authors' has; parts without any are absent. */
	public Map<Part, Integer> partCounts() {
		Map<Part, Integer> counts = new EnumMap<>(Part.class);
		samples.forEach(s -> counts.merge(s.part(), 1, Integer::sum));
		return counts;
	}

	/** Whether the authors fixed a training part and a held-out one. */
	public boolean hasFixedSplit() {
		Map<Part, Integer> parts = partCounts();
		return parts.containsKey(Part.TRAIN) && (parts.containsKey(Part.TEST) || parts.containsKey(Part.VALIDATION));
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
		Sample first = samples.stream().filter(s -> !labels.contains(s.label())).findFirst().orElseThrow();
		return with(kept, new LeftOut("class not asked for", samples.size() - kept.size(), first.name()));
	}
}
