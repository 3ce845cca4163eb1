package org.fervor.ui.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.fervor.experiment.RunVerification;
import org.fervor.ui.lab.text.Messages;

/** What a verification found, in words. */
final class Verdicts {

	private static final int MOST = 4;

	private Verdicts() {
	}

	/** One line that says match or mismatch, and what differs. */
	static String text(String run, RunVerification.Outcome found) {
		List<String> parts = new ArrayList<>();
		parts.add(NLS.bind(found.match() ? Messages.verify_match : Messages.verify_mismatch, run));
		parts.add(NLS.bind(Messages.verify_scores, new Object[] { found.compared(), String.format(Locale.ROOT, "%.2g", found.largest()), String.format(Locale.ROOT, "%.2g", found.tolerance()),
				found.labels() }));
		add(parts, found.files());
		add(parts, found.images());
		if (!found.sealed()) {
			parts.add(Messages.verify_unsealed);
		}
		return String.join(" ", parts);
	}

	private static void add(List<String> parts, Map<String, String> wrong) {
		wrong.entrySet().stream().limit(MOST).forEach(w -> parts.add(w.getKey() + ": " + w.getValue() + "."));
		if (wrong.size() > MOST) {
			parts.add(NLS.bind(Messages.verify_more, wrong.size() - MOST));
		}
	}
}
