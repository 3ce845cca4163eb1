package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;
import us.hebi.matlab.mat.types.Struct;

/** Small part models with random weights, in memory and as MATLAB files. */
public final class TinyModels {

	private static final int VIEWS = 13;
	private static final int PARTS = 3;

	private TinyModels() {
	}

	/** Views of a few parts over a handful of shared filters. */
	public static TreeModel random(long seed, int views, int parts) {
		Random random = new Random(seed);
		int side = 3;
		double[] weights = random.doubles((long) parts * side * side * FilterBank.CHANNELS, -0.1, 0.1).toArray();
		List<ViewTree> trees = new ArrayList<>();
		for (int v = 0; v < views; v++) {
			List<Part> list = new ArrayList<>(List.of(Part.root(0)));
			for (int k = 1; k < parts; k++) {
				Deformation d = new Deformation(0.01 + random.nextDouble() / 10, random.nextDouble() / 10 - 0.05, 0.01 + random.nextDouble() / 10,
						random.nextDouble() / 10 - 0.05, random.nextInt(9) - 4, random.nextInt(9) - 4);
				list.add(new Part(random.nextInt(k), k, d));
			}
			trees.add(new ViewTree(90 - 15 * v, random.nextDouble() - 0.5, list, ReleasedLandmarkOrder.of(parts)));
		}
		return new TreeModel("tiny", 4, new FilterBank(parts, side, weights), trees, -0.65, 5);
	}

	/** The struct of a released model, in small. */
	static Struct matStruct() {
		Random random = new Random(1);
		Struct filters = Mat5.newStruct(1, PARTS);
		for (int f = 0; f < PARTS; f++) {
			Matrix w = Mat5.newMatrix(new int[] {5, 5, 32});
			for (int i = 0; i < 800; i++) {
				w.setDouble(i, random.nextDouble() - 0.5);
			}
			filters.set("w", f, w).set("i", f, Mat5.newScalar(1));
		}
		Struct defs = Mat5.newStruct(1, VIEWS * PARTS);
		Cell components = Mat5.newCell(1, VIEWS);
		for (int c = 0; c < VIEWS; c++) {
			Struct tree = Mat5.newStruct(1, PARTS);
			for (int k = 0; k < PARTS; k++) {
				int def = c * PARTS + k;
				defs.set("w", def, k == 0 ? Mat5.newScalar(-2) : row(0.02, 0.01, 0.03, -0.01)).set("i", def, Mat5.newScalar(1)).set("anchor", def, row(k, -k, 0));
				tree.set("defid", k, Mat5.newScalar(def + 1)).set("filterid", k, Mat5.newScalar(k + 1)).set("parent", k, Mat5.newScalar(k));
			}
			components.set(c, tree);
		}
		return Mat5.newStruct().set("filters", filters).set("defs", defs).set("components", components).set("maxsize", row(5, 5)).set("sbin", Mat5.newScalar(4))
				.set("interval", Mat5.newScalar(10)).set("thresh", Mat5.newScalar(0.99));
	}

	private static Matrix row(double... values) {
		Matrix row = Mat5.newMatrix(1, values.length);
		for (int i = 0; i < values.length; i++) {
			row.setDouble(i, values[i]);
		}
		return row;
	}

	/** A MATLAB file with one variable; plain, so that damage reaches the structure and not only the compression. */
	static byte[] mat(String name, Struct value) {
		ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
		try (Mat5File file = Mat5.newMatFile()) {
			file.addArray(name, value);
			buffer.order(java.nio.ByteOrder.nativeOrder());
			Mat5.newWriter(Sinks.wrap(buffer)).setDeflateLevel(0).writeMat(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		byte[] bytes = new byte[buffer.position()];
		buffer.flip();
		buffer.get(bytes);
		return bytes;
	}

	static TreeModel parse(byte[] content) throws ModelFormatException {
		return ModelFiles.parse(Path.of("some.mat"), content);
	}
}
