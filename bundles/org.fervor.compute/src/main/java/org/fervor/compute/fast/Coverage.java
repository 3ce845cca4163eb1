package org.fervor.compute.fast;

import java.util.Optional;

import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.NetworkShape;

/** Which networks this package can run. */
public final class Coverage {

	private Coverage() {
	}

	/** Whether the native library is there for this machine. */
	public static boolean libraryStarts() {
		try (OneDnn dnn = new OneDnn()) {
			dnn.await();
			return true;
		} catch (RuntimeException | LinkageError e) {
			return false;
		}
	}

	/** Why a network has to be left to DL4J; empty where it has not. */
	public static Optional<String> gap(NetworkShape shape) {
		for (LayerCost cost : shape.layers()) {
			Layer layer = cost.layer();
			boolean known = layer instanceof Layer.Convolution || layer instanceof Layer.MaxPool || layer instanceof Layer.BatchNorm || layer instanceof Layer.Dropout
					|| layer instanceof Layer.Dense || layer instanceof Layer.Output;
			if (!known) {
				return Optional.of("it has a " + layer.getClass().getSimpleName() + " layer");
			}
		}
		return Optional.empty();
	}
}
