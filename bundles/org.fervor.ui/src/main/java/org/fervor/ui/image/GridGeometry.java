package org.fervor.ui.image;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the tiles of a grid lie: groups one below the other, each with a header if there is more than one, tiles of one size in rows. Tiles are counted through all groups.
 * Finds tiles by place and places by tile in a time that grows with the logarithm of the number of groups, so that a hundred thousand tiles scroll as smoothly as ten.
 */
final class GridGeometry {

	/** Ways to go on from a tile. */
	enum Step {
		LEFT, RIGHT, UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST
	}

	private final int columns;
	private final int gap;
	private final int cellWidth;
	private final int cellHeight;
	private final int header;
	/** Per group, and one more: number of its first tile. */
	private final int[] firsts;
	/** Per group, and one more: where its header begins. */
	private final int[] tops;

	/**
	 * @param groups sizes of the groups, none of them 0
	 * @param width  of the grid in pixels
	 * @param side   width and height of a picture
	 * @param text   height of the caption under it
	 * @param header height of a group's header; 0 for none
	 */
	GridGeometry(List<Integer> groups, int width, int side, int text, int gap, int header) {
		this(groups, width, side, 0, text, gap, header);
	}

	/** @param beside width of what stands at the right of a picture */
	GridGeometry(List<Integer> groups, int width, int side, int beside, int text, int gap, int header) {
		this.gap = gap;
		this.header = header;
		cellWidth = side + beside + gap;
		cellHeight = side + text + gap;
		columns = Math.max(1, (width - gap) / cellWidth);
		firsts = new int[groups.size() + 1];
		tops = new int[groups.size() + 1];
		for (int g = 0; g < groups.size(); g++) {
			firsts[g + 1] = firsts[g] + groups.get(g);
			tops[g + 1] = tops[g] + header + rows(groups.get(g)) * cellHeight;
		}
	}

	int columns() {
		return columns;
	}

	int tiles() {
		return firsts[firsts.length - 1];
	}

	/** Of everything, in pixels. */
	int height() {
		return tops[tops.length - 1] + gap;
	}

	/** The picture's place and its caption's below it. */
	Rectangle bounds(int tile) {
		int group = groupOf(tile);
		int inGroup = tile - firsts[group];
		int x = gap + inGroup % columns * cellWidth;
		int y = tops[group] + header + gap + inGroup / columns * cellHeight;
		return new Rectangle(x, y, cellWidth - gap, cellHeight - gap);
	}

	/** The tile at a place; -1 where there is none. */
	int at(int x, int y) {
		if (tiles() == 0 || x < gap || y < 0 || y >= tops[tops.length - 1]) {
			return -1;
		}
		int group = groupAt(y);
		int column = (x - gap) / cellWidth;
		int row = Math.floorDiv(y - tops[group] - header, cellHeight);
		int tile = firsts[group] + row * columns + column;
		return column < columns && row >= 0 && tile < firsts[group + 1] && bounds(tile).contains(x, y) ? tile : -1;
	}

	/** The group whose header is at a height; -1 where there is none. */
	int headerAt(int y) {
		if (tiles() == 0 || y < 0 || y >= tops[tops.length - 1]) {
			return -1;
		}
		int group = groupAt(y);
		return y < tops[group] + header ? group : -1;
	}

	/** The first tile of a row that reaches below a height. */
	int firstVisible(int y) {
		if (tiles() == 0) {
			return 0;
		}
		int group = groupAt(Math.min(Math.max(0, y), tops[tops.length - 1] - 1));
		int row = Math.max(0, Math.floorDiv(y - tops[group] - header, cellHeight));
		return Math.min(firsts[group] + row * columns, firsts[group + 1] - 1);
	}

	/** The first group of which something lies below a height. */
	int firstGroup(int y) {
		return tiles() == 0 ? 0 : groupAt(Math.min(Math.max(0, y), tops[tops.length - 1] - 1));
	}

	/** Where a group's header begins. */
	int top(int group) {
		return tops[group];
	}

	/** The group of a tile. */
	int groupOf(int tile) {
		return below(firsts, tile);
	}

	int first(int group) {
		return firsts[group];
	}

	/** The tile that a step leads to; the same where there is no further one. @param page height of a page in pixels */
	int step(int tile, Step step, int page) {
		if (tiles() == 0) {
			return -1;
		}
		if (tile < 0) {
			return 0;
		}
		int pageRows = Math.max(1, page / cellHeight - 1);
		return switch (step) {
			case LEFT -> Math.max(0, tile - 1);
			case RIGHT -> Math.min(tiles() - 1, tile + 1);
			case UP -> vertical(tile, -1);
			case DOWN -> vertical(tile, 1);
			case PAGE_UP -> repeat(tile, -1, pageRows);
			case PAGE_DOWN -> repeat(tile, 1, pageRows);
			case FIRST -> 0;
			case LAST -> tiles() - 1;
		};
	}

	private int repeat(int tile, int direction, int times) {
		int at = tile;
		for (int i = 0; i < times; i++) {
			at = vertical(at, direction);
		}
		return at;
	}

	/** One row up or down, into the neighbouring group where this one ends. */
	private int vertical(int tile, int direction) {
		int group = groupOf(tile);
		int column = (tile - firsts[group]) % columns;
		int row = (tile - firsts[group]) / columns + direction;
		int size = firsts[group + 1] - firsts[group];
		if (row >= 0 && row < rows(size)) {
			return Math.min(firsts[group] + row * columns + column, firsts[group + 1] - 1);
		}
		int other = group + direction;
		if (other < 0 || other >= firsts.length - 1) {
			return tile;
		}
		int otherSize = firsts[other + 1] - firsts[other];
		int otherRow = direction > 0 ? 0 : rows(otherSize) - 1;
		return Math.min(firsts[other] + otherRow * columns + column, firsts[other + 1] - 1);
	}

	private int rows(int size) {
		return (size + columns - 1) / columns;
	}

	private int groupAt(int y) {
		return below(tops, y);
	}

	/** The last entry that is not larger; the last but one entry at most. */
	private static int below(int[] ascending, int value) {
		int found = java.util.Arrays.binarySearch(ascending, value);
		int index = found >= 0 ? found : -found - 2;
		while (index + 1 < ascending.length - 1 && ascending[index + 1] == value) {
			index++;
		}
		return Math.max(0, Math.min(ascending.length - 2, index));
	}
}
