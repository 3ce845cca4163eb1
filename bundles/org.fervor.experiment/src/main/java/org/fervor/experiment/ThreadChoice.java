package org.fervor.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.split.SplitProtocol;

/**
 * How the cores are shared out among the trainings of some runs, where nobody said it: side by side with one thread each, or fewer at a time with more threads. The choice
 * becomes a part of the plan, because sums in another order give other last digits: a run that goes on, or is repeated from its plan, takes the same.
 */
final class ThreadChoice {

	/** What each further thread of a training adds; measured 0.75 to 0.9 for the second ({@code releng/docs/benchmarks.md}). */
	private static final double GAIN = 0.75;
	/** Nobody has measured more. */
	private static final int MOST = 4;
	/** Where the number of folds is known from the data only, there are many. */
	private static final int MANY = 10;

	private final ComputeService compute;
	private final int cores;

	ThreadChoice(ComputeService compute, int cores) {
		this.compute = compute;
		this.cores = cores;
	}

	/** The plans with as many threads as make them end soonest; those that name a number keep it. */
	List<RunPlan> decided(List<RunPlan> plans) {
		int threads = best(plans);
		return plans.stream().map(p -> p.settings().get(TrainingParameters.THREADS) > 0 ? p : p.with(p.settings().with(TrainingParameters.THREADS, threads))).toList();
	}

	/** How many trainings of these plans run at once. */
	static int atOnce(List<RunPlan> plans, int cores) {
		return Math.max(1, cores / Math.max(1, plans.stream().mapToInt(p -> p.settings().get(TrainingParameters.THREADS)).max().orElse(1)));
	}

	private int best(List<RunPlan> plans) {
		List<Double> costs = new ArrayList<>();
		int most = Math.min(cores, MOST);
		for (RunPlan plan : plans) {
			for (Architecture architecture : plan.networks()) {
				NetworkShape shape = shape(plan, architecture);
				if (shape == null) {
					return 1;
				}
				most = Math.min(most, compute.usefulThreads(shape));
				addCosts(plan, (double) shape.multiplyAdds() * plan.settings().get(TrainingParameters.EPOCHS), costs);
			}
		}
		costs.sort(Comparator.reverseOrder());
		int best = 1;
		for (int threads = 2; threads <= most; threads++) {
			if (seconds(costs, threads) < seconds(costs, best)) {
				best = threads;
			}
		}
		return best;
	}

	/** Null where the network does not fit its images, which the training will say. */
	private static NetworkShape shape(RunPlan plan, Architecture architecture) {
		try {
			return NetworkShape.of(architecture, Shape.image(plan.settings().get(FaceCropper.SIZE)), LabelSet.SEVEN.size());
		} catch (IllegalArgumentException e) {
			return null;
		}
	}

	private static void addCosts(RunPlan plan, double cost, List<Double> costs) {
		for (int fold = 0; fold < folds(plan.split()); fold++) {
			costs.add(cost);
			for (int part = 0; part < (InnerFolds.needed(plan) ? InnerFolds.COUNT : 0); part++) {
				costs.add(cost * (InnerFolds.COUNT - 1) / InnerFolds.COUNT);
			}
		}
	}

	private static int folds(SplitProtocol split) {
		if (split instanceof SplitProtocol.KFold k) {
			return k.count();
		}
		return split instanceof SplitProtocol.LeaveOneSubjectOut ? MANY : 1;
	}

	/** When the last of the trainings ends: the longest goes first, each to whoever is free. */
	private double seconds(List<Double> costs, int threads) {
		double[] ends = new double[cores / threads];
		double speed = 1 + GAIN * (threads - 1);
		for (double cost : costs) {
			int free = 0;
			for (int i = 1; i < ends.length; i++) {
				free = ends[i] < ends[free] ? i : free;
			}
			ends[free] += cost / speed;
		}
		double last = 0;
		for (double end : ends) {
			last = Math.max(last, end);
		}
		return last;
	}
}
