package org.fervor.data.layout;

import java.util.Optional;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.scan.Peek;

/** What sets one layout of class folders apart from the others. */
public interface ClassRules {

	/** Some people number their folders: {@code 0_anger}, {@code 3. happy}. */
	Pattern NUMBER_IN_FRONT = Pattern.compile("^\\d+[\\s_.-]*(?=\\p{L})");

	/** The class that a folder is named after. */
	default Optional<Expression> label(String folder) {
		return Expression.named(NUMBER_IN_FRONT.matcher(folder).replaceFirst(""));
	}

	/** The half that a folder around class folders is named after. */
	default Optional<Part> half(String folder) {
		return Halves.named(folder);
	}

	/** Whether a class folder of this layout looks like that. */
	boolean fits(Peek classFolder);

	/** What to do with a picture in a folder of that class. */
	Verdict judge(ClassPath picture, Expression label);
}
