package org.fervor.core.network;

import java.util.ArrayList;
import java.util.List;

/** An architecture for one input shape and class count: shapes, parameters and costs, layer by layer. */
public record NetworkShape(Architecture architecture, Shape input, int classes, List<LayerCost> layers) {

	/**
	 * Goes through the layers.
	 *
	 * @throws IllegalArgumentException if a layer has nothing left to work on; the message names it
	 */
	public static NetworkShape of(Architecture architecture, Shape input, int classes) {
		List<LayerCost> costs = new ArrayList<>();
		Cursor cursor = new Cursor(input, 1, 1);
		for (int i = 0; i < architecture.layers().size(); i++) {
			Layer layer = architecture.layers().get(i);
			if (cursor.shape.values() == 0) {
				throw new IllegalArgumentException(architecture.name() + ": layer " + i + " has no pixels left; remove a pooling layer or enlarge the input");
			}
			LayerCost cost = cursor.pass(layer, classes);
			costs.add(cost);
		}
		return new NetworkShape(architecture, input, classes, List.copyOf(costs));
	}

	/** All parameters, as the paper counts. */
	public long parameters() {
		return layers.stream().mapToLong(LayerCost::parameters).sum();
	}

	/** Multiply-adds of one image's forward pass. */
	public long multiplyAdds() {
		return layers.stream().mapToLong(LayerCost::multiplyAdds).sum();
	}

	/** Bytes (float32) of everything that one image's forward pass makes, the insides of blocks included. */
	public long resultBytes() {
		Cursor cursor = new Cursor(input, 1, 1);
		for (Layer layer : architecture.layers()) {
			cursor.pass(layer, classes);
		}
		return cursor.bytes;
	}

	/** Where the walk through the layers is. */
	private static final class Cursor {
		private Shape shape;
		private int field;
		private int jump;
		private long bytes;

		Cursor(Shape shape, int field, int jump) {
			this.shape = shape;
			this.field = field;
			this.jump = jump;
		}

		LayerCost pass(Layer layer, int classes) {
			LayerCost cost = costOf(layer, classes);
			bytes += cost.bytes();
			return cost;
		}

		private LayerCost costOf(Layer layer, int classes) {
			if (layer instanceof Layer.Convolution c) {
				return convolve(c);
			} else if (layer instanceof Layer.MaxPool p) {
				see(p.size(), p.stride());
				shape = new Shape(pooled(shape.height(), p), pooled(shape.width(), p), shape.depth());
				return new LayerCost(layer, shape, 0, 0, field);
			} else if (layer instanceof Layer.BatchNorm) {
				return new LayerCost(layer, shape, 4L * shape.depth(), shape.values(), field);
			} else if (layer instanceof Layer.Dropout) {
				return new LayerCost(layer, shape, 0, 0, field);
			} else if (layer instanceof Layer.Dense d) {
				return connect(layer, d.units());
			} else if (layer instanceof Layer.Output) {
				return connect(layer, classes);
			}
			return passOthers(layer, classes);
		}

		private LayerCost passOthers(Layer layer, int classes) {
			if (layer instanceof Layer.RectangularConvolution c) {
				long weights = (long) c.rows() * c.columns() * shape.depth() * c.kernels();
				see(Math.max(c.rows(), c.columns()), 1);
				shape = new Shape(shape.height(), shape.width(), c.kernels());
				return new LayerCost(c, shape, weights + c.kernels(), weights * shape.height() * shape.width(), field);
			} else if (layer instanceof Layer.SamePool p) {
				see(p.size(), p.stride());
				shape = new Shape(up(shape.height(), p.stride()), up(shape.width(), p.stride()), shape.depth());
				return new LayerCost(layer, shape, 0, 0, field);
			} else if (layer instanceof Layer.GlobalAveragePool) {
				shape = Shape.vector(shape.depth());
				field = 0;
				return new LayerCost(layer, shape, 0, 0, field);
			} else if (layer instanceof Layer.Residual r) {
				return join(layer, List.of(r.body(), r.shortcut()), classes);
			} else if (layer instanceof Layer.Branches b) {
				return join(layer, b.chains(), classes);
			}
			return new LayerCost(layer, shape, 0, 0, field);
		}

		/** Sends a cursor along each chain and goes on where they meet. */
		private LayerCost join(Layer layer, List<List<Layer>> chains, int classes) {
			long parameters = 0;
			long multiplyAdds = 0;
			List<Cursor> ends = new ArrayList<>();
			for (List<Layer> chain : chains) {
				Cursor cursor = new Cursor(shape, field, jump);
				for (Layer inner : chain) {
					LayerCost cost = cursor.pass(inner, classes);
					parameters += cost.parameters();
					multiplyAdds += cost.multiplyAdds();
				}
				bytes += cursor.bytes;
				ends.add(cursor);
			}
			Shape first = ends.get(0).shape;
			int depth = ends.stream().mapToInt(c -> c.shape.depth()).sum();
			for (Cursor end : ends) {
				boolean fits = end.shape.height() == first.height() && end.shape.width() == first.width() && (layer instanceof Layer.Branches || end.shape.depth() == first.depth());
				if (!fits) {
					throw new IllegalArgumentException("the chains of a block end in " + first + " and " + end.shape + ", which cannot be put together");
				}
				field = Math.max(field, end.field);
				jump = end.jump;
			}
			shape = layer instanceof Layer.Branches ? new Shape(first.height(), first.width(), depth) : first;
			return new LayerCost(layer, shape, parameters, multiplyAdds, field);
		}

		private LayerCost convolve(Layer.Convolution c) {
			long weights = (long) c.kernelSize() * c.kernelSize() * shape.depth() * c.kernels();
			see(c.kernelSize(), c.stride());
			shape = new Shape(up(shape.height(), c.stride()), up(shape.width(), c.stride()), c.kernels());
			return new LayerCost(c, shape, weights + c.kernels(), weights * shape.height() * shape.width(), field);
		}

		private LayerCost connect(Layer layer, int units) {
			long weights = (long) shape.values() * units;
			shape = Shape.vector(units);
			field = 0;
			return new LayerCost(layer, shape, weights + units, weights, field);
		}

		private void see(int kernel, int stride) {
			field += (kernel - 1) * jump;
			jump *= stride;
		}

		private static int pooled(int length, Layer.MaxPool pool) {
			return length < pool.size() ? 0 : (length - pool.size()) / pool.stride() + 1;
		}

		private static int up(int length, int stride) {
			return (length + stride - 1) / stride;
		}
	}
}
