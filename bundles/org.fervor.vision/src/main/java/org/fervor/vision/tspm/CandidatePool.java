package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The best candidates of a scan, so many at most that noise cannot fill the memory. Safe for several threads. */
final class CandidatePool {

	/** As many as the released detector looks at. */
	private static final int RELEASED_MOST = 30_000;

	private final int most;
	private final List<Candidate> candidates = new ArrayList<>();
	private double floor = Double.NEGATIVE_INFINITY;
	private long offered;

	/** A pool of as many candidates as the released detector looks at. */
	CandidatePool() {
		this(RELEASED_MOST);
	}

	/** A pool of the best so many candidates. */
	CandidatePool(int most) {
		this.most = most;
	}

	int most() {
		return most;
	}

	/** A candidate below this score cannot be among the best any more. */
	synchronized double floor() {
		return floor;
	}

	/** How many candidates were offered, kept or not. */
	synchronized long offered() {
		return offered;
	}

	synchronized void addAll(Collection<Candidate> more) {
		offered += more.size();
		candidates.addAll(more);
		if (candidates.size() > 2 * most || most == 1) {
			keepBest();
		}
	}

	/** Drops every candidate that is not wanted, or not among the best: which others were seen depends on threads. */
	synchronized void retain(Predicate<Candidate> wanted) {
		keepBest();
		candidates.removeIf(wanted.negate());
	}

	private void keepBest() {
		candidates.sort(Candidate.BEST_FIRST);
		if (candidates.size() > most) {
			candidates.subList(most, candidates.size()).clear();
		}
		if (candidates.size() == most) {
			floor = candidates.get(most - 1).score();
		}
	}

	/** Greedy non-maximum suppression: best first, every candidate that no better kept one overlaps by more than the share; at most so many. */
	synchronized List<Candidate> suppressed(double overlap, int most) {
		keepBest();
		List<Candidate> kept = new ArrayList<>();
		for (Candidate candidate : candidates) {
			if (kept.size() >= most) {
				break;
			}
			if (kept.stream().noneMatch(better -> candidate.overlaps(better, overlap))) {
				kept.add(candidate);
			}
		}
		return kept;
	}
}
