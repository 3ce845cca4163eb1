package org.fervor.live.decide;

import org.fervor.core.label.Expression;

/** What is decided: an expression, that none is sure, or that there is no face. */
public sealed interface Mood {

	/** {@code happiness}, {@code not sure}, {@code no face}: as it stands in tables and files. */
	String id();

	/** A face shows this expression. */
	record Sure(Expression expression) implements Mood {
		@Override
		public String id() {
			return expression.id();
		}
	}

	/** What is no expression. */
	enum None implements Mood {
		/** There is a face, and no expression of it is clear enough. */
		NOT_SURE("not sure"),
		/** There has been no face for a while, or none yet. */
		NO_FACE("no face");

		private final String id;

		None(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}
	}

	/**
	 * The mood with that id.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	static Mood named(String id) {
		for (None none : None.values()) {
			if (none.id.equals(id)) {
				return none;
			}
		}
		return new Sure(Expression.named(id).orElseThrow(() -> new IllegalArgumentException("there is no mood '" + id + "'")));
	}
}
