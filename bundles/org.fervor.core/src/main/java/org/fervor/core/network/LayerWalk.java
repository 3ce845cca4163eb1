package org.fervor.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A walk through layers, one by one: what each makes of what the layer before made, and what that costs. {@link NetworkShape} walks through whole networks; an editor walks by
 * itself, so that it can say which layer does not work and go on. A layer that is refused leaves the walk where it was. Not for several threads.
 */
public final class LayerWalk {

	private final int classes;
	private Shape shape;
	private int field = 1;
	private int jump = 1;
	private boolean flat;
	private long parameters;
	private long multiplyAdds;
	private long results;

	/** @param classes units of the output */
	public LayerWalk(Shape input, int classes) {
		this.shape = input;
		this.classes = classes;
	}

	/** A walk of its own that begins where this one is: along a chain of a block. */
	public LayerWalk fork() {
		LayerWalk fork = new LayerWalk(shape, classes);
		fork.field = field;
		fork.jump = jump;
		fork.flat = flat;
		return fork;
	}

	/** What the last layer made. */
	public Shape shape() {
		return shape;
	}

	/**
	 * Passes a layer, with everything inside it.
	 *
	 * @throws IllegalArgumentException if the layer cannot work on what comes in; the message says why, without naming the layer
	 */
	public LayerCost pass(Layer layer) {
		requireFit(layer);
		if (layer instanceof Layer.Residual r) {
			return passBlock(layer, List.of(r.body(), r.shortcut()));
		} else if (layer instanceof Layer.Branches b) {
			return passBlock(layer, b.chains());
		}
		LayerCost cost = passSingle(layer);
		add(cost);
		return cost;
	}

	/**
	 * Puts together what forks of this walk made, as a block does at its end.
	 *
	 * @param block {@link Layer.Residual} or {@link Layer.Branches}
	 * @param ends  one per chain, in order
	 * @throws IllegalArgumentException if the ends do not fit together
	 */
	public LayerCost join(Layer block, List<LayerWalk> ends) {
		requireFit(block);
		boolean sum = block instanceof Layer.Residual;
		Shape first = ends.get(0).shape;
		for (LayerWalk end : ends) {
			if (end.shape.height() != first.height() || end.shape.width() != first.width() || sum && end.shape.depth() != first.depth()) {
				throw new IllegalArgumentException("the chains of a block end in " + first + " and " + end.shape + ", which cannot be put together; "
						+ (sum ? "give both the same strides and kernels" : "give all the same strides"));
			}
		}
		shape = sum ? first : new Shape(first.height(), first.width(), ends.stream().mapToInt(e -> e.shape.depth()).sum());
		field = ends.stream().mapToInt(e -> e.field).max().orElse(field);
		jump = ends.get(0).jump;
		LayerCost cost = new LayerCost(block, shape, ends.stream().mapToLong(e -> e.parameters).sum(), ends.stream().mapToLong(e -> e.multiplyAdds).sum(), field, jump,
				shape.values() + ends.stream().mapToLong(e -> e.results).sum());
		add(cost);
		return cost;
	}

	private LayerCost passBlock(Layer block, List<List<Layer>> chains) {
		List<LayerWalk> ends = new ArrayList<>();
		for (List<Layer> chain : chains) {
			LayerWalk walk = fork();
			chain.forEach(walk::pass);
			ends.add(walk);
		}
		return join(block, ends);
	}

	private void requireFit(Layer layer) {
		if (layer instanceof Layer.MaxPool p && !flat && Math.min(shape.height(), shape.width()) < p.size()) {
			throw new IllegalArgumentException("no pixels left: a window of " + p.size() + "×" + p.size() + " does not fit into " + shape.height() + "×" + shape.width()
					+ "; remove a pooling layer or enlarge the input");
		}
		if (layer instanceof Layer.ValidConvolution c && !flat && (shape.height() < c.rows() || shape.width() < c.columns())) {
			throw new IllegalArgumentException("no pixels left: a kernel of " + c.rows() + "×" + c.columns() + " does not fit into " + shape.height() + "×" + shape.width()
					+ "; remove a layer before it or enlarge the input");
		}
		boolean anywhere = layer instanceof Layer.BatchNorm || layer instanceof Layer.Dropout || layer instanceof Layer.Dense || layer instanceof Layer.Activate
				|| layer instanceof Layer.LeakyRelu || layer instanceof Layer.Output;
		if (flat && !anywhere) {
			throw new IllegalArgumentException("it works on images, and " + shape + " values without rows and columns come in; move it before the dense layers");
		}
	}

	private LayerCost passSingle(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			return convolve(layer, c.kernels(), c.kernelSize(), c.kernelSize(), c.stride(), up(shape.height(), c.stride()), up(shape.width(), c.stride()));
		} else if (layer instanceof Layer.RectangularConvolution c) {
			return convolve(layer, c.kernels(), c.rows(), c.columns(), 1, shape.height(), shape.width());
		} else if (layer instanceof Layer.ValidConvolution c) {
			return convolve(layer, c.kernels(), c.rows(), c.columns(), c.stride(), inside(shape.height(), c.rows(), c.stride()), inside(shape.width(), c.columns(), c.stride()));
		} else if (layer instanceof Layer.MaxPool p) {
			see(p.size(), p.stride());
			return to(layer, new Shape(inside(shape.height(), p.size(), p.stride()), inside(shape.width(), p.size(), p.stride()), shape.depth()), 0, 0);
		} else if (layer instanceof Layer.SamePool p) {
			see(p.size(), p.stride());
			return to(layer, new Shape(up(shape.height(), p.stride()), up(shape.width(), p.stride()), shape.depth()), 0, 0);
		} else if (layer instanceof Layer.BatchNorm) {
			return to(layer, shape, 4L * shape.depth(), shape.values());
		} else if (layer instanceof Layer.GlobalAveragePool) {
			flatten();
			return to(layer, Shape.vector(shape.depth()), 0, 0);
		} else if (layer instanceof Layer.Dense d) {
			return connect(layer, d.units());
		} else if (layer instanceof Layer.Output) {
			return connect(layer, classes);
		}
		return to(layer, shape, 0, 0);
	}

	private LayerCost convolve(Layer layer, int kernels, int rows, int columns, int stride, int height, int width) {
		long weights = (long) rows * columns * shape.depth() * kernels;
		see(Math.max(rows, columns), stride);
		Shape made = new Shape(height, width, kernels);
		return to(layer, made, weights + kernels, weights * made.height() * made.width());
	}

	private LayerCost connect(Layer layer, int units) {
		long weights = (long) shape.values() * units;
		flatten();
		return to(layer, Shape.vector(units), weights + units, weights);
	}

	private LayerCost to(Layer layer, Shape made, long weights, long operations) {
		shape = made;
		return new LayerCost(layer, made, weights, operations, field, jump, made.values());
	}

	private void add(LayerCost cost) {
		parameters += cost.parameters();
		multiplyAdds += cost.multiplyAdds();
		results += cost.results();
	}

	private void flatten() {
		field = 0;
		jump = 0;
		flat = true;
	}

	private void see(int kernel, int stride) {
		field += (kernel - 1) * jump;
		jump *= stride;
	}

	/** Places of a window that does not reach beyond the border. */
	private static int inside(int length, int window, int stride) {
		return (length - window) / stride + 1;
	}

	private static int up(int length, int stride) {
		return (length + stride - 1) / stride;
	}
}
