package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class CandidatePoolTest {

	private static final PyramidLevel LEVEL = PyramidLevel.of(400, 400, 4, 5, 5).get(0);

	/** Far from each other, so that none suppresses another. */
	private static Candidate candidate(int score) {
		return Candidate.of(score, 0, LEVEL, new short[] {(short) (8 * score), 3});
	}

	private static List<Double> retained(List<Integer> order) {
		CandidatePool pool = new CandidatePool(3);
		order.forEach(score -> pool.addAll(List.of(candidate(score))));
		pool.retain(c -> c.score() % 2 == 0);
		return pool.suppressed(0.3, 100).stream().map(Candidate::score).toList();
	}

	@Test
	void whatIsRetainedDoesNotDependOnTheOrderInWhichThreadsFindIt() {
		List<Integer> scores = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
		for (int i = 0; i < scores.size(); i++) {
			Collections.rotate(scores, 1);
			assertThat(retained(scores)).containsExactly(8.0, 6.0);
		}
	}

	@Test
	void aFullPoolTellsWhatIsTooWeakForIt() {
		CandidatePool pool = new CandidatePool(1);
		assertThat(pool.floor()).isEqualTo(Double.NEGATIVE_INFINITY);
		pool.addAll(List.of(candidate(2), candidate(5)));
		assertThat(pool.floor()).isEqualTo(5);
		assertThat(pool.offered()).isEqualTo(2);
	}
}
