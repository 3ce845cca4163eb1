package org.fervor.compute.fast;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.updater.UpdaterBlock.ParamState;
import org.nd4j.linalg.learning.NoOpUpdater;

/**
 * Neighbouring parameters that the optimiser treats alike. The running statistics of batch normalisation, which lie among the parameters, are in none.
 *
 * @param offset of the first among all parameters
 * @param length how many
 * @param decay  L2 factor: gradient ← gradient + decay · weight
 * @param state  where this stretch's values begin in DL4J's updater state
 * @param block  length of the block of parameters in that state; a second kind of state follows the first after so many values
 */
record Stretch(int offset, int length, float decay, int state, int block) {

	/** All stretches of a network in order; L2 applies to what DL4J calls W: convolution kernels and dense weights. */
	static List<Stretch> of(MultiLayerNetwork network, double l2) {
		List<Stretch> stretches = new ArrayList<>();
		for (UpdaterBlock block : ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks()) {
			if (!(block.getGradientUpdater() instanceof NoOpUpdater)) {
				for (ParamState parameter : block.getLayersAndVariablesInBlock()) {
					append(stretches, of(block, parameter, l2));
				}
			}
		}
		return stretches;
	}

	private static Stretch of(UpdaterBlock block, ParamState parameter, double l2) {
		int from = parameter.getParamOffsetStart();
		return new Stretch(from, parameter.getParamOffsetEnd() - from, parameter.getParamName().equals("W") ? (float) l2 : 0,
				block.getUpdaterViewOffsetStart() + from - block.getParamOffsetStart(), block.getParamOffsetEnd() - block.getParamOffsetStart());
	}

	private static void append(List<Stretch> stretches, Stretch next) {
		int last = stretches.size() - 1;
		if (last >= 0 && stretches.get(last).goesOnAs(next)) {
			Stretch before = stretches.get(last);
			stretches.set(last, new Stretch(before.offset, before.length + next.length, before.decay, before.state, before.block));
		} else {
			stretches.add(next);
		}
	}

	private boolean goesOnAs(Stretch next) {
		return next.offset == offset + length && next.state == state + length && next.decay == decay && next.block == block;
	}
}
