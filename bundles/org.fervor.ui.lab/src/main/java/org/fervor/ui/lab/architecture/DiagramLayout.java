package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.Shape;

/**
 * Where the blocks of a network's drawing lie, in the manner of the paper's Fig. 4 and 5: what each layer gives is a block as high as its rows and columns and as thick
 * as its channels (root and logarithm of both, so that 96 and 3, 512 and 2 can be seen beside each other). Knows no widget.
 */
final class DiagramLayout {

	/**
	 * A block.
	 *
	 * @param index  of the layer; −1 for the input
	 * @param x      left edge of the front
	 * @param y      top edge of the front
	 * @param width  of the front: channels
	 * @param height of the front: rows
	 * @param slant  how far the block reaches back, to the right and up: columns
	 */
	record Block(int index, int x, int y, int width, int height, int slant) {

		boolean contains(int px, int py) {
			int back = Math.max(0, Math.min(slant, px - x - width));
			return px >= x && px < x + width + slant && py >= y - slant && py < y + height - back;
		}

		int right() {
			return x + width + slant;
		}
	}

	private static final int GAP = 16;
	private static final int NARROW_GAP = 3;
	private static final int VECTOR_WIDTH = 10;
	private static final double SLANT = 0.28;

	private final List<Block> blocks;

	/**
	 * @param rows      layers; drawn up to the first that has no shape
	 * @param width     room
	 * @param height    room for the blocks
	 * @param leastGap  pixels that a block with a label needs from its neighbour
	 */
	DiagramLayout(Shape input, List<LayerRow> rows, int width, int height, int leastGap) {
		List<Block> loose = loose(input, rows, height, leastGap);
		int natural = loose.isEmpty() ? 0 : loose.get(loose.size() - 1).right() + GAP;
		double squeeze = natural <= width ? 1 : Math.max(0.45, (double) width / natural);
		int shift = Math.max(0, (int) (width - natural * squeeze) / 2);
		blocks = loose.stream().map(b -> new Block(b.index(), shift + (int) (b.x() * squeeze), b.y(), Math.max(3, (int) (b.width() * squeeze)), b.height(), (int) (b.slant() * squeeze))).toList();
	}

	List<Block> blocks() {
		return blocks;
	}

	/** How wide the drawing is. */
	int width() {
		return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).right() + GAP;
	}

	/** The layer at a place; −1 where there is none. */
	int at(int x, int y) {
		return blocks.stream().filter(b -> b.contains(x, y)).mapToInt(Block::index).reduce(-1, (a, b) -> b);
	}

	private static List<Block> loose(Shape input, List<LayerRow> rows, int height, int leastGap) {
		List<Block> blocks = new ArrayList<>();
		double unit = (height - 4) / ((1 + SLANT) * Math.sqrt(Math.max(input.height(), input.width())));
		int x = place(blocks, -1, input, GAP, height, unit);
		for (LayerRow row : rows) {
			if (row.cost().isEmpty()) {
				break;
			}
			LayerCost cost = row.cost().get();
			boolean belongs = cost.layer() instanceof Layer.BatchNorm || cost.layer() instanceof Layer.Dropout;
			int from = belongs ? x + NARROW_GAP : Math.max(x + GAP, blocks.get(lastLabelled(blocks, rows)).x() + leastGap);
			x = place(blocks, row.index(), belongs ? new Shape(cost.output().height(), cost.output().width(), 1) : cost.output(), from, height, unit);
		}
		return blocks;
	}

	/** Position among the blocks of the last one that has a label. */
	private static int lastLabelled(List<Block> blocks, List<LayerRow> rows) {
		for (int i = blocks.size() - 1; i > 0; i--) {
			Layer layer = rows.get(blocks.get(i).index()).cost().orElseThrow().layer();
			if (!(layer instanceof Layer.BatchNorm || layer instanceof Layer.Dropout)) {
				return i;
			}
		}
		return 0;
	}

	/** @return its right edge */
	private static int place(List<Block> blocks, int index, Shape shape, int x, int height, double unit) {
		boolean vector = shape.height() == 1 && shape.width() == 1;
		int high = vector ? (int) Math.min(height * 0.7, 6 + 11 * log2(shape.depth() + 1.0)) : Math.max(4, (int) (unit * Math.sqrt(shape.height())));
		int slant = vector ? 0 : Math.max(1, (int) (unit * SLANT * Math.sqrt(shape.width())));
		int wide = vector ? VECTOR_WIDTH : Math.max(3, (int) (4 * log2(shape.depth())));
		if (vector && shape.depth() == 1) {
			wide = 4;
			high = (int) (height * 0.3);
		}
		Block block = new Block(index, x, slant + (height - high - slant) / 2, wide, high, slant);
		blocks.add(block);
		return block.right();
	}

	private static double log2(double value) {
		return Math.log(value) / Math.log(2);
	}
}
