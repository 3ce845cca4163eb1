package org.fervor.core.label;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An explicit map from the classes of one label set to those of another. A class that is not mapped is left out, which the caller counts and reports.
 */
public record LabelMap(LabelSet from, LabelSet to, Map<Expression, Expression> pairs) {

	public LabelMap {
		pairs = Map.copyOf(pairs);
		if (!from.expressions().containsAll(pairs.keySet()) || !to.expressions().containsAll(pairs.values())) {
			throw new IllegalArgumentException("the map " + pairs + " leaves " + from + " or " + to);
		}
	}

	/** Every class to its namesake; classes without one are left out. */
	public static LabelMap byName(LabelSet from, LabelSet to) {
		Map<Expression, Expression> pairs = new EnumMap<>(Expression.class);
		from.expressions().stream().filter(to::contains).forEach(e -> pairs.put(e, e));
		return new LabelMap(from, to, pairs);
	}

	/** This map with one more pair, for instance contempt to disgust. */
	public LabelMap with(Expression source, Expression target) {
		Map<Expression, Expression> changed = new EnumMap<>(Expression.class);
		changed.putAll(pairs);
		changed.put(source, target);
		return new LabelMap(from, to, changed);
	}

	public Optional<Expression> map(Expression expression) {
		return Optional.ofNullable(pairs.get(expression));
	}
}
