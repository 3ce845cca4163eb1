package org.fervor.experiment.report;

import org.fervor.core.split.ProtocolBadge;

/** A protocol badge as a coloured word. */
final class Badge {

	private Badge() {
	}

	static String html(ProtocolBadge badge) {
		String kind = switch (badge) {
			case SUBJECT_DISJOINT -> "good";
			case SUBJECTS_UNKNOWN, SEQUENCE_DISJOINT -> "fair";
			case NEAR_DUPLICATES, RANDOM, DUPLICATES, CHOSEN_ON_TEST -> "poor";
		};
		return "<span class='badge " + kind + "' title='" + Html.escape(badge.meaning()).replace("'", "&#39;") + "'>" + badge.label() + "</span>";
	}
}
