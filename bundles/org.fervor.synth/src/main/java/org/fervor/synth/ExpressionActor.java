package org.fervor.synth;

import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.synth.random.Draws;

/**
 * A person's way of showing expressions: which variant of a prototype comes naturally, how lively each muscle is, which half of the face leads, and what the face does
 * at rest. The same seed is the same person. Immutable.
 */
public final class ExpressionActor {

	private static final int UNITS = ActionUnit.values().length;
	/** How much stronger the muscles of one half may be than those of the other (about a tenth of performances are visibly one-sided). */
	private static final double ASYMMETRY = 0.1;

	private final Draws draws;
	private final double[] vigour = new double[UNITS];
	private final double lean;
	private final double liveliness;
	private final ActionUnits rest;

	/** @param seed the person */
	public ExpressionActor(long seed) {
		draws = new Draws(seed).stream("actor");
		Draws style = draws.stream("style");
		for (int i = 0; i < UNITS; i++) {
			vigour[i] = style.normal(1, 0.17);
		}
		lean = style.normal(0, ASYMMETRY);
		liveliness = style.normal(0.93, 0.1);
		rest = atRest(style);
	}

	/** The person's face without any expression: nobody is quite slack. */
	public ActionUnits rest() {
		return rest;
	}

	/**
	 * One performance of an expression, from neutral to its apex.
	 *
	 * @param take distinguishes performances of the same expression
	 */
	public Performance perform(Expression expression, long take) {
		Draws mood = draws.stream(expression.id()).stream(take);
		ActionUnits apex = slips(mood);
		double strength = liveliness;
		List<Prototypes.Combination> variants = Prototypes.of(expression);
		if (!variants.isEmpty()) {
			apex = combine(apex, variants.get(variant(expression, variants.size(), mood)), strength, expression == Expression.CONTEMPT, mood);
		}
		return new Performance(expression, rest, apex.and(rest.towards(ActionUnits.NONE, 0.4)));
	}

	/** A person has one or two favourite variants and seldom shows the others. */
	private int variant(Expression expression, int variants, Draws mood) {
		Draws habit = draws.stream("habit " + expression.id());
		int first = habit.pick(variants);
		int second = habit.pick(variants);
		double p = mood.uniform();
		return p < 0.45 ? first : p < 0.75 ? second : mood.pick(variants);
	}

	private ActionUnits combine(ActionUnits start, Prototypes.Combination combination, double strength, boolean oneSided, Draws mood) {
		ActionUnits units = start;
		boolean leftOnly = mood.chance(0.5);
		for (int i = 0; i < combination.numbers().length; i++) {
			ActionUnit unit = ActionUnit.numbered(combination.numbers()[i]);
			double apex = combination.strengths()[i] * strength * vigour[unit.ordinal()] * mood.normal(1, 0.14);
			double tilt = lean + mood.normal(0, ASYMMETRY * 0.7);
			double l = apex * (1 - tilt);
			double r = apex * (1 + tilt);
			units = units.with(unit, oneSided && !leftOnly ? 0.12 * l : l, oneSided && leftOnly ? 0.12 * r : r);
		}
		return units;
	}

	/** Units that act a little without meaning anything. */
	private static ActionUnits slips(Draws mood) {
		ActionUnits units = ActionUnits.NONE;
		int count = mood.pick(4);
		for (int i = 0; i < count; i++) {
			ActionUnit unit = ActionUnit.values()[mood.pick(UNITS)];
			if (unit != ActionUnit.MOUTH_STRETCH && unit != ActionUnit.EYES_CLOSED) {
				units = units.with(unit, mood.uniform(0, 0.14));
			}
		}
		return units;
	}

	/** Traces that a face keeps at rest: heavy or raised brows, pressed or parted lips, corners up or down. */
	private static ActionUnits atRest(Draws style) {
		ActionUnits units = ActionUnits.NONE;
		ActionUnit[] habits = {ActionUnit.INNER_BROW_RAISER, ActionUnit.OUTER_BROW_RAISER, ActionUnit.BROW_LOWERER, ActionUnit.LID_TIGHTENER, ActionUnit.UPPER_LID_RAISER,
				ActionUnit.LIP_CORNER_PULLER, ActionUnit.LIP_CORNER_DEPRESSOR, ActionUnit.LIP_PRESSOR, ActionUnit.CHIN_RAISER, ActionUnit.LIPS_PART};
		for (ActionUnit unit : habits) {
			double trace = style.normal(-0.07, 0.075);
			if (trace > 0) {
				units = units.with(unit, trace * (1 + style.normal(0, ASYMMETRY)), trace * (1 + style.normal(0, ASYMMETRY)));
			}
		}
		return units;
	}

	/**
	 * One performance of one person: a smooth way from the face at rest to the apex.
	 *
	 * @param expression what it shows
	 * @param rest       the start
	 * @param apex       the end
	 */
	public record Performance(Expression expression, ActionUnits rest, ActionUnits apex) {

		/**
		 * The face on the way.
		 *
		 * @param intensity 0 (at rest) to 1 (apex)
		 */
		public ActionUnits at(double intensity) {
			return rest.towards(apex, Math.max(0, Math.min(1, intensity)));
		}
	}
}
