package org.fervor.experiment;

/**
 * Something about images that a data set holds and a run uses, which no reader can see: it costs a classifier accuracy, or a score its worth.
 *
 * @param reason  for a person: "image of one colour"
 * @param count   how many different images
 * @param example name of the first one; of an image under two labels, both names and labels
 */
public record ImageProblem(String reason, int count, String example) {

	/** Nothing can be recognised in them: rows of FER2013 that are all black, broken exports. */
	static final String ONE_COLOUR = "image of one colour";
	/** At least one of the labels is wrong. */
	static final String TWO_LABELS = "the same image under two labels";

	/** For a person: "7 × image of one colour, for instance a.png". */
	public String inWords() {
		return count + " × " + reason + ", for instance " + example;
	}
}
