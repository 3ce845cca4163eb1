package org.fervor.core.network;

import java.util.List;

/** One layer of an {@link Architecture}. */
public sealed interface Layer {

	/** Blocks inside each other, at most. Networks of the literature have two; a file may claim any number, and each costs the stack of whoever walks through them. */
	int MOST_NESTED = 30;

	/**
	 * A convolution with same padding.
	 *
	 * @param kernels    how many
	 * @param kernelSize rows and columns of each, odd
	 * @param stride     pixels between two positions
	 */
	record Convolution(int kernels, int kernelSize, int stride, Activation activation) implements Layer {
		public Convolution {
			require(kernels >= 1 && kernels <= 4096, "kernels must be 1 to 4096, not " + kernels);
			require(kernelSize >= 1 && kernelSize <= 31 && kernelSize % 2 == 1, "kernel size must be odd, 1 to 31, not " + kernelSize);
			require(stride >= 1 && stride <= 8, "stride must be 1 to 8, not " + stride);
		}
	}

	/** Takes the largest value of each window; windows do not reach beyond the border. */
	record MaxPool(int size, int stride) implements Layer {
		public MaxPool {
			require(size >= 1 && size <= 16, "pool size must be 1 to 16, not " + size);
			require(stride >= 1 && stride <= 16, "stride must be 1 to 16, not " + stride);
		}
	}

	/**
	 * Batch normalisation over each channel.
	 *
	 * @param decay   of the running mean and variance, 0..1
	 * @param epsilon added to the variance
	 */
	record BatchNorm(double decay, double epsilon) implements Layer {
		/** The usual decay and epsilon. A decay of 0.99 would stay near chance on held-out data for the first hundreds of steps. */
		public static final BatchNorm DEFAULT = new BatchNorm(0.9, 1e-5);

		public BatchNorm {
			require(decay >= 0 && decay < 1, "decay must be 0 to below 1, not " + decay);
			require(epsilon > 0 && epsilon <= 1, "epsilon must be above 0, not " + epsilon);
		}
	}

	/** Sets each value to zero with a probability while training, and scales the others up. */
	record Dropout(double rate) implements Layer {
		public Dropout {
			require(rate >= 0 && rate < 1, "dropout must be 0 to below 1, not " + rate);
		}
	}

	/** Fully connected; flattens what comes in. */
	record Dense(int units, Activation activation) implements Layer {
		public Dense {
			require(units >= 1 && units <= 65536, "units must be 1 to 65536, not " + units);
		}
	}

	/** A convolution whose kernels are not square, stride 1, same padding. */
	record RectangularConvolution(int kernels, int rows, int columns, Activation activation) implements Layer {
		public RectangularConvolution {
			require(kernels >= 1 && kernels <= 4096, "kernels must be 1 to 4096, not " + kernels);
			require(rows >= 1 && rows <= 31 && rows % 2 == 1, "rows must be odd, 1 to 31, not " + rows);
			require(columns >= 1 && columns <= 31 && columns % 2 == 1, "columns must be odd, 1 to 31, not " + columns);
		}
	}

	/**
	 * A convolution without padding: its kernels stay inside the image, which becomes smaller.
	 *
	 * @param kernels how many
	 * @param rows    of each kernel
	 * @param columns of each kernel
	 * @param stride  pixels between two positions
	 */
	record ValidConvolution(int kernels, int rows, int columns, int stride, Activation activation) implements Layer {
		public ValidConvolution {
			require(kernels >= 1 && kernels <= 4096, "kernels must be 1 to 4096, not " + kernels);
			require(rows >= 1 && rows <= 31, "rows must be 1 to 31, not " + rows);
			require(columns >= 1 && columns <= 31, "columns must be 1 to 31, not " + columns);
			require(stride >= 1 && stride <= 8, "stride must be 1 to 8, not " + stride);
		}
	}

	/** Takes the largest value or the mean of each window, with same padding: with stride 1 the size stays. */
	record SamePool(Kind kind, int size, int stride) implements Layer {
		/** What is taken of a window. */
		public enum Kind {
			MAX, AVERAGE
		}

		public SamePool {
			require(size >= 1 && size <= 16, "pool size must be 1 to 16, not " + size);
			require(stride >= 1 && stride <= 16, "stride must be 1 to 16, not " + stride);
		}
	}

	/** The mean of each channel: a vector comes out. */
	record GlobalAveragePool() implements Layer {
	}

	/** An activation by itself, behind batch normalisation or a sum. */
	record Activate(Activation activation) implements Layer {
	}

	/**
	 * Leaves positive values as they are and multiplies negative ones (Maas et al. 2013).
	 *
	 * @param slope what negative values are multiplied by
	 */
	record LeakyRelu(double slope) implements Layer {
		public LeakyRelu {
			require(slope >= 0 && slope <= 1, "slope must be 0 to 1, not " + slope);
		}
	}

	/**
	 * Adds what two chains of layers make of the same input (He et al. 2016).
	 *
	 * @param body     the long way; not empty
	 * @param shortcut the short way; empty for the input as it is
	 */
	record Residual(List<Layer> body, List<Layer> shortcut) implements Layer {
		public Residual {
			body = List.copyOf(body);
			shortcut = List.copyOf(shortcut);
			require(!body.isEmpty(), "a residual block needs layers");
			requireInside(List.of(body, shortcut));
		}
	}

	/** Puts what several chains of layers make of the same input behind each other, channel by channel; an empty chain passes the input on (Szegedy et al. 2016). */
	record Branches(List<List<Layer>> chains) implements Layer {
		public Branches {
			chains = chains.stream().map(List::copyOf).toList();
			require(chains.size() >= 2, "branches need at least two chains");
			requireInside(chains);
		}
	}

	/** Whether it holds other layers. */
	default boolean branches() {
		return this instanceof Residual || this instanceof Branches;
	}

	/** The last layer: fully connected, one unit per class, softmax. */
	record Output() implements Layer {
	}

	private static void requireInside(List<List<Layer>> chains) {
		for (List<Layer> layers : chains) {
			require(layers.stream().noneMatch(l -> l instanceof Output || l instanceof Dense || l instanceof GlobalAveragePool),
					"a block holds no dense layer, global pooling or output");
		}
		requireNested(1 + nested(chains));
	}

	/** Blocks inside each other in the deepest of these chains. */
	private static int nested(List<List<Layer>> chains) {
		int deepest = 0;
		for (List<Layer> layers : chains) {
			for (Layer layer : layers) {
				if (layer instanceof Residual r) {
					deepest = Math.max(deepest, 1 + nested(List.of(r.body(), r.shortcut())));
				} else if (layer instanceof Branches b) {
					deepest = Math.max(deepest, 1 + nested(b.chains()));
				}
			}
		}
		return deepest;
	}

	/**
	 * For readers, before they go down.
	 *
	 * @param depth blocks inside each other
	 * @throws IllegalArgumentException if they are more than {@link #MOST_NESTED}
	 */
	static void requireNested(int depth) {
		require(depth <= MOST_NESTED, depth + " blocks inside each other are too many; " + MOST_NESTED + " are the most");
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}
}
