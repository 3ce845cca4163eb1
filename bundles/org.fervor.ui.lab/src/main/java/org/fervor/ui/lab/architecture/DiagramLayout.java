package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.eclipse.emf.ecore.EObject;
import org.fervor.core.network.Shape;

/**
 * Where the blocks of a network's drawing lie, in the manner of the paper's Fig. 4 and 5: what each layer gives is a block as high as its rows and columns and as thick
 * as its channels (root and logarithm of both, so that 96 and 3, 512 and 2 can be seen beside each other). Blocks that hold chains are drawn as one block, or opened: a frame
 * in which each chain has a lane of its own. Knows no widget.
 */
final class DiagramLayout {

	/**
	 * How large everything is.
	 *
	 * @param height  of a chain's highest block, pixels
	 * @param caption height of what is written under a chain's blocks, pixels
	 * @param input   how wide what is written under the input is, pixels; 0 for nothing
	 * @param label   how wide what is written under a node is, pixels; 0 for nothing
	 * @param gap     factor on the free room between blocks
	 */
	record Measures(int height, int caption, int input, ToIntFunction<LayerNode> label, double gap) {
	}

	/**
	 * A block.
	 *
	 * @param node     of the layer; empty for the input
	 * @param x        left edge of the front
	 * @param y        top edge of the front
	 * @param width    of the front: channels
	 * @param height   of the front: rows
	 * @param slant    how far the block reaches back, to the right and up: columns
	 * @param baseline where its label begins
	 */
	record Block(Optional<LayerNode> node, int x, int y, int width, int height, int slant, int baseline) {

		boolean contains(int px, int py) {
			int back = Math.max(0, Math.min(slant, px - x - width));
			return px >= x && px < x + width + slant && py >= y - slant && py < y + height - back;
		}

		int right() {
			return x + width + slant;
		}

		int middle() {
			return x + (width + slant) / 2;
		}

		private Block moved(int dx, int dy) {
			return new Block(node, x + dx, y + dy, width, height, slant, baseline + dy);
		}
	}

	/** An opened block: what is around its lanes. */
	record Frame(LayerNode node, int x, int y, int width, int height) {

		boolean contains(int px, int py) {
			return px >= x && px < x + width && py >= y && py < y + height;
		}

		private Frame moved(int dx, int dy) {
			return new Frame(node, x + dx, y + dy, width, height);
		}
	}

	/** A line that data takes. */
	record Wire(int x1, int y1, int x2, int y2) {

		private Wire moved(int dx, int dy) {
			return new Wire(x1 + dx, y1 + dy, x2 + dx, y2 + dy);
		}
	}

	/** Pieces of a drawing around the line y = 0, from x = 0 on. */
	private static final class Group {
		private final List<Block> blocks = new ArrayList<>();
		private final List<Frame> frames = new ArrayList<>();
		private final List<Wire> wires = new ArrayList<>();
		private int width;
		private int above;
		private int below;

		void put(Group other, int dx, int dy) {
			other.frames.forEach(f -> frames.add(f.moved(dx, dy)));
			other.blocks.forEach(b -> blocks.add(b.moved(dx, dy)));
			other.wires.forEach(w -> wires.add(w.moved(dx, dy)));
		}
	}

	/** A quarter of a lane's blocks is as low as this, however many lanes there are. */
	private static final int LEAST_LANE = 44;
	private static final double LANE = 0.62;
	private static final int GAP = 14;
	private static final int NARROW_GAP = 3;
	private static final int PAD = 12;
	private static final int VECTOR_WIDTH = 10;
	private static final double SLANT = 0.28;
	private static final double UNKNOWN = 0.3;
	private static final int MARGIN = 10;

	private final Shape input;
	private final Predicate<EObject> open;
	private final Measures measures;
	private final double unit;
	private final Group all;
	private final int top;

	/** @param open whether a block shows its chains */
	DiagramLayout(Shape input, List<LayerNode> nodes, Predicate<EObject> open, Measures measures) {
		this.input = input;
		this.open = open;
		this.measures = measures;
		unit = 1 / ((1 + SLANT) * Math.sqrt(Math.max(input.height(), input.width())));
		Group loose = chain(nodes, measures.height(), true);
		top = loose.above + MARGIN;
		all = new Group();
		all.put(loose, MARGIN, top);
		all.width = loose.width + 2 * MARGIN;
		all.above = top;
		all.below = loose.below + MARGIN;
	}

	/** In the order they are painted: from left to right, frames before what is in them. */
	List<Block> blocks() {
		return all.blocks;
	}

	List<Frame> frames() {
		return all.frames;
	}

	List<Wire> wires() {
		return all.wires;
	}

	/** How wide the drawing is. */
	int width() {
		return all.width;
	}

	/** How high the drawing is. */
	int height() {
		return all.above + all.below;
	}

	/** What lies at a place: a block, else the innermost frame around it. */
	Optional<LayerNode> at(int x, int y) {
		Optional<Block> hit = all.blocks.stream().filter(b -> b.contains(x, y)).reduce((a, b) -> b);
		return hit.isPresent() ? hit.get().node() : all.frames.stream().filter(f -> f.contains(x, y)).reduce((a, b) -> b).map(Frame::node);
	}

	/** Layers whose results do not change shape and who have no label: they lean on the block before. */
	static boolean slim(LayerNode node) {
		return LayerLook.slim(node);
	}

