package org.fervor.live.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.junit.jupiter.api.Test;

class ScoringTurnTest {

	private static List<Face> faces(int count) {
		List<Face> faces = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			faces.add(Face.boxed(new Box(100 * i, 0, 80, 80), 1, "auto"));
		}
		return faces;
	}

	private static List<ScoredFace> scored(List<Face> faces, List<Integer> places, double value) {
		return places.stream().map(p -> new ScoredFace(faces.get(p), new double[] { value }, List.of())).toList();
	}

	@Test
	void whileThereIsTimeAllAreScored() {
		ScoringTurn turn = new ScoringTurn(4, false);
		turn.took(3, 9);
		assertThat(turn.places(3)).containsExactly(0, 1, 2);
		assertThat(turn.places(20)).containsExactly(0, 1, 2, 3);
		assertThat(turn.places(0)).isEmpty();
	}

	@Test
	void whereTimeIsShortTheLeadingFaceIsScoredAlwaysAndTheOthersInTurn() {
		ScoringTurn turn = new ScoringTurn(4, false);
		turn.took(1, 12);
		assertThat(List.of(turn.places(4), turn.places(4), turn.places(4), turn.places(4))).containsExactly(List.of(0, 1), List.of(0, 2), List.of(0, 3), List.of(0, 1));
	}

	@Test
	void evenOnASlowMachineTheOthersComeToTheirTurn() {
		ScoringTurn turn = new ScoringTurn(4, false);
		turn.took(1, 80);
		assertThat(List.of(turn.places(3), turn.places(3), turn.places(3), turn.places(3))).containsExactly(List.of(0), List.of(0), List.of(0), List.of(0, 1));
	}

	@Test
	void whereEveryFrameCountsAllAreScoredHoweverLongItTakes() {
		ScoringTurn turn = new ScoringTurn(4, true);
		turn.took(1, 500);
		assertThat(turn.places(4)).containsExactly(0, 1, 2, 3);
	}

	@Test
	void aFaceThatWaitsKeepsItsScores() {
		ScoringTurn turn = new ScoringTurn(4, false);
		List<Face> faces = faces(3);
		turn.together(faces, List.of(0, 1, 2), scored(faces, List.of(0, 1, 2), 0.25));
		List<ScoredFace> next = turn.together(faces, List.of(0, 2), scored(faces, List.of(0, 2), 0.75));
		assertThat(next).extracting(s -> s.shares()[0]).containsExactly(0.75, 0.25, 0.75);
		assertThat(turn.together(List.of(Face.boxed(new Box(0, 300, 80, 80), 1, "auto")), List.of(), List.of()).get(0).scores()).isEmpty();
	}
}
