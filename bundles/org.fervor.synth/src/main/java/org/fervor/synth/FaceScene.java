package org.fervor.synth;

import org.fervor.core.label.Expression;
import org.fervor.synth.random.Draws;

/**
 * Everything that goes into one picture. Immutable; the same scene gives the same pixels.
 *
 * @param expression what the face is meant to show; only handed on to the truth
 * @param wardrobe   which of the person's clothes
 * @param width      pixels, at least 32
 * @param height     pixels, at least 32
 * @param seed       of the sensor noise
 */
public record FaceScene(SubjectIdentity identity, Expression expression, ActionUnits units, HeadPose pose, Lighting lighting, CameraView camera, Backdrop backdrop, Occlusion occlusion,
		long wardrobe, int width, int height, long seed) {

	public FaceScene {
		if (width < 32 || height < 32 || width > 4096 || height > 4096) {
			throw new IllegalArgumentException("a picture of " + width + "x" + height + " pixels; 32 to 4096 are possible");
		}
	}

	/** A person in front of a plain wall in even light, square picture. */
	public static FaceScene studio(SubjectIdentity identity, Expression expression, ActionUnits units, HeadPose pose, int size, long seed) {
		Draws draws = new Draws(seed);
		return new FaceScene(identity, expression, units, pose, Lighting.studio(draws.stream("light")), CameraView.studio(0.74, draws.stream("camera")), Backdrop.studio(draws.stream("backdrop")),
				Occlusion.NONE, draws.stream("clothes").nextLong(), size, size, seed);
	}

	/** A person anywhere, square picture: light, camera, background and what hides the face are drawn from streams of their own. */
	public static FaceScene candid(SubjectIdentity identity, Expression expression, ActionUnits units, HeadPose pose, int size, long seed) {
		Draws draws = new Draws(seed);
		return new FaceScene(identity, expression, units, pose, Lighting.candid(draws.stream("light")), CameraView.candid(0.72, size, draws.stream("camera")),
				Backdrop.candid(draws.stream("backdrop")), Occlusion.candid(draws.stream("occlusion")), draws.stream("clothes").nextLong(), size, size, seed);
	}
}
