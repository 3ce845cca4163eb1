package org.fervor.live.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fervor.core.face.Face;

/**
 * Which faces of a frame are scored: the leading one always, the others as far as the time for a frame allows, in turn. Faces that are not scored this time keep the scores
 * they had. Where every frame counts, all are scored. Serves one thread.
 */
final class ScoringTurn {

	/** For scoring alone, of the 33 ms that a frame lasts at 30 frames per second. */
	private static final double BUDGET_MILLIS = 27;
	/** Where there is time for the leading face only, another one is scored every so many frames all the same. */
	private static final int SELDOM = 4;
	private static final double REMEMBERED = 0.9;
	private static final double SAME_FACE = 0.3;

	private final int most;
	private final boolean all;
	private double millisPerFace = Double.NaN;
	private List<ScoredFace> last = List.of();
	private int next;
	private long frames;

	/**
	 * @param most faces per frame that are scored at all
	 * @param all  whether all of these are scored in every frame, however long it takes
	 */
	ScoringTurn(int most, boolean all) {
		this.most = most;
		this.all = all;
	}

	/** The places of those to be scored in this frame, ascending. */
	List<Integer> places(int faces) {
		int candidates = Math.min(most, faces);
		int affordable = all || Double.isNaN(millisPerFace) ? candidates : (int) (BUDGET_MILLIS / millisPerFace);
		int count = Math.min(candidates, Math.max(affordable, ++frames % SELDOM == 0 ? 2 : 1));
		List<Integer> places = new ArrayList<>(List.of(0).subList(0, Math.min(1, count)));
		for (int i = 1; i < count; i++) {
			places.add(1 + next++ % (candidates - 1));
		}
		places.sort(Comparator.naturalOrder());
		return places;
	}

	/** How long it took to score so many faces. */
	void took(int faces, double millis) {
		double each = millis / faces;
		millisPerFace = Double.isNaN(millisPerFace) ? each : REMEMBERED * millisPerFace + (1 - REMEMBERED) * each;
	}

	/** All faces in their order, those just scored and the others with what they scored before. */
	List<ScoredFace> together(List<Face> faces, List<Integer> places, List<ScoredFace> scored) {
		List<ScoredFace> all = new ArrayList<>();
		for (int i = 0; i < faces.size(); i++) {
			int at = places.indexOf(i);
			all.add(at >= 0 ? scored.get(at) : before(faces.get(i)));
		}
		last = List.copyOf(all);
		return last;
	}

	private ScoredFace before(Face face) {
		return last.stream().filter(s -> s.scores().isPresent()).max(Comparator.comparingDouble(s -> s.face().box().overlap(face.box())))
				.filter(s -> !all && s.face().box().overlap(face.box()) > SAME_FACE).map(s -> new ScoredFace(face, s.shares(), s.networks()))
				.orElseGet(() -> new ScoredFace(face, null, List.of()));
	}
}
