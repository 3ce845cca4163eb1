package org.fervor.ui.data.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.UnknownClass;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.ui.data.text.Messages;

/** A data set's own names of classes: which are unknown, what they are taken for, and what that is in words. Knows no widget. */
record ClassNames(List<UnknownClass> unknown, ClassMap map) {

	private static final int NAMED = 6;

	static final ClassNames NONE = new ClassNames(List.of(), ClassMap.NONE);

	ClassNames {
		unknown = List.copyOf(unknown);
	}

	static ClassNames of(Dataset dataset, ClassMap map) {
		return new ClassNames(dataset.unknownClasses(), map);
	}

	/**
	 * A name that can be mapped.
	 *
	 * @param images how many are skipped because of it; empty where it is mapped already
	 * @param chosen what it stands for, or most likely does; empty where its images are skipped
	 */
	record Row(String name, Optional<Integer> images, Optional<Expression> chosen) {
	}

	/** Unknown names with what they most likely mean, then those that are mapped. */
	List<Row> rows() {
		List<Row> rows = new ArrayList<>(unknown.stream().map(u -> new Row(u.name(), Optional.of(u.images()), u.guess())).toList());
		map.pairs().forEach((name, expression) -> rows.add(new Row(name, Optional.empty(), Optional.of(expression))));
		return rows;
	}

	/** The map that follows from a choice for each row; rows without one are skipped. */
	static ClassMap mapped(List<Row> rows) {
		ClassMap map = ClassMap.NONE;
		for (Row row : rows) {
			if (row.chosen().isPresent()) {
				map = map.with(row.name(), row.chosen().get());
			}
		}
		return map;
	}

	/** How many images are lost. */
	int skipped() {
		return unknown.stream().mapToInt(UnknownClass::images).sum();
	}

	/** What is lost and what is mapped, in words; empty where all names are known. */
	String sentence() {
		List<String> sentences = new ArrayList<>();
		if (!unknown.isEmpty()) {
			String names = unknown.stream().limit(NAMED).map(u -> NLS.bind(Messages.classes_name, u.name(), u.images())).collect(Collectors.joining(", "));
			sentences.add(NLS.bind(Messages.classes_skipped, skipped(), unknown.size() > NAMED ? NLS.bind(Messages.classes_more, names, unknown.size() - NAMED) : names));
		}
		if (!map.pairs().isEmpty()) {
			sentences.add(NLS.bind(Messages.classes_mapped, map.pairs().entrySet().stream().map(ClassNames::pair).collect(Collectors.joining(", "))));
		}
		return String.join(" ", sentences);
	}

	private static String pair(Map.Entry<String, Expression> pair) {
		return pair.getKey() + " = " + pair.getValue().id();
	}
}
