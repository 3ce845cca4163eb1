package org.fervor.synth;

import org.fervor.core.face.Point;
import org.fervor.core.label.Expression;

/** One renderer and plain scenes for the tests. */
final class Faces {

	static final FaceRenderer RENDERER = new FaceRenderer();
	static final int SIZE = 96;

	private Faces() {
	}

	static RenderedFace with(ActionUnits units) {
		return at(units, HeadPose.STRAIGHT);
	}

	static RenderedFace at(ActionUnits units, HeadPose pose) {
		return RENDERER.render(FaceScene.studio(SubjectIdentity.random(3), Expression.NEUTRAL, units, pose, SIZE, 5));
	}

	static Point point(RenderedFace face, int index) {
		return face.all68().points().get(index);
	}
}
