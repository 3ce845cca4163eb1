package org.fervor.core.network;

/** One layer of an {@link Architecture}. */
public sealed interface Layer {

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

	/** The last layer: fully connected, one unit per class, softmax. */
	record Output() implements Layer {
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}
}
