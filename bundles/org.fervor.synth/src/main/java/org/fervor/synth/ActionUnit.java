package org.fervor.synth;

/**
 * The facial action units that a synthetic face can show, named as in the Facial Action Coding System (Ekman, Friesen and Hager, <i>Facial Action Coding System:
 * The Manual</i>, 2002).
 */
public enum ActionUnit {
	INNER_BROW_RAISER(1), OUTER_BROW_RAISER(2), BROW_LOWERER(4), UPPER_LID_RAISER(5), CHEEK_RAISER(6), LID_TIGHTENER(7), NOSE_WRINKLER(9),
	UPPER_LIP_RAISER(10), NASOLABIAL_DEEPENER(11), LIP_CORNER_PULLER(12), DIMPLER(14), LIP_CORNER_DEPRESSOR(15), LOWER_LIP_DEPRESSOR(16), CHIN_RAISER(17),
	LIP_STRETCHER(20), LIP_FUNNELER(22), LIP_TIGHTENER(23), LIP_PRESSOR(24), LIPS_PART(25), JAW_DROP(26), MOUTH_STRETCH(27), EYES_CLOSED(43);

	private final int number;

	ActionUnit(int number) {
		this.number = number;
	}

	/** The number in FACS, such as 12. */
	public int number() {
		return number;
	}

	/**
	 * The unit with a FACS number.
	 *
	 * @throws IllegalArgumentException where the synthetic face has no such unit
	 */
	public static ActionUnit numbered(int number) {
		for (ActionUnit unit : values()) {
			if (unit.number == number) {
				return unit;
			}
		}
		throw new IllegalArgumentException("the synthetic face has no action unit " + number);
	}
}
