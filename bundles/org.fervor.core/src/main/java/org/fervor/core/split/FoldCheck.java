package org.fervor.core.split;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;

/** Refuses divisions that cannot be learned from, before time is spent on them. */
public final class FoldCheck {

	private FoldCheck() {
	}

	/**
	 * Every class must stand in the training part of every fold and in the test part of some fold.
	 *
	 * @param protocol id of the split, for the message
	 * @throws UserError with the class, the fold and the remedy
	 */
	public static void check(List<Sample> samples, List<Fold> folds, String protocol) {
		Set<Expression> all = classes(samples, folds.stream().flatMap(f -> java.util.stream.Stream.of(f.train(), f.test())).toList());
		for (Fold fold : folds) {
			missing(all, classes(samples, List.of(fold.train()))).forEach(e -> {
				throw new UserError("the split '" + protocol + "' leaves the training part of '" + fold.name() + "' without an image of " + e.id() + " (" + who(samples, e)
						+ "): take another --seed, another --split, or leave the class out with --classes");
			});
		}
		missing(all, classes(samples, folds.stream().map(Fold::test).toList())).forEach(e -> {
			throw new UserError("the split '" + protocol + "' leaves no image of " + e.id() + " to test on (" + who(samples, e)
					+ "): take another --seed, another --split, or leave the class out with --classes");
		});
	}

	private static String who(List<Sample> samples, Expression expression) {
		List<Sample> of = samples.stream().filter(s -> s.label() == expression).toList();
		long subjects = of.stream().map(Sample::subject).filter(s -> !s.isEmpty()).distinct().count();
		return of.size() + (of.size() == 1 ? " image" : " images") + (subjects == 0 ? "" : " of " + subjects + (subjects == 1 ? " person" : " persons")) + " in all";
	}

	private static Set<Expression> missing(Set<Expression> all, Set<Expression> there) {
		Set<Expression> missing = EnumSet.copyOf(all);
		missing.removeAll(there);
		return missing;
	}

	private static Set<Expression> classes(List<Sample> samples, List<List<Integer>> parts) {
		Set<Expression> classes = EnumSet.noneOf(Expression.class);
		parts.forEach(p -> p.forEach(i -> classes.add(samples.get(i).label())));
		return classes;
	}
}
