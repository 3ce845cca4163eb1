package org.fervor.synth;

import java.util.EnumMap;
import java.util.Map;

import org.fervor.synth.SubjectIdentity.Beard;
import org.fervor.synth.SubjectIdentity.Brows;
import org.fervor.synth.SubjectIdentity.Eyes;
import org.fervor.synth.SubjectIdentity.Glasses;
import org.fervor.synth.SubjectIdentity.Hair;
import org.fervor.synth.SubjectIdentity.HairStyle;
import org.fervor.synth.SubjectIdentity.Skin;
import org.fervor.synth.random.Draws;

/** Draws people: age and sex first, then shape, complexion, hair and what they wear, each with the dependences that faces have (darker skin, darker eyes and hair, …). */
final class Population {

	private static final Map<ShapeGene, Double> MALE = Map.ofEntries(Map.entry(ShapeGene.HEAD_SIZE, 0.6), Map.entry(ShapeGene.BROW_RIDGE, 0.9), Map.entry(ShapeGene.JAW_WIDTH, 0.7),
			Map.entry(ShapeGene.JAW_SQUARE, 0.8), Map.entry(ShapeGene.CHIN_LENGTH, 0.5), Map.entry(ShapeGene.CHIN_WIDTH, 0.6), Map.entry(ShapeGene.BROW_HEIGHT, -0.7),
			Map.entry(ShapeGene.EYE_OPENING, -0.5), Map.entry(ShapeGene.NOSE_WIDTH, 0.4), Map.entry(ShapeGene.NOSE_PROJECTION, 0.4), Map.entry(ShapeGene.NOSE_HUMP, 0.3),
			Map.entry(ShapeGene.LIP_UPPER, -0.4), Map.entry(ShapeGene.LIP_LOWER, -0.3), Map.entry(ShapeGene.NECK_WIDTH, 1.0), Map.entry(ShapeGene.FACE_LENGTH, 0.4),
			Map.entry(ShapeGene.CHEEK_FULLNESS, -0.3), Map.entry(ShapeGene.BROW_ARCH, -0.6), Map.entry(ShapeGene.FOREHEAD_SLOPE, 0.5), Map.entry(ShapeGene.NOSE_TIP_UP, -0.3),
			Map.entry(ShapeGene.EAR_SIZE, 0.4));

	/** Where the averages of people lie on the scales of the genes, whose 0 is the sculpted head; measured with the published part model, which has seen many people. */
	private static final Map<ShapeGene, Double> CENTRE = Map.of(ShapeGene.BROW_HEIGHT, -0.9, ShapeGene.NOSE_LENGTH, -0.7, ShapeGene.MIDFACE_LENGTH, -0.35, ShapeGene.MOUTH_WIDTH, 0.5,
			ShapeGene.NOSE_TIP_UP, 0.3, ShapeGene.LIP_UPPER, 0.2, ShapeGene.LIP_LOWER, 0.3, ShapeGene.CHEEK_FULLNESS, -0.6, ShapeGene.LID_FOLD, 0.4);

	private Population() {
	}

	static SubjectIdentity draw(long seed, Boolean sex) {
		Draws draws = new Draws(seed).stream("identity");
		Draws basics = draws.stream("basics");
		boolean female = basics.chance(0.5);
		if (sex != null) {
			female = sex;
		}
		int age = (int) Math.max(18, Math.min(78, 19 + 44 * basics.uniform() * basics.uniform() + basics.uniform(0, 12)));
		double melanin = Math.min(1, basics.uniform() * (0.45 + 0.62 * basics.uniform()) * 1.05);
		Map<ShapeGene, Double> shape = shape(draws.stream("shape"), female, age);
		Colour hairColour = hairColour(draws.stream("hair colour"), melanin);
		return new SubjectIdentity(seed, female, age, shape, skin(draws.stream("skin"), melanin, female, age), eyes(draws.stream("eyes"), melanin, female),
				brows(draws.stream("brows"), hairColour, female), hair(draws.stream("hair"), hairColour, melanin, female, age), beard(draws.stream("beard"), female),
				glasses(draws.stream("glasses")));
	}

	private static Map<ShapeGene, Double> shape(Draws draws, boolean female, int age) {
		Map<ShapeGene, Double> shape = new EnumMap<>(ShapeGene.class);
		double old = Math.max(0, (age - 35) / 30.0);
		for (ShapeGene gene : ShapeGene.values()) {
			double spread = gene.name().startsWith("SKEW") ? 0.8 : gene.ordinal() <= ShapeGene.MIDFACE_PROJECTION.ordinal() ? 0.85 : 1.05;
			shape.put(gene, draws.normal(0, spread) + (female ? -0.85 : 0.75) * MALE.getOrDefault(gene, 0.0));
		}
		CENTRE.forEach((gene, value) -> shape.merge(gene, value, Double::sum));
		// weight acts on several places at once
		double weight = draws.normal(0.1, 0.9);
		shape.merge(ShapeGene.CHEEK_FULLNESS, weight, Double::sum);
		shape.merge(ShapeGene.DOUBLE_CHIN, 0.9 * Math.max(-0.5, weight), Double::sum);
		shape.merge(ShapeGene.JAW_WIDTH, 0.5 * weight, Double::sum);
		shape.merge(ShapeGene.NECK_WIDTH, 0.5 * weight, Double::sum);
		shape.merge(ShapeGene.CHEEK_HOLLOW, -0.6 * weight, Double::sum);
		shape.merge(ShapeGene.JOWLS, 1.1 * old + 0.4 * weight, Double::sum);
		shape.merge(ShapeGene.EYE_BAGS, 0.9 * old, Double::sum);
		shape.merge(ShapeGene.LIP_UPPER, -0.5 * old, Double::sum);
		shape.merge(ShapeGene.LID_FOLD, 0.6 * old, Double::sum);
		shape.replaceAll((gene, value) -> Math.max(-2.6, Math.min(2.6, value)));
		return shape;
	}

