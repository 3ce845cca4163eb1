package org.fervor.ui.data.augment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.ui.data.text.Messages;

/** Which faces of an experiment's data set are looked at. */
enum FacePick {

	/** One face. */
	ONE(Messages.augment_pick_one),
	/** One of each class. */
	CLASSES(Messages.augment_pick_classes),
	/** What is selected in the Dataset Browser. */
	SELECTED(Messages.augment_pick_selected);

	/** More would be slow to judge and no more to look at. */
	static final int MOST = 12;

	private final String title;

	FacePick(String title) {
		this.title = title;
	}

	/** For a person. */
	String title() {
		return title;
	}

	/**
	 * Candidates for each face, the first choice first: the next ones count where no face is found.
	 *
	 * @param turn from 0; the next turn has other faces
	 */
	List<List<Sample>> of(Dataset dataset, int turn) {
		Map<Expression, List<Sample>> classes = new TreeMap<>();
		dataset.samples().stream().sorted(Comparator.comparing(Sample::name)).forEach(s -> classes.computeIfAbsent(s.label(), l -> new ArrayList<>()).add(s));
		if (this == CLASSES) {
			return classes.values().stream().limit(MOST).map(all -> rotated(all, turn)).toList();
		}
		// the other turns go through the classes, then on to the next face of each
		List<List<Sample>> lists = List.copyOf(classes.values());
		return lists.isEmpty() ? List.of() : List.of(rotated(lists.get(Math.floorMod(turn, lists.size())), Math.floorDiv(turn, lists.size())));
	}

	private static List<Sample> rotated(List<Sample> all, int by) {
		int start = Math.floorMod(by, all.size());
		List<Sample> turned = new ArrayList<>(all.subList(start, all.size()));
		turned.addAll(all.subList(0, start));
		return turned;
	}

	/** At most so many as can be shown, each once. */
	static <T> List<T> limited(List<T> chosen) {
		Map<T, T> once = new LinkedHashMap<>();
		chosen.forEach(c -> once.putIfAbsent(c, c));
		return once.values().stream().limit(MOST).toList();
	}
}
