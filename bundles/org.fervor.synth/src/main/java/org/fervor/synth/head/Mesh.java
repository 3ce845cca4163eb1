package org.fervor.synth.head;

/** A triangle mesh with per-vertex normals and paint. Arrays are shared with whoever made it; a posed mesh belongs to one picture. */
public final class Mesh {

	/** Paint of one vertex: {@link #AO} … {@link #V}, then comes the next vertex. */
	public static final int PAINT = 12;
	/** Share of the sky that a place sees, 0..1. */
	public static final int AO = 0;
	/** Red of the lips, 0..1. */
	public static final int LIP = 1;
	/** Hairs of the brow under the strands, 0..1. */
	public static final int BROW = 2;
	/** Roots of a beard, 0..1. */
	public static final int BEARD = 3;
	/** Hair of the head, 0..1. */
	public static final int SCALP = 4;
	/** Blood near the surface, 0..1. */
	public static final int BLOOD = 5;
	/** Darker skin, as around the eyes, 0..1. */
	public static final int SHADE = 6;
	/** Wet mucous skin inside lips and lids, 0..1. */
	public static final int WET = 7;
	/** Shine, 0..1. */
	public static final int OIL = 8;
	/** Depth of a furrow, mm, negative. */
	public static final int FOLD = 9;
	/** Place on the unrolled skin, mm. */
	public static final int U = 10;
	public static final int V = 11;

	private final Material material;
	private final float[] position;
	private final float[] normal;
	private final int[] triangles;
	private final float[] paint;

	public Mesh(Material material, float[] position, int[] triangles, float[] paint) {
		this.material = material;
		this.position = position;
		this.normal = new float[position.length];
		this.triangles = triangles;
		this.paint = paint;
	}

	public Material material() {
		return material;
	}

	/** x, y, z per vertex. */
	public float[] position() {
		return position;
	}

	/** Unit normals, valid after {@link #computeNormals()}. */
	public float[] normal() {
		return normal;
	}

	public int[] triangles() {
		return triangles;
	}

	public float[] paint() {
		return paint;
	}

	public int vertices() {
		return position.length / 3;
	}

	/** Smooth normals from the triangles around each vertex, weighted by area. */
	public void computeNormals() {
		java.util.Arrays.fill(normal, 0);
		for (int t = 0; t < triangles.length; t += 3) {
			addFaceNormal(3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]);
		}
		for (int i = 0; i < normal.length; i += 3) {
			float x = normal[i];
			float y = normal[i + 1];
			float z = normal[i + 2];
			float length = (float) Math.sqrt(x * x + y * y + z * z);
			if (length > 0) {
				normal[i] = x / length;
				normal[i + 1] = y / length;
				normal[i + 2] = z / length;
			}
		}
	}

	private void addFaceNormal(int a, int b, int c) {
		float ux = position[b] - position[a];
		float uy = position[b + 1] - position[a + 1];
		float uz = position[b + 2] - position[a + 2];
		float vx = position[c] - position[a];
		float vy = position[c + 1] - position[a + 1];
		float vz = position[c + 2] - position[a + 2];
		float nx = uy * vz - uz * vy;
		float ny = uz * vx - ux * vz;
		float nz = ux * vy - uy * vx;
		add(a, nx, ny, nz);
		add(b, nx, ny, nz);
		add(c, nx, ny, nz);
	}

	private void add(int i, float x, float y, float z) {
		normal[i] += x;
		normal[i + 1] += y;
		normal[i + 2] += z;
	}

	/** Triangles of a grid of rows and columns whose front is seen with columns running right and rows running up. */
	static int[] gridTriangles(int rows, int columns) {
		int[] triangles = new int[6 * (rows - 1) * (columns - 1)];
		int n = 0;
		for (int r = 0; r + 1 < rows; r++) {
			for (int c = 0; c + 1 < columns; c++) {
				int a = r * columns + c;
				int[] corners = {a, a + 1, a + columns + 1, a, a + columns + 1, a + columns};
				System.arraycopy(corners, 0, triangles, n, 6);
				n += 6;
			}
		}
		return triangles;
	}
}
