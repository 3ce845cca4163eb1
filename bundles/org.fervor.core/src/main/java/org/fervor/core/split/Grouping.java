package org.fervor.core.split;

import java.util.function.Function;

import org.fervor.core.data.Sample;

/** What stays together when a data set is divided. */
public enum Grouping {
	/** Nothing: every image by itself. */
	IMAGE(Sample::name),
	/** All frames of a recording. */
	SEQUENCE(Sample::sequence),
	/** All images of a person. */
	SUBJECT(Sample::subject);

	private final Function<Sample, String> key;

	Grouping(Function<Sample, String> key) {
		this.key = key;
	}

	/** Name of the group that a sample belongs to; empty where the data set does not tell. */
	public String of(Sample sample) {
		return key.apply(sample);
	}
}
