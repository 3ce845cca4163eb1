package org.fervor.core.compute;

import java.nio.file.Path;

/** What weights a training begins with. */
public sealed interface Start {

	/** New ones, drawn from the seed. */
	Start FRESH = new Fresh();

	record Fresh() implements Start {
	}

	/**
	 * Those of a stored network, layer by layer as far as the layers are the same. The first dense layer is resampled where the images have another size, the output layer
	 * begins anew where the classes differ; the training's listener hears of both.
	 *
	 * @param model a file that {@link Network#save} wrote
	 */
	record FromModel(Path model) implements Start {
	}
}
