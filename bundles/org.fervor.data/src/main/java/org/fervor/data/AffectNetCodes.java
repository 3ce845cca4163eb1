package org.fervor.data;

import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.LabelCodes;
import org.fervor.data.layout.Verdict;

/** The expression numbers of AffectNet (Mollahosseini, Hasani and Mahoor, 2017). */
final class AffectNetCodes {

	private static final LabelCodes CLASSES = new LabelCodes(0, Expression.NEUTRAL, Expression.HAPPINESS, Expression.SADNESS, Expression.SURPRISE, Expression.FEAR,
			Expression.DISGUST, Expression.ANGER, Expression.CONTEMPT);

	private AffectNetCodes() {
	}

	/** What a number says of a picture. */
	static Verdict judge(String number, Part part) {
		return CLASSES.of(number).<Verdict>map(l -> new Verdict.Take(l, part)).orElseGet(() -> new Verdict.Leave(switch (number.strip()) {
			case "8" -> "labelled 8, none of the expressions";
			case "9" -> "labelled 9, uncertain";
			case "10" -> "labelled 10, no face";
			default -> "label that is not understood";
		}));
	}
}
