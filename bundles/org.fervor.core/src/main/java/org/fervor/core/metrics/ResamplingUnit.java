package org.fervor.core.metrics;

import java.util.List;

/**
 * What a bootstrap draws as a whole: images of one person resemble each other, so people are drawn where every image names its person, else recordings, else single images.
 *
 * @param name   {@code person}, {@code recording} or {@code image}
 * @param groups the group of each sample; all empty where images are drawn one by one
 */
public record ResamplingUnit(String name, List<String> groups) {

	/** With fewer groups, percentile intervals are too narrow (Cameron, Gelbach and Miller 2008). */
	public static final int FEW = 20;

	public ResamplingUnit {
		groups = List.copyOf(groups);
	}

	/**
	 * The largest unit that every sample names.
	 *
	 * @param subjects  one per sample, empty where unknown
	 * @param sequences one per sample, empty where unknown
	 */
	public static ResamplingUnit of(List<String> subjects, List<String> sequences) {
		if (subjects.stream().noneMatch(String::isEmpty)) {
			return new ResamplingUnit("person", subjects);
		}
		return sequences.stream().noneMatch(String::isEmpty) ? new ResamplingUnit("recording", sequences) : new ResamplingUnit("image", subjects.stream().map(s -> "").toList());
	}

	/** How many groups there are. */
	public int count() {
		return name.equals("image") ? groups.size() : (int) groups.stream().distinct().count();
	}

	/** "5 people", "1 recording", "120 images". */
	public String describe() {
		return describe(name, count());
	}

	/** What a reader of an interval over these groups must know; empty where there are enough of them. */
	public String caution() {
		return caution(name, count());
	}

	/** "5 people", "1 recording", "120 images". */
	public static String describe(String name, int count) {
		return count + " " + (count == 1 ? name : name.equals("person") ? "people" : name + "s");
	}

	/** What a reader of an interval over so many groups must know; empty where there are enough of them. */
	public static String caution(String name, int count) {
		if (count >= FEW) {
			return "";
		}
		return count < 2 ? "No interval: all test images are of " + describe(name, count) + "."
				: "The intervals resample only " + describe(name, count) + "; with fewer than " + FEW + " they are too narrow.";
	}
}
