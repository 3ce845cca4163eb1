package org.fervor.ui.lab.training;

import java.util.List;
import java.util.Optional;

/**
 * One of several things, and an epoch of it. What was chosen stays chosen when others are offered; the newest epoch is followed until another is chosen. Knows no widget.
 *
 * @param <C> what can be chosen
 */
abstract class EpochChoice<C> {

	private List<C> choices = List.of();
	private Optional<C> chosen = Optional.empty();
	private boolean newest = true;
	private int epoch;

	/** What it is called in a list. */
	abstract String title(C choice);

	/** Whether both are the same thing, whatever has been read of it since. */
	abstract boolean same(C one, C other);

	/** The last epoch of what is chosen; 0 before there is one. */
	abstract int epochs();

	/** What can be chosen from. What was chosen stays. */
	final void offer(List<C> offered) {
		choices = List.copyOf(offered);
		chosen = chosen.flatMap(c -> choices.stream().filter(o -> same(c, o)).findFirst()).or(() -> choices.stream().findFirst());
		follow();
	}

	final List<C> choices() {
		return choices;
	}

	final Optional<C> chosen() {
		return chosen;
	}

	final void choose(int index) {
		chosen = Optional.of(choices.get(index));
		follow();
	}

	private void follow() {
		epoch = newest ? epochs() : Math.min(epoch, epochs());
	}

	/** Shows an epoch; the last one goes on following. */
	final void epoch(int shown) {
		epoch = Math.max(1, Math.min(shown, epochs()));
		newest = epoch == epochs();
	}

	final int epoch() {
		return epoch;
	}
}
