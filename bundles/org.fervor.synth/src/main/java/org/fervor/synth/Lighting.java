package org.fervor.synth;

import java.util.ArrayList;
import java.util.List;

import org.fervor.synth.random.Draws;

/**
 * The light of a scene: lamps, of which the first casts the main shadow, and the light that comes from all sides.
 *
 * @param lamps  one to four
 * @param sky    from above
 * @param ground from below
 */
public record Lighting(List<Lamp> lamps, Colour sky, Colour ground) {

	public Lighting {
		lamps = List.copyOf(lamps);
		if (lamps.isEmpty() || lamps.size() > 4) {
			throw new IllegalArgumentException("a scene has one to four lamps, not " + lamps.size());
		}
	}

	/** The even light of a photographic laboratory: two large soft boxes beside the camera and bright walls. */
	public static Lighting studio(Draws draws) {
		double balance = draws.uniform(0.65, 1.55);
		double level = 0.78;
		Lamp left = new Lamp(-0.4 + draws.normal(0, 0.1), 0.38 + draws.normal(0, 0.1), 1, Colour.WHITE.times(level * Math.sqrt(balance)), 0.5);
		Lamp right = new Lamp(0.4 + draws.normal(0, 0.1), 0.38 + draws.normal(0, 0.1), 1, Colour.WHITE.times(level / Math.sqrt(balance)), 0.5);
		Colour walls = new Colour(0.30, 0.296, 0.29).times(draws.uniform(0.8, 1.2));
		return new Lighting(List.of(left, right), walls, walls.times(0.55));
	}

	/** Light as it comes: window, lamp, sun, flash, office or evening. */
	public static Lighting candid(Draws draws) {
		Colour warm = new Colour(1.0, 0.82, 0.62);
		Colour cool = new Colour(0.88, 0.95, 1.08);
		double side = draws.chance(0.5) ? -1 : 1;
		Colour keyTint = Colour.WHITE.towards(draws.chance(0.5) ? warm : cool, draws.uniform(0, 0.8));
		Colour fillTint = Colour.WHITE.towards(draws.chance(0.5) ? warm : cool, draws.uniform(0, 0.7));
		double ambient = draws.uniform(0.16, 0.55);
		double key = draws.uniform(0.7, 1.5) * (1.15 - ambient);
		List<Lamp> lamps = new ArrayList<>();
		switch (draws.pick(5)) {
			case 0 -> lamps.add(new Lamp(side * draws.uniform(0.5, 1.6), draws.uniform(0, 0.6), draws.uniform(0.3, 1), keyTint.times(key), draws.uniform(0.6, 1)));
			case 1 -> lamps.add(new Lamp(side * draws.uniform(0, 0.9), draws.uniform(0.7, 1.5), draws.uniform(0.5, 1), keyTint.times(key), draws.uniform(0.1, 0.5)));
			case 2 -> lamps.add(new Lamp(side * draws.uniform(0, 0.2), draws.uniform(0, 0.35), 1, keyTint.times(key * 0.9), draws.uniform(0.2, 0.6)));
			case 3 -> lamps.add(new Lamp(side * draws.uniform(0.2, 0.9), draws.uniform(0.3, 0.8), 1, keyTint.times(key), draws.uniform(0.5, 1)));
			default -> lamps.add(new Lamp(draws.normal(0, 0.3), draws.uniform(1, 1.6), draws.uniform(0.5, 1), keyTint.times(key), draws.uniform(0.7, 1)));
		}
		if (draws.chance(0.55)) {
			lamps.add(new Lamp(-side * draws.uniform(0.4, 1.4), draws.uniform(-0.2, 0.7), draws.uniform(0.2, 1), fillTint.times(key * draws.uniform(0.15, 0.55)), 1));
		}
		if (draws.chance(0.3)) {
			lamps.add(new Lamp(-side * draws.uniform(0.6, 1.4), draws.uniform(0.1, 1), -draws.uniform(0.3, 1), fillTint.times(draws.uniform(0.3, 1.0)), 0.5));
		}
		Colour around = fillTint.times(ambient);
		return new Lighting(lamps, around, around.times(keyTint.towards(warm, 0.4)).times(draws.uniform(0.4, 0.9)));
	}
}
