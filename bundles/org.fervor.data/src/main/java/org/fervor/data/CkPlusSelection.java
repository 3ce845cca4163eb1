package org.fervor.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which frames of a labelled CK+ sequence are samples. A sequence goes from a neutral face to the peak of the expression (Lucey et al., 2010).
 *
 * @param peakFrames        how many frames at the end show the expression. The first frame of a sequence never does, unless it is the only one
 * @param neutralFirstFrame whether the first frame is a sample of the neutral face
 */
public record CkPlusSelection(int peakFrames, boolean neutralFirstFrame) {

	/** The last three frames: 981 pictures, contempt among the seven classes, none neutral. */
	public static final CkPlusSelection PEAKS = new CkPlusSelection(3, false);
	/** The last three frames and the first: eight classes. */
	public static final CkPlusSelection PEAKS_AND_NEUTRAL = new CkPlusSelection(3, true);

	/** What a frame of a labelled sequence shows. */
	enum Role {
		NEUTRAL, ONSET, PEAK
	}

	/** The roles of so many frames, in their order. */
	List<Role> roles(int frames) {
		return IntStream.range(0, frames).mapToObj(i -> role(i, frames)).toList();
	}

	private Role role(int index, int frames) {
		if (index == 0 && frames > 1) {
			return Role.NEUTRAL;
		}
		return index >= frames - peakFrames ? Role.PEAK : Role.ONSET;
	}

	/** Why frames of that role are left out; empty if they are taken. */
	Optional<String> reasonAgainst(Role role) {
		return switch (role) {
			case PEAK -> Optional.empty();
			case ONSET -> Optional.of("frame before the last " + peakFrames + " of a sequence");
			case NEUTRAL -> neutralFirstFrame ? Optional.empty() : Optional.of("neutral first frame of a sequence");
		};
	}
}
