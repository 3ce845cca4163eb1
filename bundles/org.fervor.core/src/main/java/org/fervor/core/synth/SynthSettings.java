package org.fervor.core.synth;

/**
 * What set of synthetic faces to write. The same settings give the same files.
 *
 * @param layout   file layout
 * @param subjects how many persons
 * @param size     height of a picture in pixels; pictures are square, those of KDEF have its portrait shape (562:762)
 * @param seed     of everything
 * @param scope    how much of the layout
 */
public record SynthSettings(SynthLayout layout, int subjects, int size, long seed, SynthScope scope) {

	/** Least height of a picture, pixels. */
	public static final int LEAST_SIZE = 32;
	/** Most height of a picture, pixels. */
	public static final int MOST_SIZE = 2048;
	/** KDEF and CK+ number persons with two and three digits. */
	private static final int MOST_KDEF = 198;
	private static final int MOST = 999;

	public SynthSettings {
		if (layout == null || scope == null) {
			throw new IllegalArgumentException("layout and scope are needed");
		}
		int most = layout == SynthLayout.KDEF ? MOST_KDEF : MOST;
		if (subjects < 1 || subjects > most) {
			throw new IllegalArgumentException(subjects + " subjects; the layout " + layout.id() + " takes 1 to " + most);
		}
		if (size < LEAST_SIZE || size > MOST_SIZE) {
			throw new IllegalArgumentException("pictures of " + size + " pixels; " + LEAST_SIZE + " to " + MOST_SIZE + " are possible");
		}
	}

	/** The layout in full. */
	public SynthSettings(SynthLayout layout, int subjects, int size, long seed) {
		this(layout, subjects, size, seed, layout == null ? null : SynthScope.full(layout));
	}
}
