package org.fervor.live.pipeline;

import java.util.List;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;

/**
 * The part model first, the cascades where it finds nothing, as everywhere in Fervor. While the first one finds nothing it is asked only now and then, because searching
 * whole frames in vain is the slowest thing there is.
 */
final class FallbackTracker implements FaceDetector {

	private static final int ASK_AGAIN_EVERY = 10;
	private static final String WARNING = "fallback detector";

	private final FaceDetector first;
	private final FaceDetector second;
	private int inVain;

	FallbackTracker(FaceDetector first, FaceDetector second) {
		this.first = first;
		this.second = second;
	}

	@Override
	public List<Face> detect(PixelImage image) {
		if (inVain % ASK_AGAIN_EVERY == 0) {
			List<Face> faces = first.detect(image);
			if (!faces.isEmpty()) {
				inVain = 0;
				return faces;
			}
		}
		inVain++;
		return second.detect(image).stream().map(f -> f.withWarning(WARNING)).toList();
	}

	@Override
	public void close() {
		first.close();
		second.close();
	}
}
