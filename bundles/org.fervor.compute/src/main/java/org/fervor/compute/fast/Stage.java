package org.fervor.compute.fast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one layer does in a pass.
 *
 * @param output   its result
 * @param gradient the derivative of the loss by the result; null in a pass that only scores
 * @param refresh  steps after the weights have changed, before the next forward steps
 * @param forward  steps from the result of the stage before to its own
 * @param backward steps from its gradient to that of the stage before, in this order; they write the gradients of its weights
 */
record Stage(Tensor output, Tensor gradient, List<Step> refresh, List<Step> forward, List<Step> backward) {

	/** The images that come in: nothing to do. */
	static Stage input(Tensor images) {
		return new Stage(images, null, List.of(), List.of(), List.of());
	}

	/** Gathers the steps of a stage. */
	static final class Builder {
		private final List<Step> refresh = new ArrayList<>();
		private final List<Step> forward = new ArrayList<>();
		private final List<Step> backward = new ArrayList<>();

		Builder refresh(Step step) {
			refresh.add(step);
			return this;
		}

		Builder forward(Step step) {
			forward.add(step);
			return this;
		}

		Builder backward(Step step) {
			backward.add(step);
			return this;
		}

		Stage build(Tensor output, Tensor gradient) {
			return new Stage(output, gradient, Collections.unmodifiableList(refresh), Collections.unmodifiableList(forward), Collections.unmodifiableList(backward));
		}
	}
}
