package org.fervor.synth;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who a synthetic person is: shape of the head, skin, eyes, brows, hair, beard and glasses. Nothing in it depends on any expression. Immutable.
 *
 * @param seed   tells people apart; also seeds the fine texture of the skin
 * @param female sex-typical averages that the shape was drawn around
 * @param age    in years, 18 to 80
 * @param shape  deviations per gene
 */
public record SubjectIdentity(long seed, boolean female, int age, Map<ShapeGene, Double> shape, Skin skin, Eyes eyes, Brows brows, Hair hair, Beard beard, Glasses glasses) {

	public SubjectIdentity {
		shape = Collections.unmodifiableMap(new EnumMap<>(shape));
	}

	/**
	 * Skin. All values 0..1 unless said otherwise.
	 *
	 * @param melanin   0 very fair to 1 very dark
	 * @param blood     redness of cheeks, nose and ears
	 * @param warmth    yellow against pink
	 * @param freckles  how many
	 * @param blemishes moles, spots and uneven colour
	 * @param pores     depth of the fine relief
	 * @param oil       shine
	 * @param wrinkles  readiness to fold, about 1
	 * @param lipColour strength of the red of the lips (make-up adds to it)
	 */
	public record Skin(double melanin, double blood, double warmth, double freckles, double blemishes, double pores, double oil, double wrinkles, double lipColour) {
	}

	/**
	 * Eyes.
	 *
	 * @param iris    linear red, green, blue
	 * @param crease  depth of the fold of the upper lid, about 1; near 0 for a single lid
	 * @param lashes  length and blackness, 0..1
	 * @param shadow  darkness around the eyes, 0..1
	 */
	public record Eyes(Colour iris, double crease, double lashes, double shadow) {
	}

	/**
	 * Brows.
	 *
	 * @param colour    linear
	 * @param thickness height, about 1
	 * @param density   0..1
	 * @param length    about 1
	 */
	public record Brows(Colour colour, double thickness, double density, double length) {
	}

	/** How the hair is cut. */
	public enum HairStyle {
		BALD, RECEDING, CROP, SHORT, SIDE_PART, SWEPT_BACK, CURLY, FRINGE, BOB, LONG, TIED
	}

	/**
	 * Hair.
	 *
	 * @param colour   linear
	 * @param grey     share of grey strands
	 * @param curl     0 straight to 1 tight curls
	 * @param length   about 1
	 * @param hairline mm that the line on the forehead lies higher than usual
	 * @param parting  -1 left, 0 middle, 1 right
	 * @param tucked   long hair is worn behind the ears
	 */
	public record Hair(HairStyle style, Colour colour, double grey, double curl, double length, double hairline, double parting, boolean tucked) {
	}

	/**
	 * Beard. All values 0..1.
	 *
	 * @param stubble   shadow of shaved hair
	 * @param moustache full hair over the lip
	 * @param full      full beard on chin and cheeks
	 */
	public record Beard(double stubble, double moustache, double full) {
	}

	/**
	 * Glasses.
	 *
	 * @param worn      whether there are any
	 * @param thickness of the frame, mm
	 * @param height    of a lens, mm
	 * @param square    0 round to 1 square lenses
	 * @param frame     linear colour
	 */
	public record Glasses(boolean worn, double thickness, double height, double square, Colour frame) {

		/** Nothing on the nose. */
		public static final Glasses NONE = new Glasses(false, 0, 0, 0, Colour.BLACK);
	}

	/** A person drawn at random; the same seed is the same person. */
	public static SubjectIdentity random(long seed) {
		return Population.draw(seed, null);
	}

	/** A person of a given sex drawn at random. */
	public static SubjectIdentity random(long seed, boolean female) {
		return Population.draw(seed, female);
	}

	/** The deviation in one gene. */
	public double shape(ShapeGene gene) {
		return shape.getOrDefault(gene, 0.0);
	}

	/** The same person with other glasses. */
	public SubjectIdentity withGlasses(Glasses other) {
		return new SubjectIdentity(seed, female, age, shape, skin, eyes, brows, hair, beard, other);
	}
}
