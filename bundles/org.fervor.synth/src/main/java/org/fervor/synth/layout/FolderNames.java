package org.fervor.synth.layout;

import java.util.Locale;

import org.fervor.core.label.Expression;

/** One folder per class. Half of the pictures are taken in a studio and half anywhere, which is what training for unknown cameras wants. */
final class FolderNames implements PerClassLayout.Names {

	@Override
	public String path(int subject, Expression expression, int n) {
		return String.format(Locale.ROOT, "%s/%s_%d.png", expression.id(), person(subject), n + 1);
	}

	@Override
	public String person(int subject) {
		return String.format(Locale.ROOT, "s%03d", subject + 1);
	}

	@Override
	public double studioShare() {
		return 0.5;
	}
}
