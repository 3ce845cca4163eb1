package org.fervor.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fervor.core.label.Expression;

/**
 * What the name of a KDEF picture tells, for instance {@code AF01ANS.JPG}: session A, female subject 01, angry, straight (Lundqvist, Flykt and Öhman, 1998). It also
 * parses the names of samples, so that a filter can keep some views.
 *
 * @param session    {@code A} or {@code B}
 * @param subject    sex and number: {@code F01}; the same in both sessions
 * @param expression the expression posed
 * @param view       from where it was taken
 */
public record KdefName(String session, String subject, Expression expression, View view) {

	/** The five cameras. */
	public enum View {
		FULL_LEFT, HALF_LEFT, STRAIGHT, HALF_RIGHT, FULL_RIGHT;

		private static View ofCode(String code) {
			return switch (code) {
				case "FL" -> FULL_LEFT;
				case "HL" -> HALF_LEFT;
				case "S" -> STRAIGHT;
				case "HR" -> HALF_RIGHT;
				default -> FULL_RIGHT;
			};
		}
	}

	static final Pattern PATTERN = Pattern.compile("([AB])([FM]\\d\\d)(AF|AN|DI|HA|NE|SA|SU)(FL|HL|S|HR|FR)\\.\\w+", Pattern.CASE_INSENSITIVE);

	/** Takes the name of a file or sample apart; empty where it is none of KDEF's. */
	public static Optional<KdefName> parse(String name) {
		Matcher file = PATTERN.matcher(name.substring(name.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
		return file.matches()
				? Optional.of(new KdefName(file.group(1), file.group(2), Expression.named(file.group(3)).orElseThrow(), View.ofCode(file.group(4))))
				: Optional.empty();
	}

	/** The sitting that the picture was taken in. */
	String sitting() {
		return session + subject;
	}
}
