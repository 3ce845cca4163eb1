package org.fervor.synth.layout;

import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.synth.FaceRenderer;

/** A picture of a set that is taken when somebody asks for it. */
public final class LazyPicture implements SyntheticPicture {

	private final Shot shot;
	private final FaceRenderer renderer;

	private LazyPicture(Shot shot, FaceRenderer renderer) {
		this.shot = shot;
		this.renderer = renderer;
	}

	/** All pictures of a set, in its order. */
	public static List<SyntheticPicture> of(SynthSettings settings, FaceRenderer renderer) {
		return SetLayout.of(settings).shots(settings.subjects()).stream().<SyntheticPicture>map(shot -> new LazyPicture(shot, renderer)).toList();
	}

	@Override
	public String path() {
		return shot.path();
	}

	@Override
	public String subject() {
		return shot.subject();
	}

	@Override
	public Expression expression() {
		return shot.expression();
	}

	@Override
	public SyntheticFace take() {
		SyntheticFace face = renderer.render(shot.scene().get()).asSynthetic(shot.intensity());
		return shot.grey() ? new SyntheticFace(face.image().toGrey().toRgb(), face.expression(), face.intensity(), face.actionUnits(), face.yawDegrees(), face.pitchDegrees(),
				face.rollDegrees(), face.landmarks(), face.visible(), face.box()) : face;
	}
}
