package org.fervor.compute;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;

/** What runs forward and backward on a DL4J network. */
enum Engine {

	/** DL4J's own {@code fit()} and {@code output()}: every layer there is. */
	DL4J("DL4J fit") {
		@Override
		Trainer trainer(MultiLayerNetwork network, TrainingJob job) {
			Loss loss = job.settings().get(TrainingParameters.LOSS);
			return new FitTrainer(network, job.input(), job.labels().size(), loss, Math.min(job.settings().get(TrainingParameters.BATCH), job.train().size()));
		}

		@Override
		Scorer scorer(MultiLayerNetwork network, NetworkShape shape, int capacity) {
			return new OutputScorer(network, shape.input(), shape.classes(), capacity);
		}
	},

	/** oneDNN primitives on the network's parameters: see package {@code org.fervor.compute.fast}. */
	ONE_DNN("oneDNN") {
		@Override
		Trainer trainer(MultiLayerNetwork network, TrainingJob job) {
			return new FastTrainer(network, shape(job), job.settings());
		}

		@Override
		Scorer scorer(MultiLayerNetwork network, NetworkShape shape, int capacity) {
			return new FastScorer(network, shape);
		}
	};

	private final String trainerName;

	Engine(String trainerName) {
		this.trainerName = trainerName;
	}

	/** As it stands in the notes of a network. */
	String trainerName() {
		return trainerName;
	}

	/** A trainer for this job's network; the caller closes it. */
	abstract Trainer trainer(MultiLayerNetwork network, TrainingJob job);

	/** A scorer for batches of at most so many images; the caller closes it. */
	abstract Scorer scorer(MultiLayerNetwork network, NetworkShape shape, int capacity);

	static NetworkShape shape(TrainingJob job) {
		return NetworkShape.of(job.architecture(), job.input(), job.labels().size());
	}
}
