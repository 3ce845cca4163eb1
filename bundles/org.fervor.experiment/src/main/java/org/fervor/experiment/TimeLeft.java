package org.fervor.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long the trainings of a run still take, all networks, folds and fittings together: what is left of their cost, at the speed of this session. So trainings that have not
 * begun count, those that an interrupted run had done do not, and trainings side by side share the time. Safe for use by several threads.
 */
final class TimeLeft {

	private final LongSupplier nanos;
	private final Map<RunTask, Double> done = new HashMap<>();
	private double cost;
	private double costDone;
	private double before;
	private long start;

	/** @param nanos a clock that never goes back, in nanoseconds */
	TimeLeft(LongSupplier nanos) {
		this.nanos = nanos;
	}

	/** The trainings begin, or go on. @param share how much of each is done already, 0..1 */
	synchronized void begin(List<RunTask> tasks, Map<RunTask, Double> share) {
		cost = tasks.stream().mapToDouble(RunTask::cost).sum();
		done.putAll(share);
		before = share.entrySet().stream().mapToDouble(e -> e.getKey().cost() * e.getValue()).sum();
		costDone = before;
		start = nanos.getAsLong();
	}

	/**
	 * A training has got further.
	 *
	 * @param share how much of it is done, 0..1
	 * @return seconds until all trainings of the run are over; NaN where nothing was done in this session yet
	 */
	synchronized double advanced(RunTask task, double share) {
		double more = Math.max(0, share - done.getOrDefault(task, 0.0));
		done.merge(task, share, Math::max);
		costDone += more * task.cost();
		double now = costDone - before;
		return now > 0 ? Math.max(0, cost - costDone) * ((nanos.getAsLong() - start) / 1e9) / now : Double.NaN;
	}
}
