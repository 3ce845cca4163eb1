package org.fervor.core.label;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The classes of a recogniser, in the order of its score vector.
 *
 * @param expressions at least two, each once
 */
public record LabelSet(List<Expression> expressions) {

	/** Anger, disgust, fear, happiness, sadness, surprise: the paper's CK+ runs. */
	public static final LabelSet SIX = of(Expression.ANGER, Expression.DISGUST, Expression.FEAR, Expression.HAPPINESS, Expression.SADNESS, Expression.SURPRISE);
	/** The six and neutral: KDEF, SFEW, JAFFE, FER2013, RAF-DB. */
	public static final LabelSet SEVEN = of(Expression.ANGER, Expression.DISGUST, Expression.FEAR, Expression.HAPPINESS, Expression.SADNESS, Expression.SURPRISE,
			Expression.NEUTRAL);
	/** The six and contempt: the 327 labelled sequences of CK+. */
	public static final LabelSet SEVEN_WITH_CONTEMPT = of(Expression.ANGER, Expression.DISGUST, Expression.FEAR, Expression.HAPPINESS, Expression.SADNESS,
			Expression.SURPRISE, Expression.CONTEMPT);
	/** All of them: AffectNet. */
	public static final LabelSet EIGHT = of(Expression.values());

	public LabelSet {
		expressions = List.copyOf(expressions);
		if (expressions.size() < 2 || Set.copyOf(expressions).size() != expressions.size()) {
			throw new IllegalArgumentException("a label set needs at least two different classes: " + expressions);
		}
	}

	public static LabelSet of(Expression... expressions) {
		return new LabelSet(List.of(expressions));
	}

	/** The classes that occur, in declaration order. */
	public static LabelSet of(Set<Expression> occurring) {
		return new LabelSet(List.copyOf(EnumSet.copyOf(occurring)));
	}

	public int size() {
		return expressions.size();
	}

	public boolean contains(Expression expression) {
		return expressions.contains(expression);
	}

	/**
	 * The place of a class in the score vector.
	 *
	 * @throws IllegalArgumentException if it is none of the classes
	 */
	public int indexOf(Expression expression) {
		int index = expressions.indexOf(expression);
		if (index < 0) {
			throw new IllegalArgumentException(expression.id() + " is none of " + this);
		}
		return index;
	}

	public Expression get(int index) {
		return expressions.get(index);
	}

	/** The names, joined by commas. */
	@Override
	public String toString() {
		return expressions.stream().map(Expression::id).collect(Collectors.joining(", "));
	}
}
