package org.fervor.compute;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.updater.UpdaterBlock.ParamState;
import org.fervor.compute.fast.Model;
import org.fervor.compute.fast.Stretch;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.NoOpUpdater;

/** The memory of a DL4J network. {@code fit()} and {@code output()} see at once what is written here, and the other way round. */
final class Dl4jModel implements Model {

	private final MultiLayerNetwork network;

	Dl4jModel(MultiLayerNetwork network) {
		this.network = network;
	}

	@Override
	public long parameters() {
		return network.params().data().address();
	}

	@Override
	public int parameterCount() {
		return Math.toIntExact(network.numParams());
	}

	@Override
	public int offset(int layer, String key) {
		return Math.toIntExact(network.getParam(layer + "_" + key).offset() - network.params().offset());
	}

	@Override
	public long state() {
		INDArray state = network.getUpdater().getStateViewArray();
		return state == null ? 0 : state.data().address();
	}

	@Override
	public int stateCount() {
		INDArray state = network.getUpdater().getStateViewArray();
		return state == null ? 0 : Math.toIntExact(state.length());
	}

	@Override
	public List<Stretch> stretches() {
		List<Stretch> stretches = new ArrayList<>();
		for (UpdaterBlock block : ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks()) {
			if (!(block.getGradientUpdater() instanceof NoOpUpdater)) {
				block.getLayersAndVariablesInBlock().forEach(parameter -> stretches.add(stretch(block, parameter)));
			}
		}
		return Stretch.joined(stretches);
	}

	/** DL4J keeps Adam's moments per block: all first moments of the block, then all second ones. */
	private static Stretch stretch(UpdaterBlock block, ParamState parameter) {
		int from = parameter.getParamOffsetStart();
		return new Stretch(from, parameter.getParamOffsetEnd() - from, parameter.getParamName().equals("W"),
				block.getUpdaterViewOffsetStart() + from - block.getParamOffsetStart(), block.getParamOffsetEnd() - block.getParamOffsetStart());
	}

	@Override
	public int iterations() {
		return network.getIterationCount();
	}

	@Override
	public void setIterations(int iterations) {
		network.setIterationCount(iterations);
	}
}
