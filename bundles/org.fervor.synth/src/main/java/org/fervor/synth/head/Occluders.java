package org.fervor.synth.head;

import java.util.ArrayList;
import java.util.List;

import org.fervor.synth.Occlusion;
import org.fervor.synth.random.Draws;

/** Things in front of a face: a scarf over mouth and chin, a hand, a cap. They turn with the head. */
public final class Occluders {

	private static final int COLUMNS = 61;

	private Occluders() {
	}

	public static List<Mesh> meshes(Occlusion occlusion, Draws draws) {
		return switch (occlusion) {
			case NONE -> List.of();
			case SCARF -> List.of(scarf(draws));
			case HAND -> hand(draws);
			case CAP -> cap(draws);
		};
	}

	private static Mesh scarf(Draws draws) {
		int rows = 26;
		double top = draws.uniform(-98, -50);
		double folds = draws.uniform(0.25, 0.5);
		double phase = draws.uniform(0, 6);
		float[] position = new float[3 * rows * COLUMNS];
		float[] paint = new float[Mesh.PAINT * rows * COLUMNS];
		for (int r = 0; r < rows; r++) {
			double t = r / (rows - 1.0);
			for (int c = 0; c < COLUMNS; c++) {
				double phi = -Math.PI + 2 * Math.PI * c / (COLUMNS - 1);
				double y = Curves.lerp(-185, top + 8 * StrictMath.sin(phi + phase), t);
				double fold = 1.8 * StrictMath.sin(folds * 0.6 * y + 2.2 * StrictMath.sin(phi + phase)) + 1.4 * StrictMath.sin(3 * phi + 0.09 * y + phase);
				double round = 1 + 0.06 * StrictMath.sin(Math.PI * t) - 0.12 * Curves.step(0.93, 1, t);
				int v = r * COLUMNS + c;
				position[3 * v] = (float) ((74 * round + fold) * StrictMath.sin(phi));
				position[3 * v + 1] = (float) y;
				position[3 * v + 2] = (float) (-70 + (96 * round + fold) * StrictMath.cos(phi));
				plain(paint, v, 80 * phi, y);
			}
		}
		return new Mesh(Material.OCCLUDER, position, Mesh.gridTriangles(rows, COLUMNS), paint);
	}

	private static List<Mesh> hand(Draws draws) {
		List<Mesh> fingers = new ArrayList<>();
		double side = draws.chance(0.5) ? -1 : 1;
		double x = side * draws.uniform(0, 45);
		double top = draws.uniform(-85, -30);
		double lean = draws.uniform(-0.25, 0.25);
		double[] lengths = {62, 74, 78, 68};
		for (int i = 0; i < lengths.length; i++) {
			double fx = x + (i - 1.5) * 17;
			double tip = top + lengths[i] - 74;
			List<double[]> path = new ArrayList<>();
			double[] radii = new double[12];
			for (int k = 0; k < radii.length; k++) {
				double t = k / (radii.length - 1.0);
				double y = Curves.lerp(-190, tip, t);
				double front = 30 - 0.008 * fx * fx - 10 * Curves.step(0.6, 1, t);
				path.add(new double[] {fx + lean * (y - tip), y, front});
				// joints are a little thicker, the tip is round
				radii[k] = 9.4 * (1 + 0.06 * StrictMath.cos(9 * t)) * Math.sqrt(Math.max(0.02, 1 - StrictMath.pow(t, 14)));
			}
			fingers.add(Tubes.along(Material.SKIN, path, radii));
		}
		return fingers;
	}

	private static List<Mesh> cap(Draws draws) {
		int rows = 20;
		double brim = draws.uniform(38, 52);
		float[] position = new float[3 * rows * COLUMNS];
		float[] paint = new float[Mesh.PAINT * rows * COLUMNS];
		for (int r = 0; r < rows; r++) {
			double t = 1.55 * r / (rows - 1);
			for (int c = 0; c < COLUMNS; c++) {
				double phi = -Math.PI + 2 * Math.PI * c / (COLUMNS - 1);
				int v = r * COLUMNS + c;
				position[3 * v] = (float) (84 * StrictMath.cos(t) * StrictMath.sin(phi));
				position[3 * v + 1] = (float) (brim + (134 - brim) * StrictMath.sin(t) - 6 * (1 - StrictMath.cos(phi)) * (1 - t / 1.55));
				position[3 * v + 2] = (float) (-95 + 110 * StrictMath.cos(t) * StrictMath.cos(phi));
				plain(paint, v, 84 * phi, 90 * t);
			}
		}
		List<Mesh> meshes = new ArrayList<>();
		meshes.add(new Mesh(Material.OCCLUDER, position, Mesh.gridTriangles(rows, COLUMNS), paint));
		if (draws.chance(0.6)) {
			meshes.add(visor(brim));
		}
		return meshes;
	}

	private static Mesh visor(double y) {
		int rows = 8;
		float[] position = new float[3 * rows * COLUMNS];
		float[] paint = new float[Mesh.PAINT * rows * COLUMNS];
		for (int r = 0; r < rows; r++) {
			// from the edge back to the cap, so that its upper side is seen
			double t = 1 - r / (rows - 1.0);
			for (int c = 0; c < COLUMNS; c++) {
				double phi = 1.15 * (2.0 * c / (COLUMNS - 1) - 1);
				double reach = 62 * t * StrictMath.cos(phi * 1.25);
				int v = r * COLUMNS + c;
				position[3 * v] = (float) (84 * StrictMath.sin(phi));
				position[3 * v + 1] = (float) (y + 2 - 0.18 * reach - 9 * StrictMath.sin(phi) * StrictMath.sin(phi) * t);
				position[3 * v + 2] = (float) (-95 + 110 * StrictMath.cos(phi) + Math.max(0, reach));
				plain(paint, v, 84 * phi, 60 * t);
			}
		}
		return new Mesh(Material.OCCLUDER, position, Mesh.gridTriangles(rows, COLUMNS), paint);
	}

	private static void plain(float[] paint, int v, double u, double w) {
		paint[Mesh.PAINT * v + Mesh.AO] = 0.9f;
		paint[Mesh.PAINT * v + Mesh.U] = (float) u;
		paint[Mesh.PAINT * v + Mesh.V] = (float) w;
	}
}
