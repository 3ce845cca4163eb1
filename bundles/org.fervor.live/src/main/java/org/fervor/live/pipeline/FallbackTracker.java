package org.fervor.live.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;

/**
 * The part model first, the cascades where it finds nothing, as everywhere in Fervor. A face that the part model is not sure of is believed only where a cascade sees one, too:
 * what two methods see that have nothing in common is hardly ever a pattern of the wallpaper. What was believed or not is remembered for a while. Keeps what it saw: one per
 * source.
 */
final class FallbackTracker implements FaceDetector {

	/** From this score on a face of a part model is believed; of the photographs of the reference those with less are all seen by a cascade, the false ones are not. */
	private static final double CLEAR = 0;
	/** The part of a frame that is searched by the cascade, as a multiple of the face's box. */
	private static final double WINDOW = 2;
	private static final double SAME_FACE = 0.25;
	/** Frames after which somebody is asked again. */
	private static final int REMEMBERED = 60;
	private static final String WARNING = "fallback detector";

	private final FaceDetector first;
	private final FaceDetector second;
	private final FaceDetector witness;
	private List<Verdict> verdicts = new ArrayList<>();
	private long frame;

	private record Verdict(Box box, boolean believed, long until) {
	}

	/**
	 * @param first   follows faces
	 * @param second  follows faces where the first one finds none
	 * @param witness searches the surroundings of one face; keeps nothing
	 */
	FallbackTracker(FaceDetector first, FaceDetector second, FaceDetector witness) {
		this.first = first;
		this.second = second;
		this.witness = witness;
	}

	@Override
	public List<Face> detect(PixelImage image) {
		frame++;
		List<Face> believed = believed(image, first.detect(image));
		return believed.isEmpty() ? second.detect(image).stream().map(f -> f.withWarning(WARNING)).toList() : believed;
	}

	private List<Face> believed(PixelImage image, List<Face> faces) {
		List<Face> believed = new ArrayList<>();
		List<Verdict> next = new ArrayList<>();
		boolean mayAsk = true;
		for (Face face : faces) {
			Verdict known = known(face);
			if (face.score() >= CLEAR) {
				known = new Verdict(face.box(), true, frame + REMEMBERED);
			} else if (known == null && mayAsk) {
				// one per frame: asking takes as long as following
				mayAsk = false;
				known = new Verdict(face.box(), seen(image, face), frame + REMEMBERED);
			}
			if (known != null) {
				next.add(new Verdict(face.box(), known.believed(), known.until()));
				if (known.believed()) {
					believed.add(face);
				}
			}
		}
		verdicts.stream().filter(v -> v.until() > frame && next.stream().noneMatch(n -> n.box().overlap(v.box()) > SAME_FACE)).forEach(next::add);
		verdicts = next;
		return believed;
	}

	private Verdict known(Face face) {
		return verdicts.stream().filter(v -> v.until() > frame && v.box().overlap(face.box()) > SAME_FACE).findFirst().orElse(null);
	}

	private boolean seen(PixelImage image, Face face) {
		return Cutout.around(face.box(), WINDOW, image).map(window -> witness.detect(window.of(image)).stream().map(window::moved)
				.anyMatch(f -> f.box().overlap(face.box()) > SAME_FACE)).orElse(false);
	}

	@Override
	public void close() {
		first.close();
		second.close();
		witness.close();
	}
}