	private Group chain(List<LayerNode> nodes, int height, boolean withInput) {
		Group group = new Group();
		int x = 0;
		int labelEnd = Integer.MIN_VALUE;
		List<Group> parts = new ArrayList<>();
		List<Integer> starts = new ArrayList<>();
		if (withInput) {
			Group part = single(Optional.empty(), input, height);
			int start = Math.max(0, (measures.input() - part.width) / 2);
			parts.add(part);
			starts.add(start);
			x = start + part.width;
			labelEnd = measures.input();
		}
		for (LayerNode node : nodes) {
			boolean opened = node.block() && open.test(node.element());
			Group part = opened ? frame(node, height) : single(Optional.of(node), shape(node), height);
			boolean first = parts.isEmpty();
			boolean slim = slim(node) && !first;
			int label = opened ? 0 : measures.label().applyAsInt(node);
			int gap = first ? 0 : slim ? NARROW_GAP : (int) (GAP * measures.gap());
			int start = x + gap;
			if (label > 0) {
				start = Math.max(start, labelEnd + (label - part.width) / 2);
				start = first ? Math.max(start, (label - part.width) / 2) : start;
				labelEnd = start + (part.width + label) / 2 + (int) (4 * measures.gap());
			}
			if (opened && labelEnd > start) {
				start = labelEnd;
			}
			parts.add(part);
			starts.add(start);
			x = start + part.width;
		}
		int drawn = parts.stream().mapToInt(p -> p.above).max().orElse(PAD);
		int baseline = parts.stream().filter(p -> p.frames.isEmpty()).mapToInt(p -> p.below).max().orElse(PAD);
		int wire = 0;
		for (int i = 0; i < parts.size(); i++) {
			Group part = parts.get(i);
			boolean framed = !part.frames.isEmpty();
			if (framed) {
				group.wires.add(new Wire(wire, 0, starts.get(i), 0));
				wire = starts.get(i) + part.width;
			} else {
				part.blocks.replaceAll(b -> new Block(b.node(), b.x(), b.y(), b.width(), b.height(), b.slant(), baseline));
			}
			group.put(part, starts.get(i), 0);
			group.below = Math.max(group.below, framed ? part.below : baseline + measures.caption());
		}
		group.above = drawn;
		group.below = Math.max(group.below, PAD);
		group.width = Math.max(Math.max(x, labelEnd == Integer.MIN_VALUE ? 0 : labelEnd), PAD);
		group.wires.add(new Wire(wire, 0, withInput ? x : group.width, 0));
		return group;
	}

	private Shape shape(LayerNode node) {
		return node.cost().map(c -> slim(node) ? new Shape(c.output().height(), c.output().width(), 1) : c.output()).orElse(null);
	}

	/** @param shape null where it is not known */
	private Group single(Optional<LayerNode> node, Shape shape, int height) {
		Group group = new Group();
		int high;
		int wide;
		int slant;
		if (shape == null) {
			high = (int) (height * UNKNOWN);
			wide = node.filter(DiagramLayout::slim).isPresent() ? 3 : high;
			slant = 0;
		} else {
			boolean vector = shape.height() == 1 && shape.width() == 1;
			high = vector ? (int) Math.min(height * 0.7, height * 0.06 + height * 0.052 * log2(shape.depth() + 1.0)) : Math.max(4, (int) (height * unit * Math.sqrt(shape.height())));
			slant = vector ? 0 : Math.max(1, (int) (height * unit * SLANT * Math.sqrt(shape.width())));
			wide = vector ? VECTOR_WIDTH : Math.max(3, (int) (4 * log2(shape.depth())));
			if (vector && shape.depth() == 1) {
				wide = 4;
				high = (int) (height * UNKNOWN);
			}
		}
		int y = (slant - high) / 2;
		group.blocks.add(new Block(node, 0, y, wide, high, slant, 0));
		group.width = wide + slant;
		group.above = slant - y;
		group.below = y + high;
		return group;
	}

	private Group frame(LayerNode node, int height) {
		Group group = new Group();
		int lane = Math.max(LEAST_LANE, (int) (height * LANE));
		List<Group> lanes = node.children().stream().map(c -> chain(c.children(), lane, false)).toList();
		int inner = lanes.stream().mapToInt(l -> l.width).max().orElse(0);
		int heading = measures.caption() / 2 + 4;
		int total = heading + PAD + lanes.stream().mapToInt(l -> l.above + l.below).sum() + PAD * lanes.size();
		int fork = PAD;
		int left = 2 * PAD;
		int right = left + inner;
		int meet = right + PAD;
		int y = -total / 2;
		group.frames.add(new Frame(node, 0, y, meet + PAD, total));
		int at = y + heading + PAD;
		int first = 0;
		int last = 0;
		for (int i = 0; i < lanes.size(); i++) {
			Group part = lanes.get(i);
			int middle = at + part.above;
			first = i == 0 ? middle : first;
			last = middle;
			group.put(part, left, middle);
			group.wires.add(new Wire(fork, middle, left, middle));
			group.wires.add(new Wire(left + part.width, middle, meet, middle));
			at = middle + part.below + PAD;
		}
		group.wires.add(new Wire(0, 0, fork, 0));
		group.wires.add(new Wire(meet, 0, meet + PAD, 0));
		group.wires.add(new Wire(fork, Math.min(0, first), fork, Math.max(0, last)));
		group.wires.add(new Wire(meet, Math.min(0, first), meet, Math.max(0, last)));
		group.width = meet + PAD;
		group.above = total / 2;
		group.below = total - total / 2;
		return group;
	}

	private static double log2(double value) {
		return Math.log(value) / Math.log(2);
	}
}
