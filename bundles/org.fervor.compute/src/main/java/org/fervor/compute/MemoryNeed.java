package org.fervor.compute;

import org.bytedeco.javacpp.Pointer;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.task.UserError;

/** How much memory a training run takes, so that one that cannot work is refused before the machine starts to swap. */
final class MemoryNeed {

	private static final double GIGABYTE = 1e9;
	/** Of each layer's result there are also the gradient and, here and there, a mask or a copy in another layout. */
	private static final double COPIES = 2.5;
	/** Weights, gradients, two moments of Adam. */
	private static final int BYTES_PER_WEIGHT = 16;

	private MemoryNeed() {
	}

	/** @throws UserError if the job needs more memory than the machine has; the message names the largest batch that would fit */
	static void check(TrainingJob job) {
		check(job, Pointer.totalPhysicalBytes());
	}

	/** As above, for a machine with so many bytes. */
	static void check(TrainingJob job, long available) {
		int batch = Math.min(job.settings().get(TrainingParameters.BATCH), job.train().size());
		NetworkShape shape = NetworkShape.of(job.architecture(), job.input(), job.labels().size());
		double weights = (double) BYTES_PER_WEIGHT * shape.parameters();
		double perImage = COPIES * (4.0 * job.input().values() + shape.bytes());
		if (available > 0 && weights + batch * perImage > available) {
			throw new UserError(String.format(java.util.Locale.ROOT, "%s with a batch of %d at %s needs about %.1f GB of memory and this machine has %.1f: set batch to %d or less",
					job.architecture().name(), batch, job.input(), (weights + batch * perImage) / GIGABYTE, available / GIGABYTE,
					Math.max(1, (int) ((available - weights) / perImage))));
		}
	}
}
