package org.fervor.synth.layout;

import org.fervor.core.label.Expression;
import org.fervor.synth.ExpressionActor;
import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.random.Draws;

/** The persons of a set: who they are, how they act, and the random streams of their pictures. Light, camera and background never see the expression. */
final class Cast {

	private final long seed;

	Cast(long seed) {
		this.seed = seed;
	}

	private long person(int subject) {
		return Draws.derive(Draws.derive(seed, "person"), subject);
	}

	SubjectIdentity identity(int subject) {
		return SubjectIdentity.random(person(subject));
	}

	SubjectIdentity identity(int subject, boolean female) {
		return SubjectIdentity.random(person(subject), female);
	}

	ExpressionActor actor(int subject) {
		return new ExpressionActor(person(subject));
	}

	/** A stream for something of a person that no expression must touch: {@code "light"}, {@code "camera"}. */
	Draws draws(int subject, String what) {
		return new Draws(person(subject)).stream(what);
	}

	/** How strong the apex of a picture is: mostly clear, sometimes weak. */
	static double strength(Draws draws) {
		return 1 - 0.5 * draws.uniform() * draws.uniform();
	}

	/** The same for an expression of the seven classes; neutral is always at rest. */
	static double strength(Expression expression, Draws draws) {
		double strength = strength(draws);
		return expression == Expression.NEUTRAL ? 1 : strength;
	}
}
