package org.fervor.compute;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;

/** Notes the length of DL4J's gradient before its updater turns it into a step. */
final class GradientWatch extends BaseTrainingListener {

	private boolean watching;
	private double norm = Double.NaN;

	void watch(boolean watch) {
		watching = watch;
	}

	/** Of the mean loss. */
	double norm() {
		return norm;
	}

	@Override
	public void onGradientCalculation(Model model) {
		if (watching) {
			// DL4J's gradients are sums over the batch until the updater divides them
			norm = model.gradient().gradient().norm2Number().doubleValue() / model.batchSize();
		}
	}
}
