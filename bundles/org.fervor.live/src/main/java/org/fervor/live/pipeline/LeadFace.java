package org.fervor.live.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;

/** Which face leads: the largest; but a face that leads already goes on leading until another is clearly larger, so that two faces side by side do not take turns. */
final class LeadFace {

	private static final double CLEARLY = 1.4;
	private static final double SAME_FACE = 0.3;

	private Box last;

	/** The same faces, the leading one first, the others by size. */
	List<Face> ordered(List<Face> faces) {
		List<Face> ordered = new ArrayList<>(faces);
		ordered.sort(Comparator.comparingDouble((Face f) -> -f.box().area()));
		followed(ordered).filter(f -> f.box().area() * CLEARLY >= ordered.get(0).box().area()).ifPresent(f -> {
			ordered.remove(f);
			ordered.add(0, f);
		});
		last = ordered.isEmpty() ? last : ordered.get(0).box();
		return List.copyOf(ordered);
	}

	private Optional<Face> followed(List<Face> faces) {
		return last == null ? Optional.empty()
				: faces.stream().max(Comparator.comparingDouble(f -> f.box().overlap(last))).filter(f -> f.box().overlap(last) > SAME_FACE);
	}
}
