package org.fervor.compute;

import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network whose layers branch and join. */
final class GraphNetwork implements Dl4jNetwork {

	private final ComputationGraph graph;
	private final GradientWatch watch = new GradientWatch();

	GraphNetwork(ComputationGraph graph) {
		this.graph = graph;
		graph.addListeners(watch);
	}

	@Override
	public INDArray parameters() {
		return graph.params();
	}

	@Override
	public Map<String, INDArray> byName() {
		return graph.paramTable();
	}

	@Override
	public INDArray updaterState() {
		return graph.getUpdater().getStateViewArray();
	}

	@Override
	public int iterations() {
		return graph.getIterationCount();
	}

	@Override
	public void setIterations(int iterations) {
		graph.getConfiguration().setIterationCount(iterations);
	}

	@Override
	public String configuration() {
		return graph.getConfiguration().toJson();
	}

	@Override
	public void setRate(double rate) {
		graph.setLearningRate(rate);
	}

	@Override
	public double fit(INDArray images, INDArray targets) {
		graph.fit(new INDArray[] { images }, new INDArray[] { targets });
		return graph.score();
	}

	@Override
	public double gradientNorm() {
		return watch.norm();
	}

	@Override
	public void watchGradient(boolean watching) {
		watch.watch(watching);
	}

	@Override
	public INDArray output(INDArray images) {
		return graph.outputSingle(false, images);
	}

	@Override
	public INDArray through(int first, int last, INDArray input) {
		throw new org.fervor.core.task.UserError("a network of joined or branching layers cannot be looked into layer by layer; use occlusion maps");
	}

	@Override
	public void clear() {
		graph.clear();
	}

	@Override
	public void close() {
		graph.close();
	}
}
