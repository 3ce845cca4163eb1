package org.fervor.synth;

import java.util.Arrays;
import java.util.function.ObjDoubleConsumer;

import org.fervor.core.label.Expression;

/**
 * How strongly each action unit acts on either half of a face: 0 not at all, 0.2 trace (A in FACS) to 1 maximum (E). Immutable; left and right are those of the image.
 */
public final class ActionUnits {

	/** A face at rest. */
	public static final ActionUnits NONE = new ActionUnits(new double[ActionUnit.values().length], new double[ActionUnit.values().length]);

	private final double[] left;
	private final double[] right;

	private ActionUnits(double[] left, double[] right) {
		this.left = left;
		this.right = right;
	}

	/**
	 * An expression as one person with one mood might show it: a prototype of EMFACS with asymmetry and small slips of other muscles.
	 *
	 * @param intensity 0 (nothing to see) to 1 (apex, as strong as this person shows it)
	 * @param seed      the same seed gives the same performance at every intensity
	 * @see ExpressionActor for a person with a style
	 */
	public static ActionUnits of(Expression expression, double intensity, long seed) {
		return new ExpressionActor(seed).perform(expression, seed).at(intensity);
	}

	/** The same face with one unit set on both halves. */
	public ActionUnits with(ActionUnit unit, double intensity) {
		return with(unit, intensity, intensity);
	}

	/** The same face with one unit set. */
	public ActionUnits with(ActionUnit unit, double imageLeft, double imageRight) {
		double[] l = left.clone();
		double[] r = right.clone();
		l[unit.ordinal()] = Math.max(0, Math.min(1, imageLeft));
		r[unit.ordinal()] = Math.max(0, Math.min(1, imageRight));
		return new ActionUnits(l, r);
	}

	/** A face between this one (0) and another (1). */
	public ActionUnits towards(ActionUnits other, double share) {
		double[] l = left.clone();
		double[] r = right.clone();
		for (int i = 0; i < l.length; i++) {
			l[i] += share * (other.left[i] - l[i]);
			r[i] += share * (other.right[i] - r[i]);
		}
		return new ActionUnits(l, r);
	}

	/** Each unit at the stronger of the two faces. */
	public ActionUnits and(ActionUnits other) {
		double[] l = left.clone();
		double[] r = right.clone();
		for (int i = 0; i < l.length; i++) {
			l[i] = Math.max(l[i], other.left[i]);
			r[i] = Math.max(r[i], other.right[i]);
		}
		return new ActionUnits(l, r);
	}

	/** On the half at the image-left of a frontal face. */
	public double left(ActionUnit unit) {
		return left[unit.ordinal()];
	}

	/** On the half at the image-right of a frontal face. */
	public double right(ActionUnit unit) {
		return right[unit.ordinal()];
	}

	/** The mean of both halves. */
	public double mean(ActionUnit unit) {
		return (left(unit) + right(unit)) / 2;
	}

	/** Hands out the units that act with at least a trace, in the order of their numbers, with their mean intensity. */
	public void forEachVisible(ObjDoubleConsumer<ActionUnit> consumer) {
		for (ActionUnit unit : ActionUnit.values()) {
			if (mean(unit) >= 0.08) {
				consumer.accept(unit, mean(unit));
			}
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ActionUnits units && Arrays.equals(left, units.left) && Arrays.equals(right, units.right);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(left) + Arrays.hashCode(right);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		forEachVisible((unit, value) -> text.append(text.isEmpty() ? "" : "+").append(unit.number()).append("ABCDE".charAt((int) Math.min(4, value * 5))));
		return text.isEmpty() ? "0" : text.toString();
	}
}
