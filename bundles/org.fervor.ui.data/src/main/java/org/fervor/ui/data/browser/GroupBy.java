package org.fervor.ui.data.browser;

import java.util.Comparator;
import java.util.function.Function;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.table.NaturalOrder;

/** What pictures are grouped by. */
enum GroupBy {

	NOTHING(Messages.browser_group_nothing, s -> ""),
	CLASS(Messages.browser_column_class, s -> s.label().id()),
	SUBJECT(Messages.browser_column_subject, Sample::subject),
	SEQUENCE(Messages.browser_column_sequence, Sample::sequence),
	PART(Messages.browser_column_part, s -> title(s.part()));

	private final String title;
	private final Function<Sample, String> key;

	GroupBy(String title, Function<Sample, String> key) {
		this.title = title;
		this.key = key;
	}

	/** For a person. */
	String title() {
		return title;
	}

	/** The group that a sample belongs to; empty where it has none. */
	String key(Sample sample) {
		return key.apply(sample);
	}

	/** How groups follow each other: as people sort; those without a name last. */
	static Comparator<String> order() {
		return Comparator.comparing(String::isEmpty).thenComparing(NaturalOrder.INSTANCE);
	}

	/** A part of a data set for a person. */
	static String title(Part part) {
		return switch (part) {
			case TRAIN -> Messages.browser_part_train;
			case TEST -> Messages.browser_part_test;
			case NONE -> Messages.browser_part_none;
		};
	}
}
