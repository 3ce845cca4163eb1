package org.fervor.compute;

class FitTrainingTest extends TrainingContract {

	FitTrainingTest() {
		super(new Nd4jComputeService(false), "DL4J fit");
	}
}
