package org.fervor.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.Pictures;
import org.junit.jupiter.api.Test;

class NoDetectorTest extends FaceDetectorContract {

	@Override
	protected FaceDetectorFactory factory() {
		return new NoDetectorFactory();
	}

	@Test
	void theWholeImageIsTheFace() {
		assertThat(factory().create(Settings.defaults()).detect(Pictures.flat(30, 20, 1, 7))).containsExactly(Face.boxed(new Box(0, 0, 30, 20), 1, "none"));
	}
}
