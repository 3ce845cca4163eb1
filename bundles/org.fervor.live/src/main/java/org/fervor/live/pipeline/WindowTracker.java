package org.fervor.live.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;

/**
 * Follows faces with a detector that cannot follow by itself: looks only around the faces of the last frame, and at the whole frame in the beginning, when a face is lost, when
 * the picture changes its size, and every so many frames. While there is no face at all it looks at the whole of every second frame only, and the longer that lasts the more
 * seldom. Keeps what it saw: one per source.
 */
final class WindowTracker implements FaceDetector {

	/** The part of a frame that is searched, as a multiple of the face's box. */
	private static final double WINDOW = 1.7;
	private static final double SAME_FACE = 0.4;
	/** Frames from one look at a frame without faces to the next, at first and at last; it becomes one more after so many looks in vain. */
	private static final int SOON = 2;
	private static final int SELDOM = 6;
	private static final int CALMER_AFTER = 60;

	private final FaceDetector whole;
	private final FaceDetector near;
	private final int wholeEvery;
	private List<Face> last = List.of();
	private int sinceWhole;
	private int inVain;
	private int width;
	private int height;

	/**
	 * @param whole      searches a whole frame
	 * @param near       searches the surroundings of one face
	 * @param wholeEvery frames from one search of the whole frame to the next
	 */
	WindowTracker(FaceDetector whole, FaceDetector near, int wholeEvery) {
		this.whole = whole;
		this.near = near;
		this.wholeEvery = wholeEvery;
	}

	@Override
	public List<Face> detect(PixelImage image) {
		boolean sameSize = image.width() == width && image.height() == height;
		width = image.width();
		height = image.height();
		sinceWhole++;
		if (sameSize && !last.isEmpty() && sinceWhole < wholeEvery) {
			List<Face> followed = followed(image);
			if (followed.size() == last.size()) {
				last = followed;
				return followed;
			}
		} else if (sameSize && last.isEmpty() && sinceWhole < Math.min(SELDOM, SOON + inVain / CALMER_AFTER)) {
			return List.of();
		}
		sinceWhole = 0;
		last = List.copyOf(whole.detect(image));
		inVain = last.isEmpty() ? inVain + 1 : 0;
		return last;
	}

	private List<Face> followed(PixelImage image) {
		List<Face> found = new ArrayList<>();
		for (Face face : last) {
			near(image, face).filter(f -> found.stream().noneMatch(other -> other.box().overlap(f.box()) > SAME_FACE)).ifPresent(found::add);
		}
		return found;
	}

	/** The face nearest to where it was. */
	private Optional<Face> near(PixelImage image, Face face) {
		return Cutout.around(face.box(), WINDOW, image).flatMap(window -> near.detect(window.of(image)).stream().map(window::moved)
				.max(java.util.Comparator.comparingDouble(f -> f.box().overlap(face.box()))).filter(f -> f.box().overlap(face.box()) > SAME_FACE / 2));
	}

	@Override
	public void close() {
		whole.close();
		if (near != whole) {
			near.close();
		}
	}
}
