package org.fervor.compute.fast;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring parameters that the optimiser treats alike. The running statistics of batch normalisation, which lie among the parameters, are in none.
 *
 * @param offset of the first among all parameters
 * @param length how many
 * @param decays whether L2 applies: to convolution kernels and dense weights
 * @param state  where this stretch's values begin in the optimiser's state
 * @param block  length of its block in that state: a second kind of state (Adam's second moments) follows the first after so many values
 */
public record Stretch(int offset, int length, boolean decays, int state, int block) {

	/** The same with neighbours joined. */
	public static List<Stretch> joined(List<Stretch> stretches) {
		List<Stretch> joined = new ArrayList<>();
		for (Stretch next : stretches) {
			int last = joined.size() - 1;
			if (last >= 0 && joined.get(last).goesOnAs(next)) {
				Stretch before = joined.get(last);
				joined.set(last, new Stretch(before.offset, before.length + next.length, before.decays, before.state, before.block));
			} else {
				joined.add(next);
			}
		}
		return joined;
	}

	private boolean goesOnAs(Stretch next) {
		return next.offset == offset + length && next.state == state + length && next.decays == decays && next.block == block;
	}
}
