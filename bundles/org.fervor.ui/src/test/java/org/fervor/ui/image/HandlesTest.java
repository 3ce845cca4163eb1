package org.fervor.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;
import org.fervor.ui.image.Handles.Handle;
import org.junit.jupiter.api.Test;

class HandlesTest {

	private static final Box BOX = new Box(10, 20, 40, 60);

	@Test
	void aLandmarkIsGrabbedBeforeTheBoxUnderIt() {
		List<Point> points = List.of(new Point(29.5, 39.5), new Point(9.5, 19.5));
		assertThat(Handles.at(BOX, points, 31, 40, 3)).isEqualTo(new Handle.Mark(0));
		assertThat(Handles.at(BOX, points, 10, 20, 3)).isEqualTo(new Handle.Mark(1));
		assertThat(Handles.at(BOX, points, 40, 60, 3)).isEqualTo(new Handle.Inside());
		assertThat(Handles.at(BOX, points, 50, 80, 3)).isEqualTo(new Handle.Corner(2));
		assertThat(Handles.at(BOX, points, 100, 60, 3)).isEqualTo(new Handle.None());
	}

	@Test
	void aCornerMovesWhileTheOppositeOneStays() {
		assertThat(Handles.dragged(BOX, new Handle.Corner(0), 5, 10)).isEqualTo(new Box(15, 30, 35, 50));
		assertThat(Handles.dragged(BOX, new Handle.Corner(2), 5, 10)).isEqualTo(new Box(10, 20, 45, 70));
		assertThat(Handles.dragged(BOX, new Handle.Corner(3), 100, -100)).isEqualTo(new Box(46, 20, 4, 4));
	}

	@Test
	void pointsMoveWithTheBox() {
		Box to = new Box(20, 40, 80, 120);
		assertThat(Handles.moved(List.of(new Point(10, 20), new Point(30, 50)), BOX, to)).containsExactly(new Point(20, 40), new Point(60, 100));
	}
}
