package org.fervor.compute;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.core.compute.Balance;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.task.UserError;

/** What runs forward and backward on a DL4J network. */
enum Engine {

	/** DL4J's own {@code fit()} and {@code output()}: every layer there is. */
	DL4J("DL4J fit") {
		@Override
		Trainer trainer(Dl4jNetwork network, TrainingJob job) {
			if (job.settings().get(TrainingParameters.BALANCE) == Balance.WEIGHTS) {
				// its masks would scale the sums before the softmax, too
				throw new UserError("balance: DL4J's trainer, which " + job.architecture().name() + " needs, knows no class weights; set balance to sampling");
			}
			Freezing.of(job.architecture(), job.settings()).requireUsableByFit(job.architecture());
			return new FitTrainer(network, job, Math.min(job.settings().get(TrainingParameters.BATCH), job.train().size()));
		}

		@Override
		Scorer scorer(Dl4jNetwork network, NetworkShape shape, int capacity) {
			return new OutputScorer(network, shape.input(), shape.classes(), capacity);
		}
	},

	/** oneDNN primitives on the network's parameters: see package {@code org.fervor.compute.fast}. */
	ONE_DNN("oneDNN") {
		@Override
		Trainer trainer(Dl4jNetwork network, TrainingJob job) {
			return new FastTrainer(chain(network), shape(job), job.settings());
		}

		@Override
		Scorer scorer(Dl4jNetwork network, NetworkShape shape, int capacity) {
			return new FastScorer(chain(network), shape);
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
	abstract Trainer trainer(Dl4jNetwork network, TrainingJob job);

	/** A scorer for batches of at most so many images; the caller closes it. */
	abstract Scorer scorer(Dl4jNetwork network, NetworkShape shape, int capacity);

	private static MultiLayerNetwork chain(Dl4jNetwork network) {
		return ((SequentialNetwork) network).dl4j();
	}

	static NetworkShape shape(TrainingJob job) {
		return NetworkShape.of(job.architecture(), job.input(), job.labels().size());
	}
}
