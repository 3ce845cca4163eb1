package org.fervor.core.data;

import java.util.Objects;
import java.util.Optional;

import org.fervor.core.label.ClassMap;

/**
 * How a data set is to be read.
 *
 * @param layout id of a reader; empty: the one that recognises the path best
 * @param map    what the data set's own names of classes stand for, where they are unknown
 */
public record DatasetRequest(Optional<String> layout, ClassMap map) {

	/** Recognise the layout, map nothing. */
	public static final DatasetRequest AUTO = new DatasetRequest(Optional.empty(), ClassMap.NONE);

	public DatasetRequest {
		Objects.requireNonNull(layout);
		Objects.requireNonNull(map);
	}
}
