package org.fervor.live.music;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.label.Expression;

/**
 * Which class of song an emotion calls for.
 *
 * @param name  for a person
 * @param table emotion → class of song; an emotion that is missing changes nothing
 */
public record MoodPolicy(String name, Map<Expression, Expression> table) {

	/** The paper's: a song of the emotion's own class. Contempt, for which nobody writes songs, gets a neutral one. */
	public static final MoodPolicy MATCH = new MoodPolicy("match my mood", match());
	/** Songs that lift the mood: calm for anger and fear, happy for sadness and disgust. */
	public static final MoodPolicy LIFT = new MoodPolicy("lift my mood", Map.of(Expression.ANGER, Expression.NEUTRAL, Expression.DISGUST, Expression.HAPPINESS, Expression.FEAR,
			Expression.NEUTRAL, Expression.HAPPINESS, Expression.HAPPINESS, Expression.SADNESS, Expression.HAPPINESS, Expression.SURPRISE, Expression.SURPRISE, Expression.NEUTRAL,
			Expression.NEUTRAL, Expression.CONTEMPT, Expression.HAPPINESS));

	public MoodPolicy {
		table = Map.copyOf(table);
	}

	/** The class of song; empty where the emotion changes nothing. */
	public Optional<Expression> song(Expression emotion) {
		return Optional.ofNullable(table.get(emotion));
	}

	/** This policy with one line changed; null for "changes nothing". */
	public MoodPolicy with(Expression emotion, Expression song) {
		Map<Expression, Expression> changed = new EnumMap<>(Expression.class);
		changed.putAll(table);
		changed.remove(emotion);
		if (song != null) {
			changed.put(emotion, song);
		}
		return new MoodPolicy(name, changed);
	}

	private static Map<Expression, Expression> match() {
		Map<Expression, Expression> table = new EnumMap<>(Expression.class);
		for (Expression emotion : Expression.values()) {
			table.put(emotion, emotion == Expression.CONTEMPT ? Expression.NEUTRAL : emotion);
		}
		return table;
	}
}
