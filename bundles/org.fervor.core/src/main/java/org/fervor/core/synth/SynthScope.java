package org.fervor.core.synth;

import java.util.List;

/**
 * How much of a layout is written, so that small sets are possible.
 *
 * @param angles   KDEF: which of FL, HL, S, HR, FR
 * @param sessions KDEF: 1 (only A) or 2 (A and B)
 * @param person   pictures per person and class (SFEW, FOLDERS), or sequences per person (CKPLUS)
 */
public record SynthScope(List<String> angles, int sessions, int person) {

	/** The angles of KDEF from full left profile to full right profile. */
	public static final List<String> ALL_ANGLES = List.of("FL", "HL", "S", "HR", "FR");

	public SynthScope {
		angles = List.copyOf(angles);
		if (angles.isEmpty() || !ALL_ANGLES.containsAll(angles) || angles.stream().distinct().count() != angles.size()) {
			throw new IllegalArgumentException("angles must be some of " + ALL_ANGLES + ", not " + angles);
		}
		if (sessions < 1 || sessions > 2) {
			throw new IllegalArgumentException("KDEF has 1 or 2 sessions, not " + sessions);
		}
		if (person < 1 || person > 99) {
			throw new IllegalArgumentException(person + " pictures or sequences per person; 1 to 99 are possible");
		}
	}

	/** As much as the data set itself has. */
	public static SynthScope full(SynthLayout layout) {
		return new SynthScope(ALL_ANGLES, 2, layout == SynthLayout.CKPLUS ? 4 : 1);
	}

	/** KDEF with some angles and sessions only. */
	public static SynthScope kdef(List<String> angles, int sessions) {
		return new SynthScope(angles, sessions, 1);
	}

	/** So many pictures per person and class, or sequences per person. */
	public static SynthScope perPerson(int count) {
		return new SynthScope(ALL_ANGLES, 2, count);
	}
}
