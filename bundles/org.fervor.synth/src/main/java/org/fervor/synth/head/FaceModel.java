package org.fervor.synth.head;

import java.util.ArrayList;
import java.util.List;

import org.fervor.synth.ActionUnit;
import org.fervor.synth.ActionUnits;
import org.fervor.synth.SubjectIdentity;
import org.fervor.synth.random.Draws;

/** The head of one person, ready to take any expression. Immutable and safe for several threads. */
public final class FaceModel {

	private final HeadLibrary library;
	private final SubjectIdentity identity;
	private final float[] neutral;
	private final float[] paint;
	private final Eyelids leftLids;
	private final Eyelids rightLids;
	private final Strands hair;
	private final FacialHair brows;
	private final FacialHair lashes;
	private final FacialHair beard;

	public FaceModel(HeadLibrary library, SubjectIdentity identity) {
		this.library = library;
		this.identity = identity;
		AverageHead average = library.average;
		neutral = new float[average.position.length];
		for (int i = 0; i < neutral.length; i++) {
			neutral[i] = (float) average.position[i];
		}
		library.genes.apply(identity, neutral);
		leftLids = new Eyelids(average, library.chart.leftEye, true, identity, neutral);
		rightLids = new Eyelids(average, library.chart.rightEye, false, identity, neutral);
		SkinPaint skinPaint = new SkinPaint(average, identity);
		paint = skinPaint.paint();
		hair = new HairGrower(identity, neutral, average).grow(atRest());
		brows = FacialHair.brows(average, identity, skinPaint);
		lashes = FacialHair.lashes(average, identity);
		beard = FacialHair.beard(average, identity);
	}

	private FaceModel(FaceModel other, float[] paint) {
		library = other.library;
		identity = other.identity;
		neutral = other.neutral;
		leftLids = other.leftLids;
		rightLids = other.rightLids;
		hair = other.hair;
		brows = other.brows;
		lashes = other.lashes;
		beard = other.beard;
		this.paint = paint;
	}

	/** The same head with the share of the sky that each vertex of the skin sees. */
	public FaceModel withOcclusion(float[] open) {
		float[] shaded = paint.clone();
		for (int v = 0; v < open.length; v++) {
			shaded[Mesh.PAINT * v + Mesh.AO] *= library.chart.rim[v] != 0 && v >= library.chart.gridVertices ? 1 : open[v];
		}
		return new FaceModel(this, shaded);
	}

	/** The skin without any expression. */
	public Mesh atRest() {
		Mesh skin = skin(ActionUnits.NONE);
		skin.computeNormals();
		return skin;
	}

	/** Hair of the head, in head space. */
	public Strands hair() {
		return hair;
	}

	/** Brows, lashes and beard on a skin of this head that has normals. */
	public List<Strands> facialHair(Mesh skin) {
		return List.of(brows.on(skin), lashes.on(skin), beard.on(skin));
	}

	/** Both ears. */
	public List<Mesh> ears() {
		int row = library.chart.leftEye.row() - 8;
		int[] sides = {widest(row, -1), widest(row, 1)};
		List<Mesh> ears = new ArrayList<>();
		for (int side : sides) {
			ears.add(Ears.mesh(side == sides[0], identity, Math.abs(neutral[3 * side]), neutral[3 * side + 1] - library.average.y(side), 0));
		}
		return ears;
	}

	/** The vertex of a row that lies furthest to a side. */
	private int widest(int row, int side) {
		int best = library.chart.vertex(row, 0);
		for (int column = 0; column < library.chart.columns; column++) {
			int v = library.chart.vertex(row, column);
			if (side * neutral[3 * v] > side * neutral[3 * best]) {
				best = v;
			}
		}
		return best;
	}

	public SubjectIdentity identity() {
		return identity;
	}

	public LandmarkPlaces landmarks() {
		return library.places;
	}

	/**
	 * The meshes of the head with an expression, in head space. The first one is the skin.
	 *
	 * @param gazeX how far the eyes look to image-right, mm on the ball (about 0.2 mm per degree)
	 * @param gazeY how far up
	 */
	public List<Mesh> pose(ActionUnits units, double gazeX, double gazeY) {
		List<Mesh> meshes = new ArrayList<>();
		meshes.add(skin(units));
		meshes.add(eyeball(leftLids, -1, units, gazeX, gazeY));
		meshes.add(eyeball(rightLids, 1, units, gazeX, gazeY));
		List<Mesh> ears = ears();
		meshes.addAll(ears);
		if (identity.glasses().worn()) {
			meshes.addAll(Spectacles.meshes(identity.glasses(), leftLids.centre(), rightLids.centre(), ears.get(1).position()[0] - 3));
		}
		mouth(meshes, units);
		return meshes;
	}

	private Mesh skin(ActionUnits units) {
		float[] position = neutral.clone();
		float[] tint = paint.clone();
		library.muscles.apply(units, position);
		float[] fold = new float[position.length];
		library.wrinkles.fold(identity, units, fold);
		for (int v = 0; v < library.chart.vertices; v++) {
			position[3 * v + 2] += fold[3 * v + 2];
			tint[Mesh.PAINT * v + Mesh.FOLD] = fold[3 * v + 2];
		}
		library.jaw.open(Jaw.opening(units), position);
		leftLids.lay(units, position);
		rightLids.lay(units, position);
		LipSeal.seal(library.chart, position);
		MouthInside.place(library.chart.mouth, position);
		return new Mesh(Material.SKIN, position, library.chart.triangles, tint);
	}

	private static Mesh eyeball(Eyelids lids, int side, ActionUnits units, double gazeX, double gazeY) {
		return Eyeball.mesh(lids.centre(), -side, gazeX, gazeY, lids.aperture(units), Eyelids.BALL_HALF_WIDTH);
	}

	private void mouth(List<Mesh> meshes, ActionUnits units) {
		double opening = Jaw.opening(units);
		if (opening < 0.01 && units.mean(ActionUnit.UPPER_LIP_RAISER) + units.mean(ActionUnit.NOSE_WRINKLER) + units.mean(ActionUnit.LOWER_LIP_DEPRESSOR) + units.mean(ActionUnit.NASOLABIAL_DEEPENER) < 0.05) {
			// behind closed lips nothing is seen
			return;
		}
		int[] rim = library.chart.mouth.upper();
		int middle = rim[rim.length / 2];
		double y = neutral[3 * middle + 1] - 2.2;
		double z = neutral[3 * middle + 2] - 5.5;
		double scale = (neutral[3 * rim[rim.length - 1]] - neutral[3 * rim[0]]) / (2 * AverageHead.MOUTH_HALF_WIDTH);
		Draws draws = new Draws(identity.seed()).stream("teeth");
		double size = 0.55 + 0.45 * scale;
		meshes.add(Teeth.arch(true, y, z, size, draws.stream("upper")));
		Mesh lower = Teeth.arch(false, y + 1.5, z - 2.6, size * 0.95, draws.stream("lower"));
		Mesh tongue = Teeth.tongue(y - 6, z - 7);
		for (Mesh mesh : List.of(lower, tongue)) {
			for (int v = 0; v < mesh.vertices(); v++) {
				Jaw.turn(mesh.position(), v, opening);
			}
			meshes.add(mesh);
		}
	}
}
