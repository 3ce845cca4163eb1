package org.fervor.synth;

import org.fervor.synth.random.Draws;

/**
 * What stands behind a person.
 *
 * @param kind   how busy it is
 * @param colour main linear colour
 * @param second another one, used by gradients and clutter
 * @param blur   how far out of focus, 0..1
 * @param seed   of the clutter
 */
public record Backdrop(Kind kind, Colour colour, Colour second, double blur, long seed) {

	/** How busy a background is. */
	public enum Kind {
		PLAIN, GRADIENT, ROOM, OUTDOORS, CLUTTER
	}

	/** The grey-blue wall of a laboratory. */
	public static Backdrop studio(Draws draws) {
		Colour wall = new Colour(0.36, 0.37, 0.385).times(draws.uniform(0.75, 1.25));
		return new Backdrop(Kind.GRADIENT, wall, wall.times(draws.uniform(0.7, 0.95)), 1, draws.nextLong());
	}

	/** Anything. */
	public static Backdrop candid(Draws draws) {
		Kind kind = draws.pick(Kind.values());
		return new Backdrop(kind, muted(draws), muted(draws), draws.uniform(0.15, 1), draws.nextLong());
	}

	/** Walls and rooms are seldom of a pure colour, and as often dark as bright. */
	private static Colour muted(Draws draws) {
		double bright = 0.02 + 0.6 * draws.uniform() * draws.uniform();
		Colour tint = new Colour(draws.uniform(0.5, 1.4), draws.uniform(0.6, 1.2), draws.uniform(0.4, 1.3)).times(bright);
		return tint.towards(new Colour(bright, bright, bright), draws.uniform(0.1, 0.9));
	}
}
