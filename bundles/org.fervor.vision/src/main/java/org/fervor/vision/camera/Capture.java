package org.fervor.vision.camera;

import java.util.Optional;

import org.fervor.core.image.PixelImage;

/** An open camera as its driver shows it: what a test can stand in for. One thread grabs; closing waits for it. */
interface Capture extends AutoCloseable {

	/** The next picture, as soon as there is one; empty where none came in about a second or the device is gone. */
	Optional<PixelImage> grab();

	@Override
	void close();

	/** Opens devices. */
	interface Opener {

		/** @return empty where the driver refuses */
		Optional<Capture> open(Camera camera, int width, int height, double rate);
	}
}
