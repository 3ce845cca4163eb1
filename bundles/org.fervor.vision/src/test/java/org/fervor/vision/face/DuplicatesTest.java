package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

	private static final Face BEST = face(100, 100, 50, 9);

	@Test
	void theBetterOfTwoOverlappingBoxesStays() {
		assertThat(Duplicates.removed(List.of(face(110, 105, 52, 3), BEST))).containsExactly(BEST);
	}

	@Test
	void aBoxAroundABetterOneGoes() {
		assertThat(Duplicates.removed(List.of(BEST, face(60, 60, 150, 2)))).containsExactly(BEST);
	}

	@Test
	void neighboursStayBestFirst() {
		Face neighbour = face(140, 100, 50, 12);
		assertThat(Duplicates.removed(List.of(BEST, neighbour))).containsExactly(neighbour, BEST);
	}

	private static Face face(double x, double y, double size, double score) {
		return Face.boxed(new Box(x, y, size, size), score, "cascade");
	}
}
