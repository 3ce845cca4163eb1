package org.fervor.compute.fast;

import java.util.List;

/**
 * The state of a network in native memory, arranged as DL4J arranges it. The fast trainer reads and writes it in place; whoever gives it keeps it alive meanwhile.
 */
public interface Model {

	/** Address of the first parameter: float32, one after another, layer by layer. */
	long parameters();

	int parameterCount();

	/**
	 * Place of the first value of a parameter among all.
	 *
	 * @param layer index in the architecture
	 * @param key   {@code W} (convolution [kernels, channels, rows, columns], dense [units, inputs]), {@code b}, {@code gamma}, {@code beta}, {@code mean} or {@code var}
	 */
	int offset(int layer, String key);

	/** Address of the optimiser's state; 0 where it has none. */
	long state();

	int stateCount();

	/** The parameters that an optimiser changes, with their places in its state. */
	List<Stretch> stretches();

	/** Steps of the optimiser so far. */
	int iterations();

	void setIterations(int iterations);
}
