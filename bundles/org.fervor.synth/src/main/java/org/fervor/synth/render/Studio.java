package org.fervor.synth.render;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.face.Box;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.synth.Colour;
import org.fervor.synth.FaceScene;
import org.fervor.synth.Occlusion;
import org.fervor.synth.RenderedFace;
import org.fervor.synth.head.FaceModel;
import org.fervor.synth.head.Mesh;
import org.fervor.synth.head.Occluders;
import org.fervor.synth.head.Strands;
import org.fervor.synth.head.Torso;
import org.fervor.synth.random.Draws;

/** Takes the picture of a scene. Immutable and safe for several threads. */
public final class Studio {

	/** Hair that grows above this height, mm, lies under a cap. */
	private static final double CAP_EDGE = 40;

	/** Beyond 45° a face shows 39 points; the allowance is for heads that were meant to be held at 45°. */
	private static final double PROFILE_YAW = 50;

	private final Textures textures = new Textures();

	public RenderedFace take(FaceScene scene, Sitter sitter) {
		FaceModel model = sitter.model();
		int finer = finer(Math.max(scene.width(), scene.height()));
		int width = scene.width() * finer;
		int height = scene.height() * finer;
		Projection projection = new Projection(scene.pose(), scene.camera(), width, height);
		List<Mesh> meshes = new ArrayList<>(model.pose(scene.units(), 0.21 * scene.pose().gazeX(), 0.21 * scene.pose().gazeY()));
		meshes.get(0).computeNormals();
		List<Strands> facialHair = model.facialHair(meshes.get(0));
		float[] hair = model.hair().position().clone();
		projection.turn(hair);
		Draws wardrobe = new Draws(scene.identity().seed()).stream("clothes").stream(scene.wardrobe());
		meshes.add(Torso.mesh(scene.identity().female() ? 0.86 : 1, wardrobe.stream("cut")));
		meshes.addAll(Occluders.meshes(scene.occlusion(), wardrobe.stream("in front")));
		Frame frame = new Frame(width, height);
		Rasteriser rasteriser = new Rasteriser(frame);
		float[] skinScreen = null;
		for (int m = 0; m < meshes.size(); m++) {
			Mesh mesh = meshes.get(m);
			projection.turn(mesh.position());
			mesh.computeNormals();
			float[] screen = projection.project(mesh.position());
			if (m == 0) {
				skinScreen = screen;
			}
			rasteriser.draw(m, screen, mesh.triangles());
		}
		float[] axes = {1, 0, 0, 0, 1, 0};
		projection.turnDirections(axes);
		float[] right = {axes[0], axes[1], axes[2]};
		float[] up = {axes[3], axes[4], axes[5]};
		LightField light = new LightField(scene.lighting());
		Painter painter = new Painter(meshes, hair, scene.lighting().lamps());
		painter.paint(frame, new SkinShader(scene.identity(), textures, light, projection.scale(), right, up), new EyeShader(scene.identity(), textures, light, right, up),
				new PlainShader(light, textures, cloth(wardrobe.stream("colour")), cloth(wardrobe.stream("other colour")), scene.identity().glasses().frame()));
		new BackdropPainter(scene.backdrop()).fill(frame);
		float[] middle = {0, 20, -95};
		projection.turn(middle);
		StrandPainter strands = new StrandPainter(frame, projection, new HairShader(light, painter.shadowMaps(), middle));
		Colour[] colours = {scene.identity().brows().colour(), new Colour(0.012, 0.009, 0.007), scene.identity().hair().colour()};
		for (int i = 0; i < colours.length; i++) {
			projection.turn(facialHair.get(i).position());
			strands.draw(facialHair.get(i), colours[i], false);
		}
		Strands head = model.hair().at(hair);
		strands.draw(scene.occlusion() == Occlusion.CAP ? head.rootedBelow(model.hair().position(), CAP_EDGE) : head, scene.identity().hair().colour(), true);
		PixelImage image = new Darkroom(scene.camera(), exposure(scene)).develop(frame, finer, Draws.derive(scene.seed(), "noise"));
		return truth(scene, model, image, frame, skinScreen, finer, projection);
	}

	/** Cameras measure the light on what they picture: dark faces are exposed a little longer. */
	private static double exposure(FaceScene scene) {
		return 1 + 0.45 * scene.identity().skin().melanin() * scene.identity().skin().melanin();
	}

	private static Colour cloth(Draws draws) {
		double grey = draws.uniform(0.01, 0.6);
		Colour tint = new Colour(draws.uniform(0.02, 0.6), draws.uniform(0.02, 0.55), draws.uniform(0.02, 0.6));
		return new Colour(grey, grey, grey).towards(tint, draws.uniform(0, 0.8));
	}

	/** Samples per pixel and direction: small pictures need more. */
	private static int finer(int size) {
		return size <= 128 ? 3 : size <= 420 ? 2 : 1;
	}

	private static RenderedFace truth(FaceScene scene, FaceModel model, PixelImage image, Frame frame, float[] screen, int finer, Projection projection) {
		LandmarkReader reader = new LandmarkReader(model.landmarks(), frame, screen, finer, projection.nearnessPerMm());
		Landmarks all = new Landmarks(LandmarkScheme.IBUG_68, reader.ibug(scene.pose().yaw()));
		List<Point> shown = all.points();
		boolean profile = Math.abs(scene.pose().yaw()) > PROFILE_YAW;
		Landmarks landmarks = profile ? new Landmarks(LandmarkScheme.PROFILE_39, reader.profile(scene.pose().yaw() > 0)) : all;
		boolean[] visible = reader.visible(profile ? landmarks.points() : shown, profile, scene.pose().yaw() > 0);
		Box box = landmarks.bounds();
		return new RenderedFace(image, landmarks, visible, box, all, scene.pose().yaw(), scene.pose().pitch(), scene.pose().roll(), scene.expression(), scene.units());
	}
}
