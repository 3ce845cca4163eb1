package org.fervor.synth;

import java.nio.file.Path;

import org.fervor.core.synth.FaceSheet;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SyntheticActor;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.task.Progress;
import org.fervor.synth.layout.ContactSheet;
import org.osgi.service.component.annotations.Component;

/** Takes single pictures of synthetic people and lets them act. */
@Component(service = SyntheticFaces.class)
public final class SynthStudio implements SyntheticFaces {

	private final FaceRenderer renderer = new FaceRenderer();

	@Override
	public SyntheticFace take(FaceWish wish) {
		SubjectIdentity identity = SubjectIdentity.random(wish.person());
		ActionUnits units = new ExpressionActor(wish.person()).perform(wish.expression(), wish.seed()).at(wish.intensity());
		HeadPose pose = new HeadPose(wish.yawDegrees(), wish.pitchDegrees(), wish.rollDegrees(), 0, 0);
		FaceScene scene = wish.place() == FaceWish.Place.STUDIO ? FaceScene.studio(identity, wish.expression(), units, pose, wish.size(), wish.seed())
				: FaceScene.candid(identity, wish.expression(), units, pose, wish.size(), wish.seed());
		return renderer.render(scene).asSynthetic(wish.intensity());
	}

	@Override
	public SyntheticActor actor(long person, int width, int height) {
		return new StageActor(person, width, height, renderer);
	}

	@Override
	public void writeSheet(FaceSheet sheet, long seed, Path file, Progress progress) {
		ContactSheet.write(this, sheet, seed, file, progress);
	}
}
