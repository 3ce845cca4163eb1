package org.fervor.core.split;

import java.util.List;

/**
 * One division of a data set's samples, by index.
 *
 * @param name  "half", "fold 3 of 10", "subject S005"
 * @param train what a network learns from
 * @param test  what it is judged on
 */
public record Fold(String name, List<Integer> train, List<Integer> test) {

	public Fold {
		train = List.copyOf(train);
		test = List.copyOf(test);
	}
}
