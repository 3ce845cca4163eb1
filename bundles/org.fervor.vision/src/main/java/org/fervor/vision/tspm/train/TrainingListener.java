package org.fervor.vision.tspm.train;

import java.util.List;

import org.fervor.vision.tspm.model.TreeModel;

/** Learns how a training goes. Called on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

	/** Hears nothing. */
	TrainingListener NONE = report -> {
		// nobody listens
	};

	/**
	 * How a round ended.
	 *
	 * @param round         counted from 1
	 * @param objective      what was minimised: half the squared length of the weights and the cost of all violated margins
	 * @param negatives      that took part
	 * @param violations     hard negatives that mining found new in this round; 0 ends the training
	 * @param model          learned so far: a checkpoint from which {@link PartModelTrainer#resume} can go on
	 * @param skipped        faces that could not be used, each with the reason
	 */
	record Round(int round, double objective, int negatives, int violations, TreeModel model, List<String> skipped) {
	}

	void roundEnded(Round report);
}