	private static Skin skin(Draws draws, double melanin, boolean female, int age) {
		double freckles = draws.chance(0.2) ? draws.uniform(0.2, 0.9) * Math.max(0, 1 - 2 * melanin) : 0;
		double makeUp = female && draws.chance(0.45) ? draws.uniform(0.2, 0.8) : 0;
		return new Skin(melanin, Math.max(0, draws.normal(0.45, 0.2)), draws.uniform(), freckles, draws.uniform(0.1, 0.9), draws.uniform(0.35, 1) * (female ? 0.75 : 1),
				draws.uniform(0.15, 0.85), Math.max(0.4, draws.normal(1, 0.3)), draws.uniform(0.3, 0.75) + 0.5 * makeUp);
	}

	private static Eyes eyes(Draws draws, double melanin, boolean female) {
		boolean light = draws.chance(0.6 * Math.max(0, 1 - 3 * melanin));
		Colour brown = new Colour(0.055, 0.028, 0.012).times(draws.uniform(0.5, 1.9));
		Colour pale = draws.pick(new Colour(0.10, 0.17, 0.24), new Colour(0.13, 0.16, 0.17), new Colour(0.12, 0.14, 0.06)).times(draws.uniform(0.7, 1.25));
		double crease = draws.chance(0.18) ? draws.uniform(0, 0.3) : draws.uniform(0.7, 1.4);
		return new Eyes(light ? pale : brown, crease, female ? draws.uniform(0.5, 1) : draws.uniform(0.25, 0.6), draws.uniform(0, 0.6));
	}

	private static Brows brows(Draws draws, Colour hair, boolean female) {
		Colour colour = hair.times(draws.uniform(0.45, 0.85)).towards(new Colour(0.02, 0.013, 0.009), 0.3);
		double thickness = (female ? 0.8 : 1.1) * draws.uniform(0.75, 1.3);
		return new Brows(colour, thickness, draws.uniform(female ? 0.45 : 0.5, 1), draws.uniform(0.9, 1.08));
	}

	private static Colour hairColour(Draws draws, double melanin) {
		Colour black = new Colour(0.009, 0.007, 0.006);
		Colour brown = new Colour(0.045, 0.025, 0.014);
		Colour blond = new Colour(0.26, 0.17, 0.085);
		Colour red = new Colour(0.17, 0.05, 0.015);
		if (melanin > 0.5 || draws.chance(0.3)) {
			return black.times(draws.uniform(0.8, 2));
		}
		double kind = draws.uniform();
		if (kind < 0.08) {
			return red.times(draws.uniform(0.5, 1.3));
		}
		return kind < 0.38 ? brown.towards(blond, draws.uniform(0.25, 1)) : brown.times(draws.uniform(0.4, 1.8));
	}

	private static Hair hair(Draws draws, Colour colour, double melanin, boolean female, int age) {
		HairStyle style = female
				? draws.pick(HairStyle.LONG, HairStyle.LONG, HairStyle.BOB, HairStyle.TIED, HairStyle.TIED, HairStyle.FRINGE, HairStyle.CURLY, HairStyle.SIDE_PART, HairStyle.SWEPT_BACK)
				: draws.pick(HairStyle.CROP, HairStyle.CROP, HairStyle.SHORT, HairStyle.SHORT, HairStyle.SIDE_PART, HairStyle.SIDE_PART, HairStyle.SWEPT_BACK, HairStyle.CURLY, HairStyle.FRINGE);
		double bare = female ? 0 : Math.max(0, (age - 26) / 70.0);
		if (draws.chance(bare)) {
			style = draws.pick(HairStyle.RECEDING, HairStyle.RECEDING, HairStyle.BALD, HairStyle.CROP);
		} else if (!female && draws.chance(0.05)) {
			style = HairStyle.BALD;
		}
		double grey = age < 36 ? 0 : Math.min(1, Math.max(0, draws.normal((age - 42) / 34.0, 0.2)));
		double curl = style == HairStyle.CURLY ? draws.uniform(0.5, 1) : melanin > 0.7 ? draws.uniform(0.5, 1) : draws.uniform(0, 0.4);
		return new Hair(style, colour, grey, curl, draws.uniform(0.75, 1.3), draws.normal(female ? -2 : 0, 4), draws.uniform(-1, 1), draws.chance(0.6));
	}

	private static Beard beard(Draws draws, boolean female) {
		if (female) {
			return new Beard(0, 0, 0);
		}
		double kind = draws.uniform();
		double stubble = draws.uniform(0.05, 0.7);
		if (kind < 0.14) {
			double full = draws.uniform(0.5, 1);
			return new Beard(stubble, full, full);
		}
		return new Beard(stubble, kind < 0.2 ? draws.uniform(0.6, 1) : 0, 0);
	}

	private static Glasses glasses(Draws draws) {
		if (!draws.chance(0.14)) {
			return Glasses.NONE;
		}
		Colour frame = draws.pick(new Colour(0.012, 0.012, 0.013), new Colour(0.05, 0.022, 0.012), new Colour(0.28, 0.27, 0.25), new Colour(0.02, 0.03, 0.07));
		return new Glasses(true, draws.uniform(0.9, 3.2), draws.uniform(30, 42), draws.uniform(), frame);
	}
}
