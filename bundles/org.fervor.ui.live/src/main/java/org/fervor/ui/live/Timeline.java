package org.fervor.ui.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The scores of the last minute and what happened in it. Knows no widget. */
final class Timeline {

	/** How much of the past is kept. */
	static final double SECONDS = 60;

	/** Smoothed scores at a time. */
	record Sample(double seconds, double[] scores) {
	}

	/** Something that happened. @param song whether it is a song's beginning, not a change of mood */
	record Event(double seconds, String text, boolean song) {
	}

	private final Deque<Sample> samples = new ArrayDeque<>();
	private final Deque<Event> events = new ArrayDeque<>();

	/** Adds scores; those of a time that is in already are left out. */
	void add(double seconds, double[] scores) {
		if (!samples.isEmpty() && seconds < samples.getLast().seconds()) {
			clear();
		}
		if (samples.isEmpty() || seconds > samples.getLast().seconds()) {
			samples.addLast(new Sample(seconds, scores.clone()));
		}
		while (samples.getFirst().seconds() < seconds - SECONDS) {
			samples.removeFirst();
		}
		while (!events.isEmpty() && events.getFirst().seconds() < seconds - SECONDS) {
			events.removeFirst();
		}
	}

	void event(double seconds, String text, boolean song) {
		events.addLast(new Event(seconds, text, song));
	}

	void clear() {
		samples.clear();
		events.clear();
	}

	List<Sample> samples() {
		return List.copyOf(samples);
	}

	List<Event> events() {
		return List.copyOf(events);
	}

	/** Time of the newest scores; 0 where there are none. */
	double now() {
		return samples.isEmpty() ? 0 : samples.getLast().seconds();
	}
}
