package org.fervor.core.face;

import java.util.List;

import org.fervor.core.image.PixelImage;

/** Port: finds faces. An instance owns native memory and serves one thread at a time; make one per worker. */
public interface FaceDetector extends AutoCloseable {

	/** All faces, best first; an empty list where there is none. */
	List<Face> detect(PixelImage image);

	@Override
	void close();
}
