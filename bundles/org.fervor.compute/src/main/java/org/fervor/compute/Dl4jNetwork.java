package org.fervor.compute;

import java.util.Map;

import org.nd4j.linalg.api.ndarray.INDArray;

/** What the rest of this bundle asks of a DL4J network, whether it is a chain of layers or a graph. Owns native memory until closed; serves one thread at a time. */
interface Dl4jNetwork extends AutoCloseable {

	/** All parameters in one row, in DL4J's order. */
	INDArray parameters();

	/** Views into {@link #parameters} by DL4J's names, in order. */
	Map<String, INDArray> byName();

	/** The optimiser's state; null where it has none. */
	INDArray updaterState();

	/** Steps of the optimiser so far. */
	int iterations();

	void setIterations(int iterations);

	/** As DL4J's own files hold it. */
	String configuration();

	/** The learning rate from now on. */
	void setRate(double rate);

	/**
	 * One step of the optimiser.
	 *
	 * @return the loss before the step, on DL4J's own scale
	 */
	double fit(INDArray images, INDArray targets);

	/** Length of the gradient of the last step after a call of {@link #watchGradient}. */
	double gradientNorm();

	/** Whether the next steps note the length of their gradient. */
	void watchGradient(boolean watch);

	/** Softmax scores, dropout off; the caller closes them. */
	INDArray output(INDArray images);

	/**
	 * What some neighbouring layers make of an input, dropout off; the caller closes it.
	 *
	 * @param first index of the first of them
	 * @param last  index of the last of them
	 * @throws org.fervor.core.task.UserError if the layers are no chain
	 */
	INDArray through(int first, int last, INDArray input);

	/** Lets go of what the last call left behind. */
	void clear();

	@Override
	void close();
}
