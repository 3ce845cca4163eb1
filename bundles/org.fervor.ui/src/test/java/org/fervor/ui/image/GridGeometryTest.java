package org.fervor.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.fervor.ui.image.GridGeometry.Step;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GridGeometryTest {

	/** Three columns: 8 + 3 × (40 + 8). */
	private static final int WIDTH = 152;

	@Test
	void everyTileIsFoundWhereItLies() {
		GridGeometry grid = new GridGeometry(List.of(4, 1, 7), WIDTH, 40, 12, 8, 20);
		assertThat(grid.columns()).isEqualTo(3);
		assertThat(grid.tiles()).isEqualTo(12);
		for (int tile = 0; tile < 12; tile++) {
			Rectangle place = grid.bounds(tile);
			assertThat(grid.at(place.x, place.y)).isEqualTo(tile);
			assertThat(grid.at(place.x + place.width - 1, place.y + place.height - 1)).isEqualTo(tile);
			assertThat(grid.at(place.x - 1, place.y)).isEqualTo(-1);
		}
	}

	@Test
	void headersStandAboveTheirGroups() {
		GridGeometry grid = new GridGeometry(List.of(4, 1), WIDTH, 40, 12, 8, 20);
		assertThat(grid.headerAt(5)).isZero();
		assertThat(grid.headerAt(25)).isEqualTo(-1);
		assertThat(grid.top(1)).isEqualTo(20 + 2 * 60);
		assertThat(grid.headerAt(grid.top(1) + 3)).isEqualTo(1);
		assertThat(grid.bounds(4).y).isEqualTo(grid.top(1) + 20 + 8);
		assertThat(grid.height()).isEqualTo(grid.top(1) + 20 + 60 + 8);
	}

	@Test
	void whatStandsBesideAPictureIsPartOfItsTile() {
		GridGeometry grid = new GridGeometry(List.of(4), 8 + 2 * (40 + 60 + 8), 40, 60, 0, 8, 0);
		assertThat(grid.columns()).isEqualTo(2);
		assertThat(grid.bounds(1)).isEqualTo(new Rectangle(8 + 108, 8, 100, 40));
		assertThat(grid.at(8 + 108 + 90, 20)).isEqualTo(1);
	}

	@Test
	void downEndsInTheLastTileOfAShortRow() {
		GridGeometry grid = new GridGeometry(List.of(5), WIDTH, 40, 12, 8, 0);
		assertThat(grid.step(2, Step.DOWN, 300)).isEqualTo(4);
		assertThat(grid.step(4, Step.DOWN, 300)).isEqualTo(4);
		assertThat(grid.step(4, Step.UP, 300)).isEqualTo(1);
	}

	@Test
	void upAndDownLeadIntoTheNeighbouringGroup() {
		GridGeometry grid = new GridGeometry(List.of(4, 1, 7), WIDTH, 40, 12, 8, 20);
		assertThat(grid.step(3, Step.DOWN, 300)).isEqualTo(4);
		assertThat(grid.step(4, Step.DOWN, 300)).isEqualTo(5);
		assertThat(grid.step(6, Step.UP, 300)).isEqualTo(4);
	}

	@Test
	void anEmptyGridHasNothingToGoTo() {
		GridGeometry grid = new GridGeometry(List.of(), WIDTH, 40, 12, 8, 0);
		assertThat(grid.step(-1, Step.DOWN, 300)).isEqualTo(-1);
		assertThat(grid.at(20, 20)).isEqualTo(-1);
		assertThat(grid.headerAt(0)).isEqualTo(-1);
		assertThat(grid.firstVisible(0)).isZero();
	}

	@Property
	void whatIsPaintedFromTheFirstVisibleTileOnHidesNothing(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 30) Integer> groups, @ForAll @IntRange(min = 0, max = 3000) int y) {
		GridGeometry grid = new GridGeometry(groups, WIDTH, 40, 12, 8, 20);
		int first = grid.firstVisible(y);
		for (int tile = 0; tile < grid.tiles(); tile++) {
			Rectangle place = grid.bounds(tile);
			if (tile < first && grid.height() > y) {
				assertThat(place.y + place.height).isLessThanOrEqualTo(y + 8);
			}
		}
	}

	@Property
	void everyStepStaysInTheGrid(@ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 12) Integer> groups, @ForAll Step step, @ForAll @IntRange(min = 0, max = 119) int start) {
		GridGeometry grid = new GridGeometry(groups, WIDTH, 40, 12, 8, 20);
		int tile = Math.min(start, grid.tiles() - 1);
		assertThat(grid.step(tile, step, 400)).isBetween(0, grid.tiles() - 1);
	}
}
