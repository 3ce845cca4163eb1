package org.fervor.core.split;

/** What a number measured on a split is worth, from the strongest claim to the weakest. */
public enum ProtocolBadge {
	SUBJECT_DISJOINT("subject-disjoint", "Nobody stands in training and test: the number says how strangers are recognised."),
	SUBJECTS_UNKNOWN("subjects unknown", "The data set does not name its subjects: whether somebody stands in training and test cannot be told."),
	SEQUENCE_DISJOINT("sequence-disjoint", "No recording stands in training and test, but persons do: the number usually flatters the method."),
	NEAR_DUPLICATES("near-duplicates",
			"Test images look almost like training images of supposedly other persons or recordings: names or labels may be wrong, and the number partly measures memory."),
	RANDOM("random", "Images of the same person or recording stand in training and test: the number usually flatters the method, often a lot."),
	DUPLICATES("duplicates", "The same picture stands in training and test: the number measures memory."),
	CHOSEN_ON_TEST("chosen on test", "Something was chosen by looking at the test images: the number is too good by construction.");

	private final String label;
	private final String meaning;

	ProtocolBadge(String label, String meaning) {
		this.label = label;
		this.meaning = meaning;
	}

	/** The badge of a stored file, which may hold the constant's name or its label. */
	public static java.util.Optional<ProtocolBadge> named(String text) {
		return java.util.Arrays.stream(values()).filter(b -> b.name().equals(text) || b.label.equals(text)).findFirst();
	}

	/** Two words for tables. */
	public String label() {
		return label;
	}

	/** One sentence for a person. */
	public String meaning() {
		return meaning;
	}
}
