package org.fervor.ui.data.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.table.NaturalOrder;

/**
 * What pictures are grouped by. View and quality are known of samples that were judged. A picture with several tags stands in the group of just these tags, so that it stands
 * once: counts add up, and a click or an arrow key means one place.
 */
enum GroupBy {

	NOTHING(Messages.browser_group_nothing, s -> ""),
	CLASS(Messages.browser_column_class, s -> s.label().id()),
	SUBJECT(Messages.browser_column_subject, Sample::subject),
	SEQUENCE(Messages.browser_column_sequence, Sample::sequence),
	PART(Messages.browser_column_part, s -> title(s.part())),
	TAGS(Messages.tags_column, (sample, known) -> String.join(", ", known.tags())),
	VIEW(Messages.browser_column_view, GroupBy::view),
	QUALITY(Messages.browser_group_quality, GroupBy::quality);

	private final String title;
	private final BiFunction<Sample, Known, String> key;

	/**
	 * What is known of a picture besides what the data set says.
	 *
	 * @param judged how good its face is; empty before it was judged
	 * @param tags   sorted
	 */
	record Known(Optional<JudgedSample> judged, List<String> tags) {
	}

	GroupBy(String title, Function<Sample, String> key) {
		this(title, (sample, known) -> key.apply(sample));
	}

	GroupBy(String title, BiFunction<Sample, Known, String> key) {
		this.title = title;
		this.key = key;
	}

	/** For a person. */
	String title() {
		return title;
	}

	/** Whether faces have to be judged first. */
	boolean needsJudging() {
		return this == VIEW || this == QUALITY;
	}

	/** The group that a sample belongs to; empty where it has none. */
	String key(Sample sample, Known known) {
		return key.apply(sample, known);
	}

	/** What the group of those is called that belong to none. */
	String nameless() {
		return switch (this) {
			case NOTHING -> "";
			case TAGS -> Messages.browser_group_untagged;
			default -> Messages.browser_group_none;
		};
	}

	/** How groups follow each other: as people sort; those without a name last. */
	static Comparator<String> order() {
		return Comparator.comparing(String::isEmpty).thenComparing(NaturalOrder.INSTANCE);
	}

	/** A part of a data set for a person. */
	static String title(Part part) {
		return switch (part) {
			case TRAIN -> Messages.browser_part_train;
			case VALIDATION -> Messages.browser_part_validation;
			case TEST -> Messages.browser_part_test;
			case NONE -> Messages.browser_part_none;
		};
	}

	private static String view(Sample sample, Known known) {
		if (known.judged().isEmpty()) {
			return "";
		}
		JudgedSample face = known.judged().get();
		if (face.view().isPresent()) {
			return viewTitle(face.view().getAsDouble());
		}
		return face.quality().isEmpty() ? Messages.review_noFace : Messages.browser_group_viewUnknown;
	}

	/** A view for a person. */
	static String viewTitle(double degrees) {
		long rounded = Math.round(degrees);
		return rounded == 0 ? Messages.browser_group_frontal : NLS.bind(rounded > 0 ? Messages.browser_group_right : Messages.browser_group_left, Math.abs(rounded));
	}

	private static String quality(Sample sample, Known known) {
		return known.judged().map(j -> j.quality().isEmpty() ? Messages.review_noFace : j.doubtful() ? String.join("; ", j.reasons()) : Messages.browser_group_good).orElse("");
	}
}
