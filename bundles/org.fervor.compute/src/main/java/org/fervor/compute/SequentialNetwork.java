package org.fervor.compute;

import java.util.Map;

import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A chain of layers. */
final class SequentialNetwork implements Dl4jNetwork {

	private final MultiLayerNetwork network;
	private final GradientWatch watch = new GradientWatch();

	SequentialNetwork(MultiLayerNetwork network) {
		this.network = network;
		network.addListeners(watch);
	}

	MultiLayerNetwork dl4j() {
		return network;
	}

	@Override
	public INDArray parameters() {
		return network.params();
	}

	@Override
	public Map<String, INDArray> byName() {
		return network.paramTable();
	}

	@Override
	public INDArray updaterState() {
		return network.getUpdater().getStateViewArray();
	}

	@Override
	public int iterations() {
		return network.getIterationCount();
	}

	@Override
	public void setIterations(int iterations) {
		network.setIterationCount(iterations);
	}

	@Override
	public String configuration() {
		return network.getLayerWiseConfigurations().toJson();
	}

	@Override
	public void setRate(double rate) {
		network.setLearningRate(rate);
	}

	@Override
	public double fit(INDArray images, INDArray targets) {
		network.fit(images, targets);
		return network.score();
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
		return network.output(images, false);
	}

	@Override
	public INDArray through(int first, int last, INDArray input) {
		LayerWorkspaceMgr detached = LayerWorkspaceMgr.noWorkspaces();
		INDArray values = input;
		for (int layer = first; layer <= last; layer++) {
			InputPreProcessor before = network.getLayerWiseConfigurations().getInputPreProcess(layer);
			INDArray shaped = before == null ? values : before.preProcess(values, (int) input.size(0), detached);
			values = network.getLayer(layer).activate(shaped, false, detached);
		}
		INDArray own = values.dup('c');
		network.clear();
		return own;
	}

	@Override
	public void clear() {
		network.clear();
	}

	@Override
	public void close() {
		network.close();
	}
}
